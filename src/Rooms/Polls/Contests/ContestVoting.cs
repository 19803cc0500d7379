using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls.Contests;

/// <summary>The public's choice and the jury's marks.</summary>
internal sealed class ContestVoting(ActBook acts, PlatformDb db, VoiceBook voices, ContestRegister register, PermissionBook permissions, TimeProvider clock)
{
    private static readonly Actor Reader = new(null, "读者");

    public Task<Outcome<Guid>> Vote(Voice voice, Guid id, IReadOnlyCollection<Guid> chosen, CancellationToken stop = default) =>
        acts.Do<Guid>("polls.vote", Reader, async doing =>
        {
            if (await register.Find(id, stop) is not { } contest)
                return PollRefusals.NoSuchPoll;
            var entries = chosen.Distinct().ToList();
            List<Refusal> reasons = [.. Against(contest, entries, doing.Today)];
            if (reasons.Count > 0)
                return reasons;
            var voiceId = await voices.Admit(doing, voice, $"contest:{id}", stop);
            if (voiceId.IsRefused)
                return voiceId;
            db.RemoveRange(await db.Set<ContestVote>().Where(vote => vote.VoiceId == voiceId.Value).ToListAsync(stop));
            db.AddRange(entries.Select(entry => new ContestVote { Id = Ids.New(clock), ContestId = id, EntryId = entry, VoiceId = voiceId.Value, At = doing.Now }));
            doing.About(Contest.Kind, id, $"公众投票「{contest.Title}」");
            return voiceId;
        }, stop);

    /// <summary>A juror marks each entry once; marking again replaces it until the result is announced.</summary>
    public Task<Outcome<Guid>> Score(CurrentPerson person, Guid id, Guid entryId, int points, string? note, CancellationToken stop = default) =>
        acts.Do<Guid>(PollPermissions.Judge, person.Actor, async doing =>
        {
            var contest = await register.Find(id, stop);
            var entry = contest?.Entries.FirstOrDefault(one => one.Id == entryId);
            if (contest is null || entry is null)
                return PollRefusals.NoSuchPoll;
            List<Refusal> reasons = [.. Against(person, contest, entry, points)];
            if (reasons.Count > 0)
                return reasons;
            var score = await db.Set<JuryScore>().FirstOrDefaultAsync(one => one.EntryId == entryId && one.PersonId == person.Id, stop)
                ?? db.Add(new JuryScore { Id = Ids.New(clock), ContestId = id, EntryId = entryId, PersonId = person.Id!.Value, PersonName = person.Name }).Entity;
            (score.Points, score.Note, score.At) = (points, note?.Trim(), doing.Now);
            doing.About(Contest.Kind, id, $"评委为「{entry.Title}」打分");
            return score.Id;
        }, stop);

    private static IEnumerable<Refusal> Against(Contest contest, List<Guid> chosen, DateOnly today)
    {
        if (!contest.TakesVotes(today))
            yield return PollRefusals.NotTakingAnswers;
        if (chosen.Count == 0)
            yield return ContestRefusals.NothingChosen;
        if (chosen.Count > contest.MostVotes)
            yield return ContestRefusals.TooMany(contest.MostVotes);
        if (chosen.Except(contest.Entries.Select(entry => entry.Id)).Any())
            yield return ContestRefusals.NotAnEntry;
    }

    private IEnumerable<Refusal> Against(CurrentPerson person, Contest contest, ContestEntry entry, int points)
    {
        if (person.Id is null || !permissions.Allows(person.Role, PollPermissions.Judge))
            yield return PollRefusals.NotAllowed;
        if (contest.State == PollState.Draft)
            yield return PollRefusals.NotTakingAnswers;
        if (contest.State == PollState.Announced)
            yield return ContestRefusals.JuryDone;
        if (entry.UnitId is not null && entry.UnitId == person.UnitId)
            yield return ContestRefusals.OwnUnit;
        if (points is < 0 or > 100)
            yield return ContestRefusals.PointsWrong;
    }
}
