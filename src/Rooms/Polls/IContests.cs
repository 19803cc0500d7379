using Mingtang.Foundation;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls;

/// <summary>Contests of good cases for any room: entries, public vote, jury, result. The vote page is <c>/polls/contests/{id}</c>.</summary>
public interface IContests
{
    /// <summary>Stores it and hands it in for review; it opens after another person has passed it.</summary>
    Task<Outcome<Guid>> Draft(CurrentPerson person, ContestDraft draft, CancellationToken stop = default);

    Task<Outcome<Guid>> Open(CurrentPerson person, Guid id, CancellationToken stop = default);

    Task<Outcome<Guid>> Close(CurrentPerson person, Guid id, string? why, CancellationToken stop = default);

    /// <param name="awards">By entry; an entry without one gets none.</param>
    Task<Outcome<Guid>> Announce(CurrentPerson person, Guid id, IReadOnlyDictionary<Guid, string?> awards, CancellationToken stop = default);

    Task<Outcome<Guid>> Vote(Voice voice, Guid id, IReadOnlyCollection<Guid> entries, CancellationToken stop = default);

    Task<Outcome<Guid>> Score(CurrentPerson person, Guid id, Guid entryId, int points, string? note, CancellationToken stop = default);

    /// <summary>Newest first, drafts too.</summary>
    Task<IReadOnlyList<ContestRef>> Of(string room, CancellationToken stop = default);

    Task<ContestRef?> Find(Guid id, CancellationToken stop = default);
}

/// <param name="Room">Whose entries: <c>interpretations</c>.</param>
/// <param name="PublicWeight">Per cent of the result; the jury makes the rest.</param>
public sealed record ContestDraft(
    string Room, string Title, string? Lead, DateOnly OpensOn, DateOnly ClosesOn, int MostVotes, int PublicWeight, IReadOnlyList<ItemRef> Entries);

/// <param name="Entries">By total, best first.</param>
public sealed record ContestRef(
    Guid Id, string Room, Guid? UnitId, string Title, string? Lead, string State, DateOnly OpensOn, DateOnly ClosesOn, int MostVotes, int PublicWeight,
    bool IsPublic, bool TakesVotes, bool IsOver, DateTime? AnnouncedAt, int Voters, IReadOnlyList<ContestStanding> Entries)
{
    /// <summary>Of the voters those who said they are; the rest did not say.</summary>
    public int Residents { get; init; }

    public int Firms { get; init; }
}

/// <param name="Jury">Mean of the jury's marks, null while there is none.</param>
/// <param name="Rank">Equal totals share a rank.</param>
public sealed record ContestStanding(
    Guid EntryId, ItemRef Item, string Title, string Url, string? UnitName, int Votes, decimal? Jury, decimal Total, int Rank, string? Award)
{
    /// <summary>Of the votes, those of residents and of firms.</summary>
    public int ResidentVotes { get; init; }

    public int FirmVotes { get; init; }
}
