using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Intake;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

/// <summary>What the two ways to a new draft share: by form, or from a file.</summary>
internal abstract class NewForm(DocumentScope scope, IUnits units, IntakeGate gate, FileBook files, CurrentPerson person, TimeProvider clock) : DraftForm(gate, files, person)
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

    /// <summary>The units a person may write for.</summary>
    protected async Task<UnitBook> LoadUnits(CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        var mine = new List<UnitRef>();
        foreach (var unit in book.All.Where(unit => unit.Kind != UnitKind.Upper))
            if (await scope.MayWriteFor(Person, unit.Id, stop))
                mine.Add(unit);
        UnitList = [.. mine.Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()))];
        AgencyList = book.District is { } district ? [new(district.ShortName, district.Id.ToString())] : [];
        return book;
    }

    protected NewDocument Asked(IReadOnlyList<Attachment> attachments, Content.StructuredText body) =>
        new(Kind, UnitId, AgencyId, Input.Wording(attachments) with { Body = body }) { Codes = Input.Codes, Proposal = Input.Proposal, Channels = Input.Channels };
}
