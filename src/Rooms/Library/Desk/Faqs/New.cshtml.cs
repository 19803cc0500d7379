using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Library.Faqs;
using Mingtang.Library.Questions;

namespace Mingtang.Library.Desk.Faqs;

[Needs(LibraryPermissions.DraftFaq)]
internal sealed class New(FaqBasis bases, DraftFaq draft, PlatformDb db, IUnits units, CurrentPerson person, TimeProvider clock) : FaqPageModel(bases)
{
    /// <summary>The reader's question it answers.</summary>
    [BindProperty(SupportsGet = true, Name = "question")]
    public Guid? QuestionId { get; set; }

    public OpenQuestion? Question { get; private set; }

    public IReadOnlyList<SelectListItem> UnitList { get; private set; } = [];

    public async Task OnGet(Guid? document, string? words, CancellationToken stop)
    {
        await Load(stop);
        Input = new() { Question = Question?.Words ?? words, Bases = document is { } basis ? [basis] : [], UnitId = person.UnitId ?? Guid.Empty };
        await Fill(stop);
    }

    public async Task<IActionResult> OnPostFind(CancellationToken stop)
    {
        await Load(stop);
        return await Look(stop);
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
