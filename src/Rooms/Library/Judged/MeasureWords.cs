using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.Outbox;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Library.Index;
using Mingtang.Library.Log;
using Mingtang.Library.Searching;
using Mingtang.Library.Words;

namespace Mingtang.Library.Judged;

/// <summary>
/// 测量: the judged set is asked of the live index twice, with the words in use and with a draft's; the figures become part of the draft.
/// </summary>
internal sealed class MeasureWords(ActBook acts, PlatformDb db, JudgedBook judged, JudgedRun run, SearchReading searching, NodeIndex node, LiveWords live, WordFrame frame, PermissionBook permissions, TimeProvider clock)
{
    private const int VainDays = 90, MostVain = 100, MostChanges = 120;

    public static readonly Refusal ChangedMeanwhile = new("library.words-changed-meanwhile", "测量期间草稿又改过，请再测量一次。");

    /// <summary>Keeps that it was asked for, so that a node that ends takes no measurement with it.</summary>
    public Task<Outcome<int>> Ask(CurrentPerson who, int number, CancellationToken stop = default) =>
        acts.Do<int>("library.ask-measure", who.Actor, async doing =>
        {
            if (!permissions.Allows(who.Role, LibraryPermissions.EditWords))
                return WordRefusals.NotYours;
            if (await frame.Find(number, stop) is not { } list)
                return WordRefusals.NoSuch;
            if (list.State != WordListState.Draft)
                return WordRefusals.NotNow(list.State, WordListAct.Edit);
            await doing.Send(MeasureAgain.MessageKind, MeasureAgain.Message(who, number, list.Revision), notBefore: doing.Now + MeasureAgain.After, stop: stop);
            doing.About(WordList.Kind, list.Id, $"请求测量检索词表第 {number} 版");
            return number;
        }, stop);

    public async Task<Outcome<int>> Measure(CurrentPerson who, int number, WorkProgress progress, CancellationToken stop = default)
    {
        if (!permissions.Allows(who.Role, LibraryPermissions.EditWords))
            return WordRefusals.NotYours;
        if (await db.Set<WordList>().AsNoTracking().FirstOrDefaultAsync(list => list.Number == number, stop) is not { } draft)
            return WordRefusals.NoSuch;
        var begun = clock.GetUtcNow().UtcDateTime;
        var words = WordsInUse.Of(draft.Id, draft.Text, await frame.BetsOf(draft.Id, stop));
        progress.Say("等待检索索引", 0, 0);
        await node.Whole(null, stop);
        return await Keep(who, number, draft.Revision, begun, await Measure(await live.Now(stop), words, progress, stop), stop);
    }

    /// <summary>For a house where nothing is judged yet: the draft stands as measured on nothing.</summary>
    internal async Task<Outcome<int>> KeepOfNothing(CurrentPerson who, int number, CancellationToken stop = default) =>
        await frame.Find(number, stop) is { } list ? await Keep(who, number, list.Revision, clock.GetUtcNow().UtcDateTime, WordMeasure.OfNothing, stop) : WordRefusals.NoSuch;

    /// <param name="begun">UTC; judged queries changed after it were not asked.</param>
    internal Task<Outcome<int>> Keep(CurrentPerson who, int number, int revision, DateTime begun, WordMeasure measure, CancellationToken stop = default) =>
        acts.Do<int>("library.measure-words", who.Actor, async doing =>
        {
            if (await frame.Find(number, stop) is not { } list)
                return WordRefusals.NoSuch;
            if (list.State != WordListState.Draft || list.Revision != revision)
                return ChangedMeanwhile;
            (list.Measure, list.MeasuredAt) = (measure, begun);
            list.Revision++;
            doing.About(WordList.Kind, list.Id, $"测量检索词表第 {number} 版");
            return number;
        }, stop);

    private async Task<WordMeasure> Measure(WordsInUse before, WordsInUse after, WorkProgress progress, CancellationToken stop)
    {
        var all = await All(stop);
        var held = new List<HeldQuery>();
        foreach (var (index, query) in all.Index())
        {
            if (await run.Held(query, stop) is { } one)
                held.Add(one);
            progress.Say("核对评测题对应的文件", index + 1, all.Count);
        }
        var results = new List<(JudgedQuery Query, JudgedResult Before, JudgedResult After)>();
        foreach (var (index, one) in held.Index())
        {
            results.Add((one.Query, await run.Ask(one, before, stop), await run.Ask(one, after, stop)));
            progress.Say("逐题检索和提问", index + 1, held.Count);
        }
        var (vain, found) = await Vain(before, after, progress, stop);
        return new(
            held.Count(one => one.Query.Side == Side.Search), all.Count(query => query.Side == Side.Search), held.Count(one => one.Query.Side == Side.Question), all.Count(query => query.Side == Side.Question),
            Figures(results, result => result.Before), Figures(results, result => result.After), vain, found,
            [.. results.Where(result => result.Before.Place != result.After.Place).Select(result => new WordChange(result.Query.Side, result.Query.Words, result.Before.Place, result.After.Place)).OrderBy(change => change.IsBetter).Take(MostChanges)]);
    }

    /// <summary>The office's own first: where both have one query, the office knows its own library better.</summary>
    private async Task<IReadOnlyList<JudgedQuery>> All(CancellationToken stop)
    {
        var own = await judged.InUse.Select(entry => new { entry.Side, entry.Words, entry.Expected }).ToListAsync(stop);
        return [.. own.Select(entry => new JudgedQuery(entry.Side, entry.Words, entry.Expected)).Concat(ShippedSet.All).DistinctBy(query => (query.Side, QueryWords.Key(query.Words)))];
    }

    /// <summary>Searches of the log that led nowhere and still do not with the words in use, and how many of them would with the draft's.</summary>
    private async Task<(int Vain, int Found)> Vain(WordsInUse before, WordsInUse after, WorkProgress progress, CancellationToken stop)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-VainDays);
        var vain = await db.Set<AskedRow>().AsNoTracking().Where(row => row.Side == Side.Search && row.At >= since && row.Found == 0).GroupBy(row => row.Key)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Max(row => row.Words)!).Take(MostVain).ToListAsync(stop);
        var (still, found) = (0, 0);
        foreach (var (index, words) in vain.Index())
        {
            if (!await Finds(words, before, stop))
                (still, found) = (still + 1, found + (await Finds(words, after, stop) ? 1 : 0));
            progress.Say("核对没有结果的检索词", index + 1, vain.Count);
        }
        return (still, found);
    }

    private async Task<bool> Finds(string query, WordsInUse words, CancellationToken stop) => (await searching.Search(new SearchWish(query), stop, 1, words)).All.Any();

    private static MeasuredWords Figures(List<(JudgedQuery Query, JudgedResult Before, JudgedResult After)> results, Func<(JudgedQuery Query, JudgedResult Before, JudgedResult After), JudgedResult> which)
    {
        var searches = results.Where(result => result.Query.Side == Side.Search).Select(which).ToList();
        var questions = results.Where(result => result.Query.Side == Side.Question).Select(which).ToList();
        return new(
            Mean(searches, result => result.Place > 0 ? 1.0 / result.Place : 0), Mean(searches, result => result.Gain), Mean(searches, result => result.IsNothing ? 1 : 0),
            Mean(questions, result => result.Place == 1 ? 1 : 0), Mean(questions, result => result.Place is >= 1 and <= 5 ? 1 : 0));
    }

    private static double Mean(List<JudgedResult> results, Func<JudgedResult, double> of) => results.Count == 0 ? 0 : results.Average(of);
}
