using Mingtang.Agencies.People;
using Mingtang.Documents;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Interpretations.Concerns;
using Mingtang.Interpretations.Drafting;
using Mingtang.Interpretations.Duties;
using Mingtang.Interpretations.Judging;
using Mingtang.Interpretations.Releasing;
using Mingtang.Kernel;
using Mingtang.Polls;
using Mingtang.Polls.Voices;

namespace Mingtang.Interpretations.Demo;

/// <summary>
/// About forty interpretations for the demo's documents, by the same acts as everywhere with the clock set to each document's day; some
/// came late, some are missing, a few are on their way, one has gathered questions, and last year's best were voted.
/// </summary>
internal sealed class InterpretationsDemo(
    ActBook acts, IDocuments documents, MustInterpret must, DutyBook duties, DraftInterpretation draft, ReviseInterpretation revise, HandInInterpretation handIn,
    JudgeInterpretation judge, ReleaseInterpretation release, ReleaseBook releases, ConcernBook concerns, IPeople people, IPolls polls, IContests contests, TimeProvider clock) : IDemoSeed
{
    private readonly List<(Guid Id, DocumentRef Document)> released = [];
    private Dictionary<string, string?> published = [];
    private CurrentPerson office = null!;
    private IReadOnlyList<CurrentPerson> offices = [];
    private Actor reviewer = null!;

    public string Name => "interpretations";

    public int Order => 450;

    public async Task Fill(IServiceProvider services, IProgress<string> progress, CancellationToken stop)
    {
        var time = (DemoClock)clock;
        var now = time.GetUtcNow() < DemoClock.Opening ? DemoClock.Opening : time.GetUtcNow();
        var filled = await acts.Do<bool>("interpretations.fill-demo", Actor.Platform, async doing =>
        {
            doing.About("interpretations.demo", "yunjian", "填充演示解读");
            await FindPeople(stop);
            var all = (await documents.Public(new() { AlsoEnded = true, Most = 1000 }, stop)).Where(document => document.PublishedAt is not null).OrderBy(document => document.PublishedAt).ToList();
            published = all.DistinctBy(document => document.Title).ToDictionary(document => document.Title, document => document.IndexNumber);
            await Interpret(time, all, stop);
            time.Set(now);
            if (released.Count >= 6)
                await Live(time, now, stop);
            return true;
        }, stop);
        time.Set(now);
        _ = filled.Value;
        progress.Report($"  {released.Count} 件解读");
    }

    private async Task FindPeople(CancellationToken stop)
    {
        offices = [.. (await people.Holding(Role.Office, stop)).Select(one => Person(one, Role.Office, null, "区府办"))];
        office = offices is [var first, ..] ? first : Person(null, Role.Office, null, "区府办");
        var review = First(await people.Holding(Role.Reviewer, stop));
        reviewer = new(review?.Id ?? Ids.New(clock), review?.Name ?? "保密审查员", review?.UnitId);
    }

    /// <summary>Whatever must be interpreted is noted; what nobody wrote an interpretation for stays as work.</summary>
    private async Task Interpret(DemoClock time, List<DocumentRef> all, CancellationToken stop)
    {
        var written = DemoEntry.All("interpretations").ToDictionary(entry => entry.Subject);
        var number = 0;
        foreach (var document in all)
        {
            if (await must.Ground(document, stop) is null)
                continue;
            await acts.Do<bool>("interpretations.note-duty", Actor.Platform, async _ =>
            {
                await duties.Note(document, document.PublishedAt!.Value, stop);
                return true;
            }, stop);
            if (!written.TryGetValue(document.Title, out var entry))
                continue;
            var late = ++number % 9 == 5;
            time.Set(new DateTimeOffset(document.PublishedAt!.Value).AddDays(late ? 9 : 0).AddMinutes(1));
            released.Add((await Publish(document, entry, number, together: !late, stop), document));
        }
    }

    private async Task<Guid> Publish(DocumentRef document, DemoEntry entry, int number, bool together, CancellationToken stop)
    {
        var id = await Passed(document, Stage.Publication, entry, number, stop);
        if (together)
            _ = (await acts.Do<bool>("interpretations.release", office.Actor, async doing =>
            {
                var companion = (await release.With(document, stop)).Single(one => one.Item.Id == id.ToString());
                var outcome = await release.Release(doing, document, companion, stop);
                return outcome.IsRefused ? outcome.Refusals.ToList() : true;
            }, stop)).Value;
        else
            _ = (await release.Alone(office, id, stop)).Value;
        return id;
    }

    /// <summary>Drafted, approved by the unit's head, through the gate and the secrecy review.</summary>
    private async Task<Guid> Passed(DocumentRef document, Stage stage, DemoEntry entry, int number, CancellationToken stop)
    {
        var (clerk, head) = (await At(document.UnitId, Role.Clerk, stop), await At(document.UnitId, Role.Approver, stop));
        var id = (await draft.Do(clerk, new(stage, document.Id), entry.Words($"{head.Name}（主要负责人）"), stop)).Value;
        if (entry.Piece() is { } piece)
            _ = (await revise.Add(clerk, id, piece, stop)).Value;
        if (entry.ComparedWith is { } older && published.GetValueOrDefault(older) is { } before)
            _ = (await revise.Compare(clerk, id, before, stop)).Value;
        List<Guid> answered = [];
        if (number % 2 == 0 && entry.Question is { } asked)
            answered.Add((await concerns.Note(clerk, id, asked, (ConcernSource)(1 + number % 4), stop)).Value);
        _ = (await handIn.Do(clerk, id, stop)).Value;
        _ = (await judge.Approve(head, id, stop)).Value;
        // The office's own clerks draft as well; the other one passes it.
        var passing = offices.FirstOrDefault(one => one.Id != clerk.Id) ?? office;
        _ = (await judge.Pass(passing, id, Enum.GetValues<AspectKind>(), number % 10 == 4 ? [] : answered, stop)).Value;
        await Review(new(Interpretation.Kind, id.ToString()), stop);
        return id;
    }

    private async Task Review(ItemRef item, CancellationToken stop) =>
        _ = (await acts.Do<ReleaseState>("foundation.review", reviewer, async doing =>
            await releases.Review(doing, (await releases.StatusOf(item, stop))!.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, null), stop), stop)).Value;

    private async Task Live(DemoClock time, DateTimeOffset now, CancellationToken stop)
    {
        var recent = released.TakeLast(Math.Min(12, released.Count)).ToList();
        time.Set(now.AddDays(-24));
        await Contest(time, recent, now, stop);
        time.Set(now.AddDays(-6));
        foreach (var (index, (id, _)) in recent.Index())
            for (var device = 0; device < 3 + index % 5; device++)
                _ = (await polls.Rate(Voice.OfDevice($"demo-{device}", $"10.1.{index}.{device}"), new(Interpretation.Kind, id.ToString()), 3 + (device + index) % 3, null, stop)).Value;
        var asked = recent.First(one => one.Document.Validity == Validity.InForce || one == recent[^1]);
        foreach (var (device, words) in new[] { "租房住在本区的能不能办？", "公司刚搬来不到一年算不算？", "材料里的证明在哪里开？", "已经超过期限还能补吗？", "老人不会用手机怎么办？" }.Index())
            _ = (await polls.Rate(Voice.OfDevice($"asker-{device}", $"10.2.0.{device}"), new(Interpretation.Kind, asked.Id.ToString()), 3, words, stop)).Value;
        await FollowAndDraft(recent, now, time, stop);
    }

    private async Task FollowAndDraft(List<(Guid Id, DocumentRef Document)> recent, DateTimeOffset now, DemoClock time, CancellationToken stop)
    {
        foreach (var (index, entry) in DemoEntry.All("later").Index())
        {
            time.Set(now.AddDays(-12 + index * 4));
            var document = released.Find(one => one.Document.Title == entry.Subject).Document;
            _ = (await release.Alone(office, await Passed(document, Stage.FollowUp, entry, index, stop), stop)).Value;
        }
        time.Set(now.AddDays(-3));
        await Drafts(ChinaTime.DayOf(now), stop);
        var (unit, about) = (recent[1].Document.UnitId, recent[1].Document);
        var clerk = await At(unit, Role.Clerk, stop);
        var poor = (await draft.Do(clerk, new(Stage.FollowUp, about.Id), DemoEntry.All("later")[0].Words(null) with { Title = "二次解读：申报时间怎么算" }, stop)).Value;
        _ = (await handIn.Do(clerk, poor, stop)).Value;
        _ = (await judge.Return(await At(unit, Role.Approver, stop), poor, "只说了期限，没有举例，读者看不出从哪一天起算；请补一个算例。", stop)).Value;
    }

    /// <summary>Two drafts out for comment: one interpretation is public, the other waits for its head.</summary>
    private async Task Drafts(DateOnly today, CancellationToken stop)
    {
        string[] kin = ["云间区认知障碍友好社区建设补助暂行办法", "云间区公益性岗位管理办法"];
        foreach (var (index, entry) in DemoEntry.All("drafts").Index())
        {
            var unitId = released.Find(one => one.Document.Title == kin[index]).Document.UnitId;
            var (clerk, head) = (await At(unitId, Role.Clerk, stop), await At(unitId, Role.Approver, stop));
            var id = (await draft.Do(clerk, new(Stage.Draft, null) { Title = entry.Subject, CommentFrom = today.AddDays(-8), CommentTo = today.AddDays(22) }, entry.Words(null), stop)).Value;
            if (entry.Piece() is { } piece)
                _ = (await revise.Add(clerk, id, piece, stop)).Value;
            _ = (await handIn.Do(clerk, id, stop)).Value;
            if (index > 0)
                continue;
            _ = (await judge.Approve(head, id, stop)).Value;
            var passing = offices.FirstOrDefault(one => one.Id != clerk.Id) ?? office;
            _ = (await judge.Pass(passing, id, Enum.GetValues<AspectKind>(), [], stop)).Value;
            await Review(new(Interpretation.Kind, id.ToString()), stop);
            _ = (await release.Alone(office, id, stop)).Value;
        }
    }

    private async Task Contest(DemoClock time, List<(Guid Id, DocumentRef Document)> recent, DateTimeOffset now, CancellationToken stop)
    {
        var today = ChinaTime.DayOf(now);
        var id = (await contests.Draft(office, new(
            "interpretations", $"{today.Year} 年优秀政策解读评选", "区级部门、街道和镇推荐作品，居民和企业投票占四成，评委打分占六成。", today.AddDays(-24), today.AddDays(-10), 3, 40,
            [.. recent.Take(6).Select(one => new ItemRef(Interpretation.Kind, one.Id.ToString()))]), stop)).Value;
        await Review(new("polls.contest", id.ToString()), stop);
        _ = (await contests.Open(office, id, stop)).Value;
        var contest = (await contests.Find(id, stop))!;
        for (var device = 0; device < 60; device++)
            _ = (await contests.Vote(Voice.OfDevice($"voter-{device}", $"10.3.0.{device}"), id, [contest.Entries[device * 7 % contest.Entries.Count].EntryId], stop)).Value;
        foreach (var (index, entry) in contest.Entries.Index())
            _ = (await contests.Score(new(reviewer.PersonId, "评委", null, null, Role.LegalReviewer), id, entry.EntryId, 82 + index * 5 % 14, null, stop)).Value;
        time.Set(now.AddDays(-8));
        _ = (await contests.Close(office, id, null, stop)).Value;
        var ranked = (await contests.Find(id, stop))!.Entries;
        _ = (await contests.Announce(office, id, ranked.Take(3).Index().ToDictionary(pair => pair.Item.EntryId, pair => (string?)(pair.Index == 0 ? "一等奖" : "二等奖")), stop)).Value;
    }

    private async Task<CurrentPerson> At(Guid unitId, Role role, CancellationToken stop) =>
        Person(First(await people.AtUnit(unitId, role, stop)), role, unitId, role == Role.Clerk ? "经办人" : "负责人");

    private static PersonRef? First(IReadOnlyList<PersonRef> found) => found.Count == 0 ? null : found[0];

    private CurrentPerson Person(PersonRef? found, Role role, Guid? unitId, string name) => new(found?.Id ?? Ids.New(clock), found?.Name ?? name, unitId ?? found?.UnitId, null, role);
}
