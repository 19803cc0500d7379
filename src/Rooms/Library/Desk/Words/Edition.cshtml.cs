using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Library.Judged;
using Mingtang.Library.Searching;
using Mingtang.Library.Words;

namespace Mingtang.Library.Desk.Words;

/// <summary>One edition: as long as it is a draft it is changed, measured and put to use here; afterwards it is read.</summary>
[Needs(LibraryPermissions.ReleaseWords)]
internal sealed class Edition(
    WordFrame frame, DraftWords draft, ReleaseWords release, MeasureWords measures, NamedTexts named, LongWorks works, SettingBook settings, PermissionBook permissions, CurrentPerson person, TimeProvider clock) : PageModel
{
    public WordList List { get; private set; } = null!;

    public IReadOnlyList<WordGroup> Groups { get; private set; } = [];

    public IReadOnlyList<BestBet> Bets { get; private set; } = [];

    /// <summary>What fell by more than is put up with.</summary>
    public IReadOnlyList<string> Falls { get; private set; } = [];

    public decimal Tolerance { get; private set; }

    public bool MayEdit => List.State == WordListState.Draft && permissions.Allows(person.Role, LibraryPermissions.EditWords);

    public bool MayRelease => List.State == WordListState.Draft && permissions.Allows(person.Role, LibraryPermissions.ReleaseWords);

    public bool NeedsWhy => List.Measure is { } measure && (measure.IsOfNothing || Falls.Count > 0);

    [BindProperty, Display(Name = "日常说法"), StringLength(100)]
    public string? Left { get; set; }

    [BindProperty, Display(Name = "对应的用语"), StringLength(100)]
    public string? Right { get; set; }

    [BindProperty, Display(Name = "反过来也成立（双向）")]
    public bool BothWays { get; set; }

    [BindProperty, Display(Name = "词组")]
    public string? Text { get; set; }

    [BindProperty]
    public BetForm Bet { get; set; } = new();

    [BindProperty, Display(Name = "理由"), StringLength(500)]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGet(int number, CancellationToken stop)
    {
        if (!await Load(number, stop))
            return NotFound();
        (Text, Bet.From) = (List.Text, clock.Today());
        return Page();
    }

    public Task<IActionResult> OnPostGroup(int number, CancellationToken stop) => Do(number, () => draft.AddGroup(person, number, Left, Right, BothWays, stop), "已加入词组，请重新测量。", stop);

    public Task<IActionResult> OnPostUngroup(int number, string line, CancellationToken stop) => Do(number, () => draft.RemoveGroup(person, number, line, stop), "已删去词组，请重新测量。", stop);

    public Task<IActionResult> OnPostText(int number, CancellationToken stop) => Do(number, () => draft.SetText(person, number, Text, stop), "已保存词组，请重新测量。", stop);

    public async Task<IActionResult> OnPostBet(int number, CancellationToken stop)
    {
        var entry = new BetEntry(Bet.Queries, await named.Find(Bet.Title, stop), Bet.Note, Bet.From ?? clock.Today(), Bet.To);
        return await Do(number, () => draft.SetBet(person, number, null, entry, stop), "已加入推荐结果，请重新测量。", stop);
    }

    public Task<IActionResult> OnPostUnbet(int number, Guid id, CancellationToken stop) => Do(number, () => draft.RemoveBet(person, number, id, stop), "已删去推荐结果，请重新测量。", stop);

    public async Task<IActionResult> OnPostMeasure(int number, CancellationToken stop)
    {
        if (!await Load(number, stop))
            return NotFound();
        var asked = await measures.Ask(person, number, stop);
        return this.Show(asked, () => Redirect(Begin(person, number, List.DeskUrl)));
    }

    private string Begin(CurrentPerson who, int number, string url) => works.Begin(who, $"测量检索词表第 {number} 版", url, async (scope, work, ending) =>
    {
        var outcome = await scope.GetRequiredService<MeasureWords>().Measure(who, number, work.Progress, ending);
        return outcome.IsRefused ? Outcome<WorkDone>.Refused(outcome.Refusals) : new WorkDone($"{url}#measure", "已测量，结果见下。");
    });

    public Task<IActionResult> OnPostGoLive(int number, CancellationToken stop) => Do(number, () => release.GoLive(person, number, Why, stop), "已启用，检索和提问立即使用新的词。", stop);

    public async Task<IActionResult> OnPostDiscard(int number, CancellationToken stop)
    {
        if (!await Load(number, stop))
            return NotFound();
        return this.Show(await draft.Discard(person, number, stop), () =>
        {
            this.Done($"第 {number} 版草稿已作废。");
            return Redirect("/desk/library/words");
        });
    }

    private async Task<IActionResult> Do(int number, Func<Task<Outcome<int>>> act, string done, CancellationToken stop)
    {
        if (!await Load(number, stop))
            return NotFound();
        var outcome = await act();
        if (outcome.IsRefused)
        {
            await Load(number, stop);
            // The forms that were not posted show what is stored.
            Text ??= List.Text;
            Bet.From ??= clock.Today();
        }
        return this.Show(outcome, () =>
        {
            this.Done(done);
            return Redirect(List.DeskUrl);
        });
    }

    private async Task<bool> Load(int number, CancellationToken stop)
    {
        if (await frame.Find(number, stop) is not { } found)
            return false;
        List = found;
        Groups = WordGroup.In(found.Text);
        Bets = await frame.BetsOf(found.Id, stop);
        Tolerance = await settings.Get(ReleaseWords.Tolerance, stop: stop);
        Falls = found.Measure?.Falls(Tolerance) ?? [];
        return true;
    }
}

/// <summary>The form of a recommended result, as posted.</summary>
internal sealed class BetForm
{
    [Display(Name = "检索词"), StringLength(1000)]
    public string? Queries { get; set; }

    [Display(Name = "推荐的公开信息"), StringLength(300)]
    public string? Title { get; set; }

    [Display(Name = "从哪天起")]
    public DateOnly? From { get; set; }

    [Display(Name = "到哪天为止")]
    public DateOnly? To { get; set; }

    [Display(Name = "为什么推荐"), StringLength(300)]
    public string? Note { get; set; }
}
