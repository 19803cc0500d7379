using Microsoft.AspNetCore.Mvc;
using Mingtang.Documents;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Library.Faqs;

namespace Mingtang.Library.Desk.Faqs;

/// <summary>Changes the words under way, or begins a new edition of a public one.</summary>
[Needs(LibraryPermissions.DraftFaq)]
internal sealed class Edit(IDocuments documents, DraftFaq draft, FaqFrame frame, CurrentPerson person) : FaqPageModel(documents)
{
    public FaqAtHand Hand { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        var policy = Hand.Edition.DocumentId is { } document ? await Documents.Find(document, stop) : null;
        Input = FaqForm.Of(Hand.Edition, policy?.IndexNumber);
        return Page();
    }

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
