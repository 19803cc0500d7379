using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.People;
using Mingtang.Interpretations.Contests;
using Mingtang.Interpretations.Drafting;
using Mingtang.Interpretations.Duties;
using Mingtang.Interpretations.Judging;
using Mingtang.Interpretations.Releasing;
using Mingtang.Kernel;
using Mingtang.Polls;
using Mingtang.Polls.Voices;

namespace Mingtang.Interpretations.Demo;

/// <summary>
/// What came after the demo's documents went out with their interpretations (<see cref="DemoBeside"/>): late ones, follow-ups, drafts, one
/// that has gathered questions, and last year's best voted; by the same acts as everywhere with the clock set to each day.
/// </summary>
internal sealed class InterpretationsDemo(
    ActBook acts, PlatformDb db, IDocuments documents, DraftInterpretation draft, ReviseInterpretation revise, HandInInterpretation handIn, JudgeInterpretation judge,
    ReleaseInterpretation release, DemoWriters writers, IPolls polls, IContests contests, NominationBook nominations, TimeProvider clock) : IDemoSeed
{
    private static readonly int[] ResidentsLike = [0, 0, 2, 0, 1, 2, 3, 0, 1, 2, 4, 3, 5];
    private static readonly int[] FirmsLike = [3, 5, 3, 1, 5, 3, 2, 1, 5, 0, 4];

    private readonly List<(Guid Id, DocumentRef Document)> released = [];

    public string Name => "interpretations";

    public int Order => 450;

    public async Task Fill(IServiceProvider services, IProgress<string> progress, CancellationToken stop)
    {
        var time = (DemoClock)clock;
        var now = time.GetUtcNow() < DemoClock.Opening ? DemoClock.Opening : time.GetUtcNow();
        try
        {
            _ = (await acts.Do<bool>("interpretations.fill-demo", Actor.Platform, async doing =>
            {
                doing.About("interpretations.demo", "yunjian", "填充演示解读");
                var all = (await documents.Public(new() { AlsoEnded = true, Most = 1000 }, stop)).Where(document => document.PublishedAt is not null).OrderBy(document => document.PublishedAt).ToList();
                await writers.Meet([.. all.Select(document => document.UnitId).Distinct()], stop);
                await Late(time, all, stop);
                await Gather(all, stop);
                time.Set(now);
                if (released.Count >= 6)
                    await Live(time, now, stop);
                return true;
            }, stop)).Value;
        }
        finally
        {
            time.Set(now);
        }
        progress.Report($"  {released.Count} 件解读");
    }

    /// <summary>What went first and was written for afterwards; what nobody wrote for stays as work.</summary>
    private async Task Late(DemoClock time, List<DocumentRef> all, CancellationToken stop)
    {
        var written = DemoEntry.All("interpretations").ToDictionary(entry => entry.Subject);
        var open = await db.Set<Duty>().AsNoTracking().Where(duty => duty.InterpretationId == null).Select(duty => duty.Id).ToListAsync(stop);
        foreach (var (number, document) in all.Where(document => open.Contains(document.Id) && written.ContainsKey(document.Title)).Index())
        {
            time.Set(new DateTimeOffset(document.PublishedAt!.Value).AddDays(9));
            _ = (await release.Alone(writers.Office, await writers.Passed(document, Stage.Publication, written[document.Title], number, stop), stop)).Value;
        }
    }

    private async Task Gather(List<DocumentRef> all, CancellationToken stop)
    {
        var byDocument = await db.Set<Interpretation>().AsNoTracking().Where(found => found.State == InterpretationState.Released && found.DocumentId != null)
            .OrderBy(found => found.ReleasedAt).Select(found => new { found.Id, found.DocumentId }).ToListAsync(stop);
        foreach (var one in byDocument)
            if (all.Find(document => document.Id == one.DocumentId) is { } document)
                released.Add((one.Id, document));
    }

    private async Task Live(DemoClock time, DateTimeOffset now, CancellationToken stop)
    {
        var recent = released.TakeLast(Math.Min(12, released.Count)).ToList();
        time.Set(now.AddDays(-24));
        await Contest(time, recent, now, stop);
        time.Set(now.AddDays(-6));
        foreach (var (index, (id, _)) in recent.Index())
            for (var device = 0; device < 3 + index % 5; device++)
                _ = (await polls.Rate(Voice.OfDevice($"demo-{device}", $"10.1.{index}.{device}") with { Side = SideOf(device) }, new(Interpretation.Kind, id.ToString()), 3 + (device + index) % 3, null, stop)).Value;
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
            _ = (await release.Alone(writers.Office, await writers.Passed(document, Stage.FollowUp, entry, index, stop), stop)).Value;
        }
        time.Set(now.AddDays(-3));
        await Drafts(ChinaTime.DayOf(now), stop);
        var (unit, about) = (recent[1].Document.UnitId, recent[1].Document);
        var clerk = await writers.At(unit, Role.Clerk, stop);
        var poor = (await draft.Do(clerk, new(Stage.FollowUp, about.Id), DemoEntry.All("later")[0].Words(null) with { Title = "二次解读：申报时间怎么算" }, stop)).Value;
        _ = (await handIn.Do(clerk, poor, stop)).Value;
        _ = (await judge.Return(await writers.At(unit, Role.Approver, stop), poor, "只说了期限，没有举例，读者看不出从哪一天起算；请补一个算例。", stop)).Value;
        await AtTheGate(stop);
    }

    /// <summary>Approved by its head, waiting for the office to look at its quality.</summary>
    private async Task AtTheGate(CancellationToken stop)
    {
        var entry = DemoEntry.All("gate")[0];
        var document = released.Find(one => one.Document.Title == entry.Subject).Document;
        var id = (await draft.Do(await writers.At(document.UnitId, Role.Clerk, stop), new(Stage.FollowUp, document.Id), entry.Words(null), stop)).Value;
        _ = (await handIn.Do(await writers.At(document.UnitId, Role.Clerk, stop), id, stop)).Value;
        _ = (await judge.Approve(await writers.At(document.UnitId, Role.Approver, stop), id, stop)).Value;
    }

    /// <summary>Two drafts out for comment: one interpretation is public, the other waits for its head.</summary>
    private async Task Drafts(DateOnly today, CancellationToken stop)
    {
        string[] kin = ["云间区认知障碍友好社区建设补助暂行办法", "云间区公益性岗位管理办法"];
        foreach (var (index, entry) in DemoEntry.All("drafts").Index())
        {
            var unitId = released.Find(one => one.Document.Title == kin[index]).Document.UnitId;
            var (clerk, head) = (await writers.At(unitId, Role.Clerk, stop), await writers.At(unitId, Role.Approver, stop));
            var id = (await draft.Do(clerk, new(Stage.Draft, null) { Title = entry.Subject, CommentFrom = today.AddDays(-8), CommentTo = today.AddDays(22) }, entry.Words(null), stop)).Value;
            if (entry.Piece() is { } piece)
                _ = (await revise.Add(clerk, id, piece, stop)).Value;
            _ = (await handIn.Do(clerk, id, stop)).Value;
            if (index > 0)
                continue;
            _ = (await judge.Approve(head, id, stop)).Value;
            await writers.Pass(clerk, id, [], stop);
            _ = (await release.Alone(writers.Office, id, stop)).Value;
        }
    }

    private async Task Contest(DemoClock time, List<(Guid Id, DocumentRef Document)> recent, DateTimeOffset now, CancellationToken stop)
    {
        var today = ChinaTime.DayOf(now);
        var written = DemoEntry.All("interpretations").ToDictionary(entry => entry.Subject);
        foreach (var one in recent.Take(6))
            if (written.GetValueOrDefault(one.Document.Title)?.Recommended is { } why)
                _ = (await nominations.Nominate(writers.Office, one.Id, why, stop)).Value;
        var id = (await contests.Draft(writers.Office, new(
            "interpretations", $"{today.Year} 年优秀政策解读评选", "区级部门、街道和镇推荐作品，居民和企业投票占四成，评委打分占六成。", today.AddDays(-24), today.AddDays(-10), 3, 40,
            [.. recent.Take(6).Select(one => new ItemRef(Interpretation.Kind, one.Id.ToString()))]), stop)).Value;
        await writers.Review(new("polls.contest", id.ToString()), stop);
        _ = (await contests.Open(writers.Office, id, stop)).Value;
        var contest = (await contests.Find(id, stop))!;
        for (var device = 0; device < 60; device++)
            _ = (await contests.Vote(Voice.OfDevice($"voter-{device}", $"10.3.0.{device}") with { Side = SideOf(device) }, id, [.. Liked(device, contest.Entries.Count).Select(at => contest.Entries[at].EntryId)], stop)).Value;
        foreach (var (index, entry) in contest.Entries.Index())
            _ = (await contests.Score(new(writers.Reviewer.PersonId, "评委", null, null, Role.LegalReviewer), id, entry.EntryId, 83 + index * 4 % 11, null, stop)).Value;
        time.Set(now.AddDays(-8));
        _ = (await contests.Close(writers.Office, id, null, stop)).Value;
        var ranked = (await contests.Find(id, stop))!.Entries;
        _ = (await contests.Announce(writers.Office, id, ranked.Take(3).Index().ToDictionary(pair => pair.Item.EntryId, pair => (string?)(pair.Index == 0 ? "一等奖" : "二等奖")), stop)).Value;
    }

    /// <summary>Residents and firms have favourites of their own, and every third voter names a second one.</summary>
    private static IEnumerable<int> Liked(int device, int entries)
    {
        var favourites = SideOf(device) == VoiceSide.Firm ? FirmsLike : ResidentsLike;
        return Enumerable.Range(device, device % 3 == 0 ? 2 : 1).Select(at => favourites[at * 7 % favourites.Length] % entries).Distinct();
    }

    private static VoiceSide? SideOf(int device) => (device % 5) switch { 4 => null, 1 => VoiceSide.Firm, _ => VoiceSide.Resident };
}
