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
    private const int Days = 90, Shown = 40, PerPage = 30;

    /// <summary>Of what was asked in vain, so that what holds no word does not push out what does.</summary>
    private const int Looked = 400;

    public IReadOnlyList<OpenQuestion> Open { get; private set; } = [];

    public int OpenCount { get; private set; }

    /// <summary>How many stand before and up to this page, where there is a page on that side.</summary>
    public string? Before { get; private set; }

    public string? After { get; private set; }

    public IReadOnlyList<OpenQuestion> Handled { get; private set; } = [];

    public IReadOnlyList<AskedInVain> InVain { get; private set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    public async Task OnGet(int? before, int? after, CancellationToken stop) => await Load(Math.Max(0, after ?? before - PerPage ?? 0), stop);

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
        return await Ended(outcome, "已办结，在「已经处理」里可以恢复。", stop);
    }

    public async Task<IActionResult> OnPostSetAside(string words, Origin origin, int times, CancellationToken stop) =>
        await Ended(await book.SetAside(person, words, origin, times, Why, stop), "已列为不处理，在「已经处理」里可以恢复。", stop);

    public async Task<IActionResult> OnPostRestore(Guid id, CancellationToken stop) => await Ended(await book.Restore(person, id, stop), "已恢复。", stop);

    private async Task<IActionResult> Ended(Kernel.Outcome outcome, string done, CancellationToken stop)
    {
        if (outcome.IsRefused)
            return await Again(outcome, stop);
        this.Done(done);
        return Redirect("/desk/library/questions");
    }

    private async Task<IActionResult> Again(Kernel.Outcome outcome, CancellationToken stop)
    {
        await Load(0, stop);
        return this.Show(outcome, () => Page());
    }

    private async Task Load(int skip, CancellationToken stop)
    {
        var open = db.Set<OpenQuestion>().AsNoTracking().Where(question => question.State == QuestionState.Open);
        OpenCount = await open.CountAsync(stop);
        Open = await open.OrderBy(question => question.DueOn).ThenByDescending(question => question.Times).ThenBy(question => question.Id).Skip(skip).Take(PerPage).ToListAsync(stop);
        (Before, After) = (skip > 0 ? $"{skip}" : null, skip + Open.Count < OpenCount ? $"{skip + Open.Count}" : null);
        Handled = await db.Set<OpenQuestion>().AsNoTracking().Where(question => question.State != QuestionState.Open).OrderByDescending(question => question.HandledAt).Take(Shown).ToListAsync(stop);
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        var known = db.Set<OpenQuestion>().Where(question => question.At >= since || question.State == QuestionState.Open || question.State == QuestionState.SetAside).Select(question => question.Key);
        var inVain = await db.Set<AskedRow>().AsNoTracking().Where(row => row.Side == Side.Question && row.At >= since && !known.Contains(row.Key)).GroupBy(row => row.Key)
            .Where(group => group.Count(row => !row.IsAnswered || row.Verdict == Verdict.NotUseful) > 0)
            .OrderByDescending(group => group.Count(row => !row.IsAnswered) + 2 * group.Count(row => row.Verdict == Verdict.NotUseful)).ThenBy(group => group.Key).Take(Looked)
            .Select(group => new AskedInVain(group.Key, group.Max(row => row.Words)!, group.Count(), group.Count(row => !row.IsAnswered), group.Count(row => row.Verdict == Verdict.NotUseful))).ToListAsync(stop);
        InVain = [.. inVain.Where(asked => QueryWords.HoldsWord(asked.Words)).Take(Shown)];
    }
}

internal sealed record AskedInVain(string Key, string Words, int Times, int Unanswered, int BadlyRated);
