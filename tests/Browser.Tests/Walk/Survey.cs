using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Mingtang.Browser.Walk;

/// <summary>
/// The whole house read as every role, following its links, before any browser opens. Of a page kind each role reads a few: of the links of
/// one kind on one page the first, the one in the middle and the last, until it has read <see cref="MostOfAKind"/>. Of what is no page
/// (tables, papers, feeds) one of each kind is fetched.
/// </summary>
public sealed partial class Survey
{
    private const int MostOfAKind = 4;

    public static readonly IReadOnlyList<(string Role, string Unit)> Roles =
    [
        ("", ""),
        ("区府办政务公开科", ""),
        ("经办人", "方竹街道"),
        ("负责人", ""),
        ("保密审查员", ""),
        ("系统管理员", ""),
        ("安全管理员", ""),
        ("审计管理员", ""),
    ];

    private readonly IReadOnlyList<PageKind> kinds;
    private readonly List<SeenPage> pages = [];
    private readonly List<string> dead = [];
    private readonly List<string> bare = [];
    private readonly List<string> untold = [];
    private readonly HashSet<string> files = [];
    private readonly Lock write = new();

    private Survey(IReadOnlyList<PageKind> kinds) => this.kinds = kinds;

    public IReadOnlyList<PageKind> Kinds => kinds;

    public IReadOnlyList<SeenPage> Pages => pages;

    /// <summary>A link that somebody was shown and that answered with an error.</summary>
    public IReadOnlyList<string> DeadLinks => dead;

    /// <summary>A page that said nothing without script: no title, no main part, or not one first heading.</summary>
    public IReadOnlyList<string> BarePages => bare;

    /// <summary>A public page without its group of tags (rules 5.1), or with Chinese written as numbers.</summary>
    public IReadOnlyList<string> UntoldPages => untold;

    public static async Task<Survey> Of(string address)
    {
        var survey = new Survey(await PageKind.All());
        await Task.WhenAll(Roles.Select(who => Task.Run(() => survey.Read(address, who.Role, who.Unit))));
        return survey;
    }

    private async Task Read(string address, string role, string unit)
    {
        using var visitor = await Visitor.At(address, role, unit);
        var read = new HashSet<string>();
        var count = new Dictionary<PageKind, int>();
        var waiting = new Queue<(string Path, string? From)>([(role.Length > 0 ? "/desk" : "/", null)]);
        // Pages that open as they stand are asked for even where the demo links to none of them; whether they open is for the role.
        foreach (var kind in kinds.Where(kind => kind.IsFixed && kind.Template.StartsWith("/desk", StringComparison.Ordinal) == role.Length > 0))
            waiting.Enqueue((kind.Template, null));
        while (waiting.TryDequeue(out var next))
        {
            if (!read.Add(next.Path) || !Wants(next.Path, count))
                continue;
            var (status, end, page, source) = await visitor.Read(next.Path);
            // One place prints PDF, and many ask at once here: who must wait is told so, and the link is none the worse.
            if ((int)status >= 400 && status != HttpStatusCode.ServiceUnavailable && next.From is not null)
                Note(dead, $"{next.Path} on {next.From} as {Named(role)}: {(int)status}");
            if (page is null || PageKind.Of(kinds, end) is not { } kind)
                continue;
            if (end != next.Path && !read.Add(end))
                continue;
            Keep(kind, role, end, page);
            if (role.Length == 0 && kind.Template is not ("/sign-in" or "/sign-in/code"))
                Told(end, source);
            foreach (var link in Spread(page, end))
                waiting.Enqueue((link, end));
        }
    }

    private bool Wants(string path, Dictionary<PageKind, int> count)
    {
        if (PageKind.Of(kinds, path) is not { } kind || path.Contains("handler=", StringComparison.Ordinal))
        {
            lock (write)
                return files.Add(Identity().Replace(path, "-id-"));
        }
        return (count[kind] = count.GetValueOrDefault(kind) + 1) <= MostOfAKind;
    }

    private void Keep(PageKind kind, string role, string path, IHtmlDocument page)
    {
        var main = page.QuerySelector("main");
        if (main is null || string.IsNullOrWhiteSpace(page.Title) || page.QuerySelectorAll("h1").Length != 1)
            Note(bare, $"{path} as {Named(role)}");
        lock (write)
            pages.Add(SeenPage.Of(kind, role, path, main ?? page.Body!));
    }

    private void Told(string path, string source)
    {
        if (Escaped().IsMatch(source))
            Note(untold, $"{path}: Chinese as numbers");
        string[] wanted = path.Split('?')[0] is "/" ? ["SiteName", "SiteDomain", "SiteIDCode"] : ["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
        foreach (var name in wanted.Where(name => Regex.Count(source, $"<meta name=\"{name}\" content=\"[^\"]+\">") != 1))
            Note(untold, $"{path}: no {name}");
    }

    private IEnumerable<string> Spread(IHtmlDocument page, string at) =>
        page.QuerySelectorAll<IHtmlAnchorElement>("a[href]").Select(link => Absolute(link.GetAttribute("href")!, at)).OfType<string>()
            .Where(link => !link.Contains("sign-out", StringComparison.Ordinal)).Distinct()
            .GroupBy(link => PageKind.Of(kinds, link)?.Template ?? Identity().Replace(link, "-id-"))
            .SelectMany(same => same.ToList() is var all && all.Count <= 3 ? all : (List<string>)[all[0], all[all.Count / 2], all[^1]]);

    /// <summary>Within the house, without the place on the page; null for addresses elsewhere.</summary>
    private static string? Absolute(string link, string at)
    {
        if (link.StartsWith('#') || link.StartsWith("//", StringComparison.Ordinal) || !Uri.TryCreate(new Uri("http://house" + at), link, out var address) || address.Host != "house")
            return null;
        return address.PathAndQuery;
    }

    private void Note(List<string> to, string line)
    {
        lock (write)
            to.Add(line);
    }

    private static string Named(string role) => role.Length > 0 ? role : "resident";

    [GeneratedRegex("&#x[2-9A-Fa-f][0-9A-Fa-f]{3};")]
    private static partial Regex Escaped();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{40,}|(?<=[/=])[0-9]+(?=[/&.]|$)|[?].*$")]
    private static partial Regex Identity();
}
