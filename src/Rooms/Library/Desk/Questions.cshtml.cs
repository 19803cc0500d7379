using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Library.Log;
using Mingtang.Library.Questions;

namespace Mingtang.Library.Desk;

/// <summary>Questions without a good answer: put by readers, and those the log knows of; each becomes an FAQ or is closed with a reason.</summary>
[Needs(LibraryPermissions.Answer)]
internal sealed class QuestionsModel(PlatformDb db, QuestionBook book, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const int Days = 90, Shown = 40;

    public IReadOnlyList<OpenQuestion> Open { get; private set; } = [];

    public IReadOnlyList<OpenQuestion> Handled { get; private set; } = [];

    public IReadOnlyList<AskedInVain> InVain { get; private set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    public async Task OnGet(CancellationToken stop) => await Load(stop);

    public async Task<IActionResult> OnPostTakeUp(string words, Origin origin, int times, CancellationToken stop)
    {
        var outcome = await book.TakeUp(person, words, origin, times, stop);
        if (outcome.IsRefused)
            return await Again(outcome, stop);
        return Redirect($"/desk/library/faqs/new?question={outcome.Value}");
    }

    public async Task<IActionResult> OnPostClose(Guid id, CancellationToken stop)
    {
        var outcome = await book.Close(person, id, Why, stop);
        if (outcome.IsRefused)
            return await Again(outcome, stop);
        this.Done("已办结。");
        return Redirect("/desk/library/questions");
    }

    private async Task<IActionResult> Again(Kernel.Outcome outcome, CancellationToken stop)
    {
        await Load(stop);
        return this.Show(outcome, () => Page());
    }

    private async Task Load(CancellationToken stop)
    {
        Open = await db.Set<OpenQuestion>().AsNoTracking().Where(question => question.State == QuestionState.Open).OrderBy(question => question.DueOn).ThenByDescending(question => question.Times).ToListAsync(stop);
        Handled = await db.Set<OpenQuestion>().AsNoTracking().Where(question => question.State != QuestionState.Open).OrderByDescending(question => question.HandledAt).Take(Shown).ToListAsync(stop);
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        var groups = await db.Set<AskedRow>().AsNoTracking().Where(row => row.Side == Side.Question && row.At >= since).GroupBy(row => row.Key)
            .Select(group => new AskedInVain(group.Key, group.Max(row => row.Words)!, group.Count(), group.Count(row => !row.IsAnswered), group.Count(row => row.Verdict == Verdict.NotUseful))).ToListAsync(stop);
        var known = (await db.Set<OpenQuestion>().Where(question => question.At >= since || question.State == QuestionState.Open).Select(question => question.Key).ToListAsync(stop)).ToHashSet();
        InVain = [.. groups.Where(group => group.Unanswered + group.BadlyRated > 0 && !known.Contains(group.Key)).OrderByDescending(group => group.Unanswered + 2 * group.BadlyRated).ThenBy(group => group.Words).Take(Shown)];
    }
}

internal sealed record AskedInVain(string Key, string Words, int Times, int Unanswered, int BadlyRated);
