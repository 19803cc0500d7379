using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Library.Faqs;

namespace Mingtang.Library.Desk.Faqs;

/// <summary>One FAQ on its way: the words, what may be done, every edition.</summary>
[Needs(LibraryPermissions.ReadFaqs)]
internal sealed class FaqDesk(
    PlatformDb db, FaqFrame frame, DraftFaq draft, ReleaseFaq release, FaqVoices voices, IDocuments documents, IUnits units, PermissionBook permissions, CurrentPerson person) : PageModel
{
    public FaqAtHand Hand { get; private set; } = null!;

    public IReadOnlyList<FaqEdition> Editions { get; private set; } = [];

    /// <summary>What it is tied to, as it stands now.</summary>
    public IReadOnlyList<DocumentRef> Bases { get; private set; } = [];

    public string? Unit { get; private set; }

    public (int Useful, int NotUseful) Voices { get; private set; }

    [BindProperty]
    public string? Why { get; set; }

    public bool May(FaqAct act, string permission) => FaqLifecycle.Table.Allows(Hand.Edition.State, act) && permissions.Allows(person.Role, permission);

    public bool MayDraft => permissions.Allows(person.Role, LibraryPermissions.DraftFaq);

    public bool MayReview => permissions.Allows(person.Role, FoundationPermissions.Review);

    public bool MayWithdraw => Hand.Faq.PublicEditionId is not null && permissions.Allows(person.Role, LibraryPermissions.WithdrawFaq);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostHandIn(Guid id, CancellationToken stop) => Do(id, () => release.HandIn(person, id, stop), "已送审，由另一人审查。", stop);

    public Task<IActionResult> OnPostRelease(Guid id, CancellationToken stop) => Do(id, () => release.Release(person, id, stop), "已发布，读者现在就能查到。", stop);

    public Task<IActionResult> OnPostWithdraw(Guid id, CancellationToken stop) => Do(id, () => release.Withdraw(person, id, Why, stop), "已撤下，理由向公众说明。", stop);

    public Task<IActionResult> OnPostDiscard(Guid id, CancellationToken stop) => Do(id, () => draft.Discard(person, id, stop), "已作废。", stop);

    private async Task<IActionResult> Do(Guid id, Func<Task<Outcome<Guid>>> act, string done, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        var outcome = await act();
        if (outcome.IsRefused)
            await Load(id, stop);
        return this.Show(outcome, () =>
        {
            this.Done(done);
            return Redirect(Hand.Faq.DeskUrl);
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await frame.Find(id, ofPublic: false, stop) is not { } found || !person.Covers(found.Faq.UnitId))
            return false;
        Hand = found;
        Editions = await db.Set<FaqEdition>().AsNoTracking().Where(edition => edition.FaqId == id).OrderByDescending(edition => edition.Number).ToListAsync(stop);
        List<DocumentRef> tied = [];
        foreach (var basis in found.Edition.Bases)
            if (await documents.Find(basis, stop) is { } document)
                tied.Add(document);
        Bases = tied;
        Unit = (await units.Find(found.Faq.UnitId, stop))?.Name;
        Voices = await voices.Of(id, stop);
        return true;
    }
}
