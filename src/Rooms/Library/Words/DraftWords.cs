using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;
using Mingtang.Library.Index;

namespace Mingtang.Library.Words;

/// <summary>起草: the words in use are copied, and the copy is changed as long as it is a draft. Every change undoes its measurement.</summary>
internal sealed class DraftWords(ActBook acts, WordFrame frame, PlatformDb db, PermissionBook permissions, TimeProvider clock)
{
    public Task<Outcome<int>> Begin(CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<int>(LibraryPermissions.EditWords, who.Actor, async doing =>
        {
            if (!permissions.Allows(who.Role, LibraryPermissions.EditWords))
                return WordRefusals.NotYours;
            if (await db.Set<WordList>().AnyAsync(list => list.State == WordListState.Draft, stop))
                return WordRefusals.DraftOpen;
            var live = await db.Set<WordList>().AsNoTracking().FirstOrDefaultAsync(list => list.State == WordListState.Live, stop);
            var draft = db.Add(new WordList
            {
                Id = Ids.New(clock),
                Number = (await db.Set<WordList>().MaxAsync(list => (int?)list.Number, stop) ?? 0) + 1,
                Text = live?.Text ?? "",
                DraftedByName = who.Name,
                ChangedAt = doing.Now,
            }).Entity;
            if (live is not null)
                db.AddRange((await frame.BetsOf(live.Id, stop)).Select(bet => bet.CopyFor(Ids.New(clock), draft.Id)));
            doing.About(WordList.Kind, draft.Id, $"起草检索词表第 {draft.Number} 版");
            return draft.Number;
        }, stop);

    public Task<Outcome<int>> SetText(CurrentPerson who, int number, string? text, CancellationToken stop = default) =>
        Change(who, number, "修改词组", (_, list) => Replace(list, text ?? ""), stop);

    /// <summary>One group more, at the end.</summary>
    public Task<Outcome<int>> AddGroup(CurrentPerson who, int number, string? left, string? right, bool bothWays, CancellationToken stop = default) =>
        Change(who, number, "增加词组", (_, list) =>
        {
            var line = $"{left?.Trim()} {(bothWays ? '=' : '>')} {right?.Trim()}".ReplaceLineEndings(" ");
            return WordGroup.Objections(line).Select(against => against.On("Left")).Take(1).ToList() is { Count: > 0 } reasons
                ? Task.FromResult<IReadOnlyList<Refusal>>(reasons)
                : Replace(list, $"{list.Text}\n{line}");
        }, stop);

    /// <param name="line">The group as <see cref="WordGroup.Line"/> writes it.</param>
    public Task<Outcome<int>> RemoveGroup(CurrentPerson who, int number, string line, CancellationToken stop = default) =>
        Change(who, number, "删去词组", (_, list) =>
            Replace(list, string.Join('\n', list.Text.Split('\n').Where(one => WordGroup.In(one) is not [var group] || group.Line != line))), stop);

    /// <param name="id">The one to replace; null for a further one.</param>
    public Task<Outcome<int>> SetBet(CurrentPerson who, int number, Guid? id, BetEntry entry, CancellationToken stop = default) =>
        Change(who, number, id is null ? "增加推荐结果" : "修改推荐结果", async (doing, list) =>
        {
            if (entry.Objections().ToList() is { Count: > 0 } reasons)
                return reasons;
            var bet = id is { } known ? await db.Set<BestBet>().FirstOrDefaultAsync(one => one.Id == known && one.ListId == list.Id, stop)
                : db.Add(new BestBet { Id = Ids.New(clock), ListId = list.Id, Queries = "", ItemId = "", Title = "", Url = "", ByName = who.Name }).Entity;
            if (bet is null)
                return [WordRefusals.NoSuchBet];
            entry.Into(bet);
            (bet.ByName, bet.ChangedAt) = (who.Name, doing.Now);
            bet.Revision++;
            return [];
        }, stop);

    public Task<Outcome<int>> RemoveBet(CurrentPerson who, int number, Guid id, CancellationToken stop = default) =>
        Change(who, number, "删去推荐结果", async (_, list) =>
        {
            if (await db.Set<BestBet>().FirstOrDefaultAsync(one => one.Id == id && one.ListId == list.Id, stop) is not { } bet)
                return [WordRefusals.NoSuchBet];
            db.Remove(bet);
            return [];
        }, stop);

    public Task<Outcome<int>> Discard(CurrentPerson who, int number, CancellationToken stop = default) =>
        frame.Do(number, WordListAct.Discard, LibraryPermissions.EditWords, who, null, (doing, list) =>
        {
            doing.About(WordList.Kind, list.Id, $"作废检索词表第 {number} 版");
            return Task.FromResult<IReadOnlyList<Refusal>>([]);
        }, stop);

    private Task<Outcome<int>> Change(CurrentPerson who, int number, string what, Func<Doing, WordList, Task<IReadOnlyList<Refusal>>> apply, CancellationToken stop) =>
        frame.Do(number, WordListAct.Edit, LibraryPermissions.EditWords, who, null, async (doing, list) =>
        {
            if (await apply(doing, list) is { Count: > 0 } reasons)
                return reasons;
            (list.Measure, list.MeasuredAt, list.ChangedAt) = (null, null, doing.Now);
            doing.About(WordList.Kind, list.Id, $"检索词表第 {number} 版：{what}");
            return [];
        }, stop);

    private static Task<IReadOnlyList<Refusal>> Replace(WordList list, string text)
    {
        var clean = text.ReplaceLineEndings("\n").Trim();
        IReadOnlyList<Refusal> reasons = [.. WordGroup.Objections(clean)];
        if (reasons.Count == 0)
            list.Text = clean;
        return Task.FromResult(reasons);
    }
}

/// <summary>What is written of a recommended result on its form.</summary>
/// <param name="Target">Null where what was named is not public here.</param>
/// <param name="Note">For the office: why.</param>
internal sealed record BetEntry(string? Queries, PublicLine? Target, string? Note, DateOnly From, DateOnly? To)
{
    private const int MostQueries = 30, LongestQuery = 30, LongestNote = 300;

    public IEnumerable<Refusal> Objections()
    {
        if (Lines().Count is 0 or > MostQueries)
            yield return WordRefusals.BetQueries;
        if (Target is null)
            yield return WordRefusals.BetUnknown;
        if (To < From)
            yield return WordRefusals.BetDays;
    }

    public void Into(BestBet bet)
    {
        (bet.Queries, bet.ItemId, bet.Title, bet.Url) = (string.Join('\n', Lines()), ItemWords.IdOf(Target!.Item), Target.Title, Target.Url);
        (bet.Note, bet.From, bet.To) = (Note?.Trim() is { Length: > 0 } note ? note[..Math.Min(note.Length, LongestNote)] : null, From, To);
    }

    private List<string> Lines() =>
    [
        .. (Queries ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => Log.QueryWords.Key(line).Length > 0).Select(line => line[..Math.Min(line.Length, LongestQuery)]).Distinct(),
    ];
}
