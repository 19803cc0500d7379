using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
internal sealed class Index(DocumentShelf shelf, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const int PageSize = 30;
    private UnitBook book = null!;

    [BindProperty(SupportsGet = true), Display(Name = "种类")]
    public DocumentKind? Kind { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "状态")]
    public EditionState? State { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "单位")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "标题、发文字号或索引号")]
    public string? Words { get; set; }

    public bool MayDraft => permissions.Allows(person.Role, DocumentPermissions.Draft);

    public IReadOnlyList<DocumentLine> Lines { get; private set; } = [];

    public string? After { get; private set; }

    public IEnumerable<SelectListItem> Kinds { get; } = Enum.GetValues<DocumentKind>().Select(kind => new SelectListItem(kind.Title(), kind.ToString()));

    public IEnumerable<SelectListItem> UnitList => book.All.Where(unit => unit.Kind is not (UnitKind.Upper or UnitKind.Section)).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));

    public string? UnitName(Guid id) => book.Find(id)?.ShortName;

    public async Task OnGet(Guid? after, CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        var found = await shelf.Lines(new() { Kind = Kind, State = State, UnitId = UnitId, Words = Words, Before = after, Most = PageSize + 1 }, person, stop);
        Lines = [.. found.Take(PageSize)];
        After = found.Count > PageSize ? Lines[^1].Document.Id.ToString() : null;
    }
}
