using Microsoft.AspNetCore.Mvc;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Intake;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Draft)]
internal sealed class New(DraftDocument draft, DocumentScope scope, IUnits units, IntakeGate gate, FileBook files, CurrentPerson person, TimeProvider clock)
    : NewForm(scope, units, gate, files, person, clock)
{
    public async Task OnGet(DocumentKind? kind, CancellationToken stop)
    {
        var book = await LoadUnits(stop);
        (Kind, UnitId) = (kind is { IsOwn: true } asked ? asked : DocumentKind.Official, Person.UnitId ?? Guid.Empty);
        Input.Issuer = book.Find(UnitId)?.Name;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await LoadUnits(stop);
        if (!ModelState.IsValid)
            return Page();
        var files = await Taken(stop);
        if (!files.TryGet(out var taken))
            return this.Show(files, Page);
        var outcome = await draft.Do(Asked(taken.Attachments, taken.Body), Person, stop);
        return this.Show(outcome, () =>
        {
            this.Done("已保存草稿。");
            return Redirect($"/desk/documents/{outcome.Value.Id}");
        });
    }
}
