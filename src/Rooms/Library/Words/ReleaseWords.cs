using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Kernel;
using Mingtang.Library.Judged;

namespace Mingtang.Library.Words;

/// <summary>启用 and 撤回: words go live measured, or with the reason why all the same; and the words before them come back by one act.</summary>
internal sealed class ReleaseWords(WordFrame frame, PlatformDb db, SettingBook settings, TimeProvider clock)
{
    public static readonly Setting<decimal> Tolerance = new(
        "library.words-tolerance", "检索词表的测量值最多可以下降几个百分点", 0.2m, "设计：约为评测集的测量误差", Evidence.Design, points => points is >= 0 and <= 20 ? null : "请填 0 到 20。");

    public Task<Outcome<int>> GoLive(CurrentPerson who, int number, string? why, CancellationToken stop = default) =>
        frame.Do(number, WordListAct.GoLive, LibraryPermissions.ReleaseWords, who, Said(why), async (doing, list) =>
        {
            if (await Objections(list, Said(why), stop) is { Count: > 0 } reasons)
                return reasons;
            if (await Live(stop) is { } before)
            {
                before.State = WordListLifecycle.Table.Next(before.State, WordListAct.Replace, WordRefusals.NotNow).Value;
                before.Revision++;
                list.Replaces = before.Number;
            }
            (list.LiveFrom, list.LiveByName, list.Why) = (doing.Now, who.Name, Said(why));
            Tell(doing, list, $"启用检索词表第 {number} 版");
            return [];
        }, stop);

    /// <summary>The words before this edition are live again at once, as an edition of their own.</summary>
    public Task<Outcome<int>> Undo(CurrentPerson who, int number, string? why, CancellationToken stop = default) =>
        frame.Do(number, WordListAct.Undo, LibraryPermissions.ReleaseWords, who, Said(why), async (doing, list) =>
        {
            if (Said(why) is not { } reason)
                return [WordRefusals.UndoNeedsWhy];
            list.Why = reason;
            var back = list.Replaces is { } earlier ? await frame.Find(earlier, stop) : null;
            var restored = db.Add(new WordList
            {
                Id = Ids.New(clock),
                Number = await db.Set<WordList>().MaxAsync(one => one.Number, stop) + 1,
                State = WordListState.Live,
                Text = back?.Text ?? "",
                DraftedByName = who.Name,
                ChangedAt = doing.Now,
                Measure = back?.Measure,
                MeasuredAt = back?.MeasuredAt,
                LiveFrom = doing.Now,
                LiveByName = who.Name,
                Why = reason,
                Replaces = back?.Replaces,
                RestoredFrom = back?.Number ?? 0,
            }).Entity;
            if (back is not null)
                db.AddRange((await frame.BetsOf(back.Id, stop)).Select(bet => bet.CopyFor(Ids.New(clock), restored.Id)));
            Tell(doing, list, $"撤回检索词表第 {number} 版，恢复{(back is null ? "程序自带的词" : $"第 {back.Number} 版")}");
            return [];
        }, stop);

    /// <summary>Every reason against this edition going live as it stands.</summary>
    public async Task<IReadOnlyList<Refusal>> Objections(WordList list, string? why, CancellationToken stop)
    {
        if (list.Measure is not { } measure)
            return [WordRefusals.NotMeasured];
        if (await db.Set<JudgedEntry>().AnyAsync(entry => entry.ChangedAt > list.MeasuredAt, stop))
            return [WordRefusals.JudgedChanged];
        if (why is not null)
            return [];
        if (measure.IsOfNothing)
            return [WordRefusals.NothingJudged];
        return measure.Falls(await settings.Get(Tolerance, stop: stop)) is { Count: > 0 } falls ? [WordRefusals.Worse(falls)] : [];
    }

    private Task<WordList?> Live(CancellationToken stop) => db.Set<WordList>().FirstOrDefaultAsync(list => list.State == WordListState.Live, stop);

    private static void Tell(Doing doing, WordList list, string summary)
    {
        doing.TouchPublicPages();
        doing.About(WordList.Kind, list.Id, summary);
    }

    private static string? Said(string? why) => why?.Trim() is { Length: > 0 } said ? said[..Math.Min(said.Length, 500)] : null;
}
