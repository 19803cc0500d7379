using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Library.Log;

namespace Mingtang.Library.Judged;

/// <summary>The office's own judged queries: entered one by one or many lines at once, changed, taken out again.</summary>
internal sealed class JudgedBook(ActBook acts, PlatformDb db, PermissionBook permissions, TimeProvider clock)
{
    private const int MostAtOnce = 500, MostExpected = 12, MostNamed = 8;

    public static readonly Refusal NotYours = new("library.judged-not-yours", "评测题由区府办政务公开科维护。", Source: "S2 65");

    public static readonly Refusal NoSuch = new("library.no-such-judged", "没有找到这道评测题。");

    public static readonly Refusal WordsMissing = new("library.judged-words", "请写明检索词或者问题，二到二百个字。", "Words");

    public static readonly Refusal ExpectedMissing = new("library.judged-expected", "请写明应当找到的标题，一行一个，不超过十二个。", "Expected");

    public static readonly Refusal Known = new("library.judged-twice", "已经有同样的评测题，请修改那一道。", "Words");

    public static readonly Refusal TooMany = new("library.judged-too-many", $"一次最多导入 {MostAtOnce} 道。", "Lines");

    public static readonly Refusal NoLines = new("library.judged-no-lines", "请粘贴评测题，一行一道。", "Lines");

    /// <summary>In use, the newest first.</summary>
    public IQueryable<JudgedEntry> InUse => db.Set<JudgedEntry>().AsNoTracking().Where(entry => entry.EndedAt == null).OrderByDescending(entry => entry.ChangedAt).ThenBy(entry => entry.Key);

    public Task<Outcome<Guid>> Add(CurrentPerson who, JudgedQuery query, string? note = null, CancellationToken stop = default) => Do(who, async doing =>
    {
        if (await Against(query, null, stop) is { Count: > 0 } reasons)
            return reasons;
        var entry = Entry(doing, query, note);
        doing.About(JudgedEntry.Kind, entry.Id, $"增加评测题「{entry.Words}」");
        return entry.Id;
    }, stop);

    public Task<Outcome<Guid>> Change(CurrentPerson who, Guid id, JudgedQuery query, CancellationToken stop = default) => Do(who, async doing =>
    {
        if (await Find(id, stop) is not { } entry)
            return NoSuch;
        if (await Against(query, id, stop) is { Count: > 0 } reasons)
            return reasons;
        (entry.Words, entry.Key, entry.Expected) = (query.Words.Trim(), QueryWords.Key(query.Words), [.. query.Expected]);
        (entry.ByName, entry.ChangedAt) = (who.Name, doing.Now);
        entry.Revision++;
        doing.About(JudgedEntry.Kind, id, $"修改评测题「{entry.Words}」");
        return id;
    }, stop);

    public Task<Outcome<Guid>> Remove(CurrentPerson who, Guid id, CancellationToken stop = default) => Do(who, async doing =>
    {
        if (await Find(id, stop) is not { } entry)
            return NoSuch;
        (entry.EndedAt, entry.ChangedAt, entry.ByName) = (doing.Now, doing.Now, who.Name);
        entry.Revision++;
        doing.About(JudgedEntry.Kind, id, $"删去评测题「{entry.Words}」");
        return id;
    }, stop);

    /// <summary>
    /// Lines of <c>words</c>, a tab or upright, <c>title#article</c> (several parted by semicolons). All of them or none; what is known already
    /// is passed over.
    /// </summary>
    public Task<Outcome<int>> Import(CurrentPerson who, Side side, string? lines, CancellationToken stop = default) =>
        acts.Do<int>(LibraryPermissions.EditWords, who.Actor, async doing =>
        {
            if (!permissions.Allows(who.Role, LibraryPermissions.EditWords))
                return NotYours;
            var read = (lines ?? "").ReplaceLineEndings("\n").Split('\n').Select((line, index) => (Number: index + 1, Line: line.Trim())).Where(line => line.Line.Length > 0).ToList();
            if (read.Count is 0 or > MostAtOnce)
                return read.Count == 0 ? NoLines : TooMany;
            var queries = read.Select(line => (line.Number, Query: Of(side, line.Line))).ToList();
            if (queries.Where(line => line.Query is null).Take(MostNamed).Select(line => BadLine(line.Number)).ToList() is { Count: > 0 } wrong)
                return wrong;
            var known = (await db.Set<JudgedEntry>().Where(entry => entry.EndedAt == null && entry.Side == side).Select(entry => entry.Key).ToListAsync(stop)).ToHashSet();
            var added = queries.Select(line => line.Query!).Where(query => known.Add(QueryWords.Key(query.Words))).Select(query => Entry(doing, query, null)).ToList();
            doing.About(JudgedEntry.Kind, added.Count > 0 ? added[0].Id : Guid.Empty, $"导入评测题 {added.Count} 道");
            return added.Count;
        }, stop);

    public static Refusal BadLine(int number) => new("library.judged-line", $"第 {number} 行应写作：检索词、制表符或者竖线、应当找到的标题。", "Lines");

    private static JudgedQuery? Of(Side side, string line)
    {
        if (line.Split(['\t', '|', '｜'], 2, StringSplitOptions.TrimEntries) is not [var words, { Length: > 0 } expected] || QueryWords.Key(words).Length < 2 || words.Length > JudgedEntry.WordsLength)
            return null;
        var texts = expected.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ExpectedText.Of).Take(MostExpected).ToList();
        return texts.Count == 0 ? null : new(side, words, texts);
    }

    private Task<Outcome<Guid>> Do(CurrentPerson who, Func<Doing, Task<Outcome<Guid>>> work, CancellationToken stop) =>
        acts.Do(LibraryPermissions.EditWords, who.Actor, async doing => permissions.Allows(who.Role, LibraryPermissions.EditWords) ? await work(doing) : NotYours, stop);

    private Task<JudgedEntry?> Find(Guid id, CancellationToken stop) => db.Set<JudgedEntry>().FirstOrDefaultAsync(entry => entry.Id == id && entry.EndedAt == null, stop);

    private async Task<List<Refusal>> Against(JudgedQuery query, Guid? itself, CancellationToken stop)
    {
        var reasons = new List<Refusal>();
        var key = QueryWords.Key(query.Words);
        if (key.Length < 2 || query.Words.Trim().Length > JudgedEntry.WordsLength)
            reasons.Add(WordsMissing);
        if (query.Expected.Count is 0 or > MostExpected || query.Expected.Any(text => text.Title.Length is < 2 or > 300))
            reasons.Add(ExpectedMissing);
        if (await db.Set<JudgedEntry>().AnyAsync(entry => entry.EndedAt == null && entry.Side == query.Side && entry.Key == key && entry.Id != itself, stop))
            reasons.Add(Known);
        return reasons;
    }

    private JudgedEntry Entry(Doing doing, JudgedQuery query, string? note) => db.Add(new JudgedEntry
    {
        Id = Ids.New(clock),
        Side = query.Side,
        Words = query.Words.Trim(),
        Key = QueryWords.Key(query.Words),
        Expected = [.. query.Expected],
        Note = note,
        ByName = doing.Act.Who.Name,
        ChangedAt = doing.Now,
    }).Entity;
}
