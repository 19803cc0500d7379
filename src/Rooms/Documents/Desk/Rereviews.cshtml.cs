using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.ReReviews;
using Mingtang.Foundation.People;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
internal sealed class Rereviews(DocumentShelf shelf, ReReviewDocument review, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock)
    : UnitPage(units, permissions, person, clock)
{
    [BindProperty]
    public Guid DocumentId { get; set; }

    [BindProperty, Display(Name = "理由"), StringLength(1000)]
    public string? Why { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public IReadOnlyList<DocumentLine> Lines { get; private set; } = [];

    public bool MayDraft => May(DocumentPermissions.Draft);

    public async Task OnGet(CancellationToken stop)
    {
        await Choose(stop, orAll: true);
        var found = await shelf.Joined().Where(line => line.Document.ReReviewOn != null && (UnitId == null || line.Document.UnitId == UnitId)).OrderBy(line => line.Document.ReReviewOn).Take(200).ToListAsync(stop);
        Lines = [.. found.Select(line => new DocumentLine(line.Document, line.Edition))];
    }

    public async Task<IActionResult> OnPostKeep(CancellationToken stop)
    {
        await OnGet(stop);
        return After(await review.Keep(DocumentId, Why, Person, stop), "已维持原属性，十二个月后再审查。");
    }

    public async Task<IActionResult> OnPostConvert(CancellationToken stop)
    {
        await OnGet(stop);
        return After(await review.Convert(DocumentId, Code, Why, Person, stop), "已转为主动公开并送保密审查。");
    }
}
