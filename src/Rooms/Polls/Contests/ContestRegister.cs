using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Polls.Ratings;

namespace Mingtang.Polls.Contests;

/// <summary>Makes, opens and closes contests. Opening is a release, like everything public.</summary>
internal sealed class ContestRegister(ActBook acts, PlatformDb db, ReleaseBook releases, SecretSeal seal, RatingBook items, PermissionBook permissions, TimeProvider clock)
{
    public Task<Outcome<Guid>> Draft(CurrentPerson person, ContestDraft draft, CancellationToken stop = default) =>
        acts.Do<Guid>("polls.draft-contest", person.Actor, async doing =>
        {
            var entries = new List<PublicItem?>();
            foreach (var item in draft.Entries.Distinct())
                entries.Add(await items.Find(item, stop));
            List<Refusal> reasons = [.. May(person, PollPermissions.Draft), .. Against(draft, entries, doing.Today)];
            if (reasons.Count > 0)
                return reasons;
            var made = Make(doing, person, draft, [.. entries.OfType<PublicItem>()]);
            db.Add(made);
            doing.About(Contest.Kind, made.Id, $"起草评选「{made.Title}」");
            await db.SaveChangesAsync(stop);
            var proposed = await releases.Propose(
                doing, new(made.Item, seal.DigestOf(made.Text), $"评选：{made.Title}", $"/desk/polls/contests/{made.Id}", PublicityAttribute.Proactive, "A20-15"), stop);
            return proposed.IsRefused ? proposed : made.Id;
        }, stop);

    public Task<Outcome<Guid>> Open(CurrentPerson person, Guid id, CancellationToken stop = default) =>
        Step(person, id, PollAct.Open, PollPermissions.Open, null, async (doing, contest) =>
        {
            var released = await releases.Release(doing, contest.Item, seal.DigestOf(contest.Text), stop);
            if (!released.IsRefused)
                contest.OpenedAt = doing.Now;
            return released;
        }, stop);

    public Task<Outcome<Guid>> Close(CurrentPerson person, Guid id, string? why, CancellationToken stop = default) =>
        Step(person, id, PollAct.Close, PollPermissions.Open, why, (doing, contest) =>
        {
            if (!contest.IsOver(doing.Today) && string.IsNullOrWhiteSpace(why))
                return Task.FromResult<Outcome>(PollRefusals.EarlyCloseNeedsReason);
            (contest.ClosedAt, contest.ClosedWhy) = (doing.Now, why?.Trim());
            return Task.FromResult(Outcome.Done);
        }, stop);

    /// <summary>Fixes the awards and makes the result public: votes and, where the jury weighs, a score for each entry are needed.</summary>
    public Task<Outcome<Guid>> Announce(CurrentPerson person, Guid id, IReadOnlyDictionary<Guid, string?> awards, CancellationToken stop = default) =>
        Step(person, id, PollAct.Announce, PollPermissions.Announce, null, async (doing, contest) =>
        {
            List<Refusal> reasons = [];
            if (!await db.Set<ContestVote>().AnyAsync(vote => vote.ContestId == id, stop))
                reasons.Add(ContestRefusals.NoVotes);
            var scored = await db.Set<JuryScore>().Where(score => score.ContestId == id).Select(score => score.EntryId).Distinct().ToListAsync(stop);
            if (contest.PublicWeight < 100)
                reasons.AddRange(contest.InOrder.Where(entry => !scored.Contains(entry.Id)).Select(entry => ContestRefusals.Unscored(entry.Title)));
            if (reasons.Count > 0)
                return Outcome.Refused(reasons);
            foreach (var entry in contest.Entries)
                entry.Award = awards.GetValueOrDefault(entry.Id) is { Length: > 0 } award ? award.Trim() : null;
            contest.AnnouncedAt = doing.Now;
            doing.Note(contest.Item, isPublic: true);
            return Outcome.Done;
        }, stop);

    public Task<Contest?> Find(Guid id, CancellationToken stop) =>
        db.Set<Contest>().Include(contest => contest.Entries).FirstOrDefaultAsync(contest => contest.Id == id, stop);

    private Task<Outcome<Guid>> Step(
        CurrentPerson person, Guid id, PollAct act, string permission, string? why, Func<Doing, Contest, Task<Outcome>> step, CancellationToken stop) =>
        acts.Do<Guid>(permission, person.Actor, why, async doing =>
        {
            if (await Find(id, stop) is not { } contest)
                return PollRefusals.NoSuchPoll;
            var next = PollLifecycle.Contest.Next(contest.State, act, PollRefusals.NotNow);
            List<Refusal> reasons = [.. May(person, permission), .. person.ActsFor(contest.UnitId) ? [] : new[] { PollRefusals.NotYours }, .. next.Refusals];
            if (reasons.Count > 0)
                return reasons;
            var stepped = await step(doing, contest);
            if (stepped.IsRefused)
                return stepped.Refusals.ToList();
            (contest.State, contest.ChangedAt) = (next.Value, doing.Now);
            contest.Revision++;
            doing.About(Contest.Kind, id, $"{act.Title()}评选「{contest.Title}」");
            return id;
        }, stop);

    private IEnumerable<Refusal> May(CurrentPerson person, string permission) =>
        permissions.Allows(person.Role, permission) ? [] : [PollRefusals.NotAllowed];

    private static IEnumerable<Refusal> Against(ContestDraft draft, List<PublicItem?> entries, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(draft.Title))
            yield return PollRefusals.TitleMissing;
        if (draft.ClosesOn < draft.OpensOn || draft.ClosesOn < today)
            yield return PollRefusals.DaysWrong;
        if (draft.MostVotes is < 1 or > 20)
            yield return ContestRefusals.MostVotesWrong;
        if (draft.PublicWeight is < 0 or > 100)
            yield return ContestRefusals.WeightWrong;
        if (entries.Count < 2)
            yield return ContestRefusals.TooFewEntries;
        if (entries.Contains(null))
            yield return ContestRefusals.EntryNotPublic;
    }

    private Contest Make(Doing doing, CurrentPerson person, ContestDraft draft, List<PublicItem> entries)
    {
        var contest = new Contest
        {
            Id = Ids.New(clock),
            Room = draft.Room,
            UnitId = person.UnitId,
            Title = draft.Title.Trim(),
            Lead = draft.Lead?.Trim(),
            OpensOn = draft.OpensOn,
            ClosesOn = draft.ClosesOn,
            MostVotes = draft.MostVotes,
            PublicWeight = draft.PublicWeight,
            DraftedByName = person.Name,
            ChangedAt = doing.Now,
        };
        contest.Entries.AddRange(entries.Select((item, index) => new ContestEntry
        {
            Id = Ids.New(clock),
            ContestId = contest.Id,
            Ordinal = index + 1,
            Kind = item.Item.Kind,
            ItemId = item.Item.Id,
            Title = item.Title,
            Url = item.Url,
            UnitId = item.AgencyId,
            UnitName = item.AgencyName,
        }));
        return contest;
    }
}
