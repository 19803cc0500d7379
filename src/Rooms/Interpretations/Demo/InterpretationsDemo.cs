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
    private const int Most = 40;
    private readonly List<(Guid Id, DocumentRef Document)> released = [];
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

    private async Task Interpret(DemoClock time, List<DocumentRef> all, CancellationToken stop)
    {
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
            // Every ninth has none, so that the shares and the lists of work show something.
            if (++number % 9 == 8 || released.Count >= Most)
                continue;
            var late = number % 7 == 5;
            time.Set(new DateTimeOffset(document.PublishedAt!.Value).AddDays(late ? 9 : 0).AddMinutes(1));
            released.Add((await Publish(document, number, together: !late, stop), document));
        }
    }

    private async Task<Guid> Publish(DocumentRef document, int number, bool together, CancellationToken stop)
    {
        var id = await Passed(document, Stage.Publication, number, stop);
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
    private async Task<Guid> Passed(DocumentRef document, Stage stage, int number, CancellationToken stop)
    {
        var (clerk, head) = (await At(document.UnitId, Role.Clerk, stop), await At(document.UnitId, Role.Approver, stop));
        var words = DemoWords.Of(document, number, $"{head.Name}（主要负责人）");
        var id = (await draft.Do(clerk, new(stage, document.Id), stage == Stage.FollowUp ? words with { Title = $"二次解读：《{document.Title}》执行中的几个问题" } : words, stop)).Value;
        if (DemoWords.Piece(document, number) is { } piece)
            _ = (await revise.Add(clerk, id, piece, stop)).Value;
        List<Guid> answered = [];
        if (number % 2 == 0)
            answered.Add((await concerns.Note(clerk, id, DemoWords.Concern(number), (ConcernSource)(1 + number % 4), stop)).Value);
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
        time.Set(now.AddDays(-3));
        _ = (await release.Alone(office, await Passed(recent[0].Document, Stage.FollowUp, 1, stop), stop)).Value;
        var clerk = await At(recent[1].Document.UnitId, Role.Clerk, stop);
        var today = ChinaTime.DayOf(now);
        foreach (var (title, number) in new[] { ("云间区养老服务设施布局规划（征求意见稿）", 6), ("云间区小微企业用工补贴办法（征求意见稿）", 10) })
        {
            var id = (await draft.Do(clerk, new(Stage.Draft, null) { Title = title, CommentFrom = today.AddDays(-8), CommentTo = today.AddDays(22) },
                DemoWords.Of(recent[1].Document, number, "起草组") with { Title = $"草案解读：{title}" }, stop)).Value;
            _ = (await handIn.Do(clerk, id, stop)).Value;
            if (number == 10)
                continue;
            _ = (await judge.Approve(await At(recent[1].Document.UnitId, Role.Approver, stop), id, stop)).Value;
            // The office's own clerks draft as well; the other one passes it.
            var passing = offices.FirstOrDefault(one => one.Id != clerk.Id) ?? office;
            _ = (await judge.Pass(passing, id, Enum.GetValues<AspectKind>(), [], stop)).Value;
            await Review(new(Interpretation.Kind, id.ToString()), stop);
            _ = (await release.Alone(office, id, stop)).Value;
        }
        var poor = (await draft.Do(clerk, new(Stage.FollowUp, recent[1].Document.Id), DemoWords.Of(recent[1].Document, 7, "起草组") with { Title = "二次解读：申报时间怎么算" }, stop)).Value;
        _ = (await handIn.Do(clerk, poor, stop)).Value;
        _ = (await judge.Return(await At(recent[1].Document.UnitId, Role.Approver, stop), poor, "只说了期限，没有举例，读者看不出从哪一天起算；请补一个算例。", stop)).Value;
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
