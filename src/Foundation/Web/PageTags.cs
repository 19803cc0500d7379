using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Web;

/// <summary>栏目 a page belongs to, for the meta tags Column* (WEB annex; rules 5.1).</summary>
/// <param name="Type">栏目类别: 政策文件, 概况信息, 互动交流.</param>
public sealed record ColumnTags(string Name, string Description, IReadOnlyList<string> Keywords, string Type);

/// <summary>What a content page says of itself, for the meta tags ArticleTitle, PubDate, ContentSource and the optional ones.</summary>
/// <param name="PublishedAt">UTC; the tag shows the very minute the page shows.</param>
/// <param name="Source">来源: the agency that made it.</param>
public sealed record ArticleTags(string Title, DateTime PublishedAt, string Source)
{
    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Author { get; init; }

    public string? Description { get; init; }

    /// <summary>A path on this site.</summary>
    public string? Image { get; init; }
}

/// <summary>Home pages carry the site's tags, columns also the column's, content pages all three groups; the layout writes them.</summary>
public static class PageTags
{
    private const string ColumnKey = "mt:column";
    private const string ArticleKey = "mt:article";
    private const string AddressKey = "mt:address";
    private const string DataKey = "mt:data";
    private const string MadeOfKey = "mt:made-of";

    /// <summary>Where a page does not say, the entry of the main navigation it lies under is its column.</summary>
    public static void Column(this ViewDataDictionary view, ColumnTags column) => view[ColumnKey] = column;

    public static void Article(this ViewDataDictionary view, ArticleTags article) => view[ArticleKey] = article;

    /// <summary>The one address of this content, as a path; without it the path of the request, with no query.</summary>
    public static void Canonical(this ViewDataDictionary view, string path) => view[AddressKey] = path;

    /// <summary>schema.org, written as a block of data: it is never run, so the content policy has nothing against it.</summary>
    public static void Describe(this ViewDataDictionary view, Func<object> data) => view[DataKey] = data;

    /// <summary>
    /// What title, crumbs, column, article and data are all made of, compared by value: the layout draws what stands around the page once for it
    /// (<c>mt-kept</c>). For a page that does not say it is drawn at each making.
    /// </summary>
    public static void MadeOf(this ViewDataDictionary view, object subject) => view[MadeOfKey] = subject;

    /// <summary>The site's address as links to it stand on paper, in feeds and in tags.</summary>
    public static Uri Root(this SiteSettings site, HttpRequest request) => new($"{request.Scheme}://{site.Domain ?? request.Host.Value}");

    internal static ArticleTags? ArticleOf(ViewDataDictionary view) => view[ArticleKey] as ArticleTags;

    internal static object? DataOf(ViewDataDictionary view) => (view[DataKey] as Func<object>)?.Invoke();

    /// <summary>Null where the page does not say, or says what the visitor got wrong. The address stands in tags and links.</summary>
    internal static object? SubjectOf(ViewDataDictionary view, SiteSettings site, HttpRequest request) =>
        view[MadeOfKey] is { } subject && view.ModelState.IsValid ? (subject, site, request.Scheme, request.Host, request.Path, request.QueryString) : null;

    internal static string AddressOf(ViewDataDictionary view, HttpRequest request) => view[AddressKey] as string ?? request.Path.Value ?? "/";

    /// <summary>Null for the home page, which is no column.</summary>
    internal static ColumnTags? ColumnOf(ViewDataDictionary view, SiteSettings site, NavEntry? entry, HttpRequest request)
    {
        if (view[ColumnKey] is ColumnTags own)
            return own;
        if (request.Path == "/")
            return null;
        var name = entry is null or { Url: "/" } ? Heading.TitleOf(view) ?? site.Name : entry.Title;
        return new(name, entry?.Hint ?? $"{site.District}“{name}”栏目。", [site.District, name], name);
    }

    internal static string Minute(DateTime utc) => ChinaTime.In(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc))).ToString("yyyy-MM-dd HH:mm");
}
