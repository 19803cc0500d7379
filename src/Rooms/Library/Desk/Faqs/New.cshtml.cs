using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Library.Faqs;
using Mingtang.Library.Questions;

namespace Mingtang.Library.Desk.Faqs;

[Needs(LibraryPermissions.DraftFaq)]
internal sealed class New(IDocuments documents, DraftFaq draft, PlatformDb db, IUnits units, CurrentPerson person, TimeProvider clock) : FaqPageModel(documents)
{
    /// <summary>The reader's question it answers.</summary>
    [BindProperty(SupportsGet = true, Name = "question")]
    public Guid? QuestionId { get; set; }

    public OpenQuestion? Question { get; private set; }

    public IReadOnlyList<SelectListItem> UnitList { get; private set; } = [];

    public async Task OnGet(Guid? document, string? words, CancellationToken stop)
    {
        await Load(stop);
        var policy = document is { } id ? await Documents.FindPublic(id, stop) : null;
        Input = new() { Question = Question?.Words ?? words, IndexNumber = policy?.IndexNumber, UnitId = person.UnitId ?? Guid.Empty };
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Load(stop);
        if (await Entry(stop) is not { } entry)
            return Page();
        var outcome = await draft.New(person, UnitList.Count > 0 ? Input.UnitId : person.UnitId ?? Guid.Empty, entry, QuestionId, stop);
        return this.Show(outcome, () => Redirect($"/desk/library/faqs/{outcome.Value}"));
    }

    private async Task Load(CancellationToken stop)
    {
        Question = QuestionId is { } id ? await db.Set<OpenQuestion>().AsNoTracking().FirstOrDefaultAsync(question => question.Id == id, stop) : null;
        UnitList = person.Role == Role.Office ? [.. FaqForm.Units(await units.On(clock.Today(), stop))] : [];
    }
}
