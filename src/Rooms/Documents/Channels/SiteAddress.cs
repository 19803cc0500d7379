using Microsoft.Extensions.Configuration;
using Mingtang.Foundation;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Channels;

/// <summary>This site's addresses as those outside reach them: under the configured domain; the demo, which has none, where it listens.</summary>
internal sealed class SiteAddress(SiteSettings site, HouseSettings house, IConfiguration configuration)
{
    /// <summary>An address elsewhere stays as it is, and so does a path of a site nobody has named.</summary>
    public string? Of(string? path) => path is ['/', ..] && Root is { } root ? new Uri(root, path).AbsoluteUri : path;

    private Uri? Root =>
        site.Domain is { Length: > 0 } domain ? new($"https://{domain}")
            : house.IsDemo && configuration["urls"]?.Split(';')[0] is { Length: > 0 } here ? new(here.Replace("//[::]", "//localhost").Replace("//0.0.0.0", "//localhost"))
            : null;
}
