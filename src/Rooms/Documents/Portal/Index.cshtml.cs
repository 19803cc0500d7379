using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Portal;

/// <summary>What is public, newest first; expired and replaced texts only when asked for.</summary>
internal sealed class Index(IDocuments documents) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true), Display(Name = "标题或文号"), StringLength(100)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "种类")]
    public DocumentKind? Kind { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "包括已失效的")]
    public bool AlsoEnded { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "只看依申请转主动公开")]
    public bool OnlyConverted { get; set; }

    public IEnumerable<SelectListItem> Kinds { get; } = DocumentKinds.Own.Select(kind => new SelectListItem(kind.Title(), kind.ToString()));

    public IReadOnlyList<DocumentRef> Found { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGet(string? after, CancellationToken stop)
    {
        var before = long.TryParse(after, out var ticks) && ticks is > 0 and < 3155378975999999999 ? new DateTime(ticks, DateTimeKind.Utc) : (DateTime?)null;
        var found = await documents.Public(new()
        {
            Kinds = Kind is { } kind ? [kind] : DocumentKinds.Own,
            Words = Words?.Trim(),
            AlsoEnded = AlsoEnded,
            OnlyConverted = OnlyConverted,
            Before = before,
            Most = PageSize + 1,
        }, stop);
        Found = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Found[^1].PublishedAt!.Value.Ticks.ToString(CultureInfo.InvariantCulture) : null;
    }
}
