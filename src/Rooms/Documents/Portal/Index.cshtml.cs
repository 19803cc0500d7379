using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Drafting;
using Mingtang.Foundation.PageCache;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Portal;

/// <summary>What is public, newest first; expired and replaced texts only when asked for.</summary>
[AllowAnonymous, CachedPage]
internal sealed class Index(PublicList list, IUnits units, TimeProvider clock) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true), Display(Name = "标题、文号或索引号"), StringLength(100)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "种类")]
    public DocumentKind? Kind { get; set; }

    /// <summary>The unit's code.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "机关")]
    public string? Agency { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "主题")]
    public string? Topic { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "体裁")]
    public string? Genre { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "成文年份")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "服务对象")]
    public Audience? For { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "有效性")]
    public Standing Validity { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "法定公开内容")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "只看依申请转主动公开")]
    public bool OnlyConverted { get; set; }

    public IEnumerable<SelectListItem> Kinds { get; } = DocumentKinds.Own.Select(kind => new SelectListItem(kind.Title(), kind.ToString()));

    public IEnumerable<SelectListItem> Genres { get; } = Lists.Genres.Select(genre => new SelectListItem(genre, genre));

    public IEnumerable<SelectListItem> Topics { get; } = Lists.Topics.GroupBy(topic => topic.Split('\\')[0])
        .SelectMany(field => field.Select(topic => new SelectListItem(topic.Split('\\')[1], topic)).Prepend(new SelectListItem($"{field.Key}（全部）", field.Key)));

    public IEnumerable<SelectListItem> Codes { get; } = Grounds.Catalogue.Select(ground => new SelectListItem($"{ground.Code} {ground.Title}", ground.Code));

    public IEnumerable<SelectListItem> Standings { get; } = Choice.Of<Standing>();

    public IEnumerable<SelectListItem> Audiences { get; } = Choice.Of<Audience>();

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<ListedDocument> Found { get; private set; } = [];

    public int Total { get; private set; }

    public string? Next { get; private set; }

    /// <summary>Beyond the four fields that stand in the open.</summary>
    public bool AsksMore => Genre is not null || Year is not null || For is not null || Validity != Standing.InForce || Code is not null || OnlyConverted;

    public async Task OnGet(string? after, CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        var publishing = await list.Agencies(stop);
        Agencies = [.. book.All.Where(unit => publishing.Contains(unit.Id)).Select(unit => new SelectListItem(unit.ShortName, unit.Code.ToLowerInvariant()))];
        Years = [.. (await list.Years(stop)).Select(year => year.ToString(CultureInfo.InvariantCulture)).Select(year => new SelectListItem(year, year))];
        var wanted = Wanted(Agency is { Length: > 0 } code ? book.ByCode(code)?.Id ?? Guid.Empty : null);
        var found = await list.Read(wanted with { After = after, Most = PageSize + 1 }, stop);
        Total = await list.Count(wanted, stop);
        Found = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Found[^1].Key : null;
    }

    private ListWanted Wanted(Guid? agencyId) => new()
    {
        Kinds = Kind is { } kind and not DocumentKind.Reference ? [kind] : DocumentKinds.Own,
        AgencyId = agencyId,
        Topic = Topic,
        Genre = Genre,
        Year = Year,
        For = For,
        Standing = Validity,
        Code = Code,
        Words = Words?.Trim(),
        OnlyConverted = OnlyConverted,
    };
}
