using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mingtang.Foundation.PageCache;
using Mingtang.Foundation.Publishing;

namespace Mingtang.Portal.Addresses;

/// <summary>For search engines: every public address with the day it last changed, in parts of ten thousand, and where to find them.</summary>
internal static class SitemapRoutes
{
    private const int PerPart = 10_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", Index).WithMetadata(new CachedPageAttribute()).ExcludeFromDescription();
        routes.MapGet("/sitemap-{part:int:min(1)}.xml", Part).WithMetadata(new CachedPageAttribute()).ExcludeFromDescription();
        routes.MapGet("/robots.txt", Robots).ExcludeFromDescription();
    }

    private static async Task<IResult> Index(HttpContext context, PublicRegister register, CancellationToken stop)
    {
        var parts = Math.Max(1, (await register.Count(stop) + PerPart - 1) / PerPart);
        return Xml("sitemapindex", xml =>
        {
            for (var part = 1; part <= parts; part++)
                Address(xml, "sitemap", Absolute(context, $"/sitemap-{part}.xml"), null);
        });
    }

    private static async Task<IResult> Part(HttpContext context, PublicRegister register, int part, CancellationToken stop)
    {
        var found = new List<PublicAddress>();
        await foreach (var address in register.Addresses((part - 1) * PerPart, PerPart).WithCancellation(stop))
            found.Add(address);
        if (found.Count == 0 && part > 1)
            return Results.NotFound();
        return Xml("urlset", xml =>
        {
            foreach (var address in found)
                Address(xml, "url", Absolute(context, address.Url), address.ChangedAt);
        });
    }

    private static IResult Robots(HttpContext context) => Results.Text(
        $"User-agent: *\nDisallow: /desk\nDisallow: /sign-in\nSitemap: {Absolute(context, "/sitemap.xml")}\n", "text/plain", Encoding.UTF8);

    private static IResult Xml(string root, Action<XmlWriter> write)
    {
        using var target = new MemoryStream();
        using (var xml = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement(root, Namespace);
            write(xml);
            xml.WriteEndElement();
        }
        return Results.Bytes(target.ToArray(), "application/xml; charset=utf-8");
    }

    private static void Address(XmlWriter xml, string element, string address, DateTime? changedAt)
    {
        xml.WriteStartElement(element);
        xml.WriteElementString("loc", address);
        if (changedAt is { } at)
            xml.WriteElementString("lastmod", at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static string Absolute(HttpContext context, string path) =>
        new Uri(new Uri($"{context.Request.Scheme}://{context.Request.Host}"), path).AbsoluteUri;
}
