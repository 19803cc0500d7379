using Microsoft.AspNetCore.Mvc;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Library.Faqs;

namespace Mingtang.Library.Desk.Faqs;

/// <summary>Changes the words under way, or begins a new edition of a public one.</summary>
[Needs(LibraryPermissions.DraftFaq)]
internal sealed class Edit(FaqBasis bases, DraftFaq draft, FaqFrame frame, CurrentPerson person) : FaqPageModel(bases)
{
    public FaqAtHand Hand { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        Input = FaqForm.Of(Hand.Edition);
        await Fill(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostFind(Guid id, CancellationToken stop) => await Load(id, stop) ? await Look(stop) : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (await Entry(stop) is not { } entry)
            return Page();
        var outcome = await draft.Change(person, id, entry, stop);
        return this.Show(outcome, () => Redirect(Hand.Faq.DeskUrl));
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await frame.Find(id, ofPublic: false, stop) is not { } found || !person.Covers(found.Faq.UnitId))
            return false;
        Hand = found;
        return true;
    }
}
