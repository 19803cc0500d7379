using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Mingtang.Foundation.PageCache.Restarts;

/// <summary>A request nobody sent, so that a page is made before somebody asks for it.</summary>
internal static class Rehearsal
{
    /// <summary>What a browser asks that says nothing of itself, and no proxy before it.</summary>
    public static bool IsPlain(PageKey key) => key.Forwarded.Length == 0 && key.Look == PageKey.PlainLook;

    public static IFeatureCollection Of(PageKey key)
    {
        var parted = key.Target.Split('?', 2);
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Protocol = HttpProtocol.Http11,
            Scheme = key.Scheme,
            Path = Uri.UnescapeDataString(parted[0]),
            QueryString = parted.Length > 1 ? "?" + parted[1] : "",
            RawTarget = key.Target,
            Headers = new HeaderDictionary { ["Host"] = key.Host },
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        return features;
    }
}
