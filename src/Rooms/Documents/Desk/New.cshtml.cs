using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Drafting;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Draft)]
internal sealed class New(DraftDocument draft, DocumentScope scope, IUnits units, FileBook files, CurrentPerson person, TimeProvider clock) : DraftForm(files)
{
    [BindProperty, Display(Name = "种类")]
    public DocumentKind Kind { get; set; } = DocumentKind.Official;

    [BindProperty, Display(Name = "主办单位")]
    public Guid UnitId { get; set; }

    [BindProperty, Display(Name = "制发机关")]
    public Guid? AgencyId { get; set; }

    public IEnumerable<SelectListItem> Kinds { get; } = DocumentKinds.Own.Select(kind => new SelectListItem(kind.Title(), kind.ToString()));

    public IReadOnlyList<SelectListItem> UnitList { get; private set; } = [];

    public IReadOnlyList<SelectListItem> AgencyList { get; private set; } = [];

    public async Task OnGet(DocumentKind? kind, CancellationToken stop)
    {
        await Load(stop);
        (Kind, UnitId) = (kind is { IsOwn: true } asked ? asked : DocumentKind.Official, person.UnitId ?? Guid.Empty);
        Input.Issuer = (await units.Find(UnitId, stop))?.Name;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Load(stop);
        if (!ModelState.IsValid)
            return Page();
        var attachments = await Attachments(stop);
        if (attachments.IsRefused)
            return this.Show(attachments, Page);
        var outcome = await draft.Do(new(Kind, UnitId, AgencyId, Input.Wording(attachments.Value)) { Codes = Input.Codes, Proposal = Input.Proposal, Channels = Input.Channels }, person, stop);
        return this.Show(outcome, () =>
        {
            this.Done("已保存草稿。");
            return Redirect($"/desk/documents/{outcome.Value.Id}");
        });
    }

    private async Task Load(CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        var mine = new List<UnitRef>();
        foreach (var unit in book.All.Where(unit => unit.Kind != UnitKind.Upper))
            if (await scope.MayWriteFor(person, unit.Id, stop))
                mine.Add(unit);
        UnitList = [.. mine.Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()))];
        AgencyList = book.District is { } district ? [new(district.ShortName, district.Id.ToString())] : [];
    }
}
