using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Mingtang.Foundation.Web;

/// <summary>
/// What a page tells its layout, at the top of the template: <c>@{ ViewData.Head("新增任务", ("工作要点", "/desk/workplans")); }</c>.
/// The layout prints title, heading and breadcrumb, so that no two pages do it differently.
/// </summary>
public static class Heading
{
    private const string TitleKey = "Title";
    private const string CrumbsKey = "mt:crumbs";
    private const string LeadKey = "mt:lead";
    private const string OwnHeadingKey = "mt:own-heading";
    private const string OwnSearchKey = "mt:own-search";

    /// <param name="crumbs">The pages above this one, outermost first, without home and without this page.</param>
    public static void Head(this ViewDataDictionary view, string title, params IReadOnlyList<(string Title, string Url)> crumbs)
    {
        view[TitleKey] = title;
        view[CrumbsKey] = crumbs;
    }

    /// <summary>One sentence below the heading.</summary>
    public static void Lead(this ViewDataDictionary view, string sentence) => view[LeadKey] = sentence;

    /// <summary>The page prints its own h1, as articles and the home page do.</summary>
    public static void OwnHeading(this ViewDataDictionary view) => view[OwnHeadingKey] = true;

    /// <summary>The page is one to search on: the masthead puts no second box beside its own.</summary>
    public static void OwnSearch(this ViewDataDictionary view) => view[OwnSearchKey] = true;

    internal static bool HasOwnSearch(ViewDataDictionary view) => view[OwnSearchKey] is true;

    internal static string? TitleOf(ViewDataDictionary view) => view[TitleKey] as string;

    internal static IReadOnlyList<(string Title, string Url)> CrumbsOf(ViewDataDictionary view) =>
        view[CrumbsKey] as IReadOnlyList<(string, string)> ?? [];

    internal static string? LeadOf(ViewDataDictionary view) => view[LeadKey] as string;

    internal static bool HasOwnHeading(ViewDataDictionary view) => view[OwnHeadingKey] is true;
}
