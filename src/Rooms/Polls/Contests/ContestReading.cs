using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls.Contests;

/// <summary>Counts and ranks. The most voted entry has 100 points of the public, the others in proportion.</summary>
internal sealed class ContestReading(PlatformDb db, ContestRegister register, ContestVoting voting, TimeProvider clock) : IContests
{
    public Task<Outcome<Guid>> Draft(CurrentPerson person, ContestDraft draft, CancellationToken stop) => register.Draft(person, draft, stop);

    public Task<Outcome<Guid>> Open(CurrentPerson person, Guid id, CancellationToken stop) => register.Open(person, id, stop);

    public Task<Outcome<Guid>> Close(CurrentPerson person, Guid id, string? why, CancellationToken stop) => register.Close(person, id, why, stop);

    public Task<Outcome<Guid>> Announce(CurrentPerson person, Guid id, IReadOnlyDictionary<Guid, string?> awards, CancellationToken stop) => register.Announce(person, id, awards, stop);

    public Task<Outcome<Guid>> Vote(Voice voice, Guid id, IReadOnlyCollection<Guid> entries, CancellationToken stop) => voting.Vote(voice, id, entries, stop);

    public Task<Outcome<Guid>> Score(CurrentPerson person, Guid id, Guid entryId, int points, string? note, CancellationToken stop) => voting.Score(person, id, entryId, points, note, stop);

    public async Task<IReadOnlyList<ContestRef>> Of(string room, CancellationToken stop)
    {
        var known = await db.Set<Contest>().AsNoTracking().Include(contest => contest.Entries).Where(contest => contest.Room == room).OrderByDescending(contest => contest.OpensOn).ToListAsync(stop);
        var read = new List<ContestRef>();
        foreach (var contest in known)
            read.Add(await Read(contest, stop));
        return read;
    }

    public async Task<ContestRef?> Find(Guid id, CancellationToken stop) =>
        await db.Set<Contest>().AsNoTracking().Include(contest => contest.Entries).FirstOrDefaultAsync(contest => contest.Id == id, stop) is { } contest ? await Read(contest, stop) : null;

    public static ShownChart Chart(ContestRef contest) => new(
        ChartKind.Rows, "作品", [.. contest.Entries.Select(entry => entry.Title)],
        [new("公众票数", [.. contest.Entries.Select(entry => (decimal?)entry.Votes)]), new("评委均分", [.. contest.Entries.Select(entry => entry.Jury)]), new("总分", [.. contest.Entries.Select(entry => (decimal?)entry.Total)])]);

    private async Task<ContestRef> Read(Contest contest, CancellationToken stop)
    {
        var votes = await (
            from vote in db.Set<ContestVote>()
            join voice in db.Set<VoiceRow>() on vote.VoiceId equals voice.Id
            where vote.ContestId == contest.Id
            group vote by new { vote.EntryId, voice.Side } into alike
            select new Votes(alike.Key.EntryId, alike.Key.Side, alike.Count())).ToListAsync(stop);
        var voters = await db.Set<VoiceRow>().Where(voice => db.Set<ContestVote>().Any(vote => vote.ContestId == contest.Id && vote.VoiceId == voice.Id))
            .GroupBy(voice => voice.Side).Select(alike => new { Side = alike.Key, Count = alike.Count() }).ToListAsync(stop);
        var jury = (await db.Set<JuryScore>().AsNoTracking().Where(score => score.ContestId == contest.Id).ToListAsync(stop)).ToLookup(score => score.EntryId);
        var today = clock.Today();
        return new(
            contest.Id, contest.Room, contest.UnitId, contest.Title, contest.Lead, contest.State.Title(), contest.OpensOn, contest.ClosesOn, contest.MostVotes, contest.PublicWeight,
            contest.State != PollState.Draft, contest.TakesVotes(today), contest.IsOver(today), contest.AnnouncedAt, voters.Sum(alike => alike.Count), Rank(contest, votes.ToLookup(alike => alike.EntryId), jury))
        {
            Residents = voters.Where(alike => alike.Side == VoiceSide.Resident).Sum(alike => alike.Count),
            Firms = voters.Where(alike => alike.Side == VoiceSide.Firm).Sum(alike => alike.Count),
        };
    }

    private static List<ContestStanding> Rank(Contest contest, ILookup<Guid, Votes> votes, ILookup<Guid, JuryScore> jury)
    {
        var most = Math.Max(1, votes.Select(entry => entry.Sum(alike => alike.Count)).DefaultIfEmpty().Max());
        var standings = contest.InOrder.Select(entry =>
        {
            var count = votes[entry.Id].Sum(alike => alike.Count);
            decimal? mean = jury[entry.Id].Any() ? Math.Round((decimal)jury[entry.Id].Average(score => score.Points), 1, MidpointRounding.AwayFromZero) : null;
            var total = (100m * count / most * contest.PublicWeight + (mean ?? 0) * (100 - contest.PublicWeight)) / 100;
            return new ContestStanding(entry.Id, new ItemRef(entry.Kind, entry.ItemId), entry.Title, entry.Url, entry.UnitName, count, mean, Math.Round(total, 2, MidpointRounding.AwayFromZero), 0, entry.Award)
            {
                ResidentVotes = votes[entry.Id].Where(alike => alike.Side == VoiceSide.Resident).Sum(alike => alike.Count),
                FirmVotes = votes[entry.Id].Where(alike => alike.Side == VoiceSide.Firm).Sum(alike => alike.Count),
            };
        }).OrderByDescending(entry => entry.Total).ToList();
        return [.. standings.Select(entry => entry with { Rank = 1 + standings.Count(other => other.Total > entry.Total) })];
    }

    private sealed record Votes(Guid EntryId, VoiceSide? Side, int Count);
}
