using Mingtang.Foundation;

namespace Mingtang.Polls.Contests;

/// <summary>评选: entries of a room, voted on by the public and scored by a jury.</summary>
internal sealed class Contest
{
    public const string Kind = "polls.contest";

    public Guid Id { get; init; }

    /// <summary>Whose entries: <c>interpretations</c>.</summary>
    public required string Room { get; init; }

    public Guid? UnitId { get; init; }

    public required string Title { get; init; }

    /// <summary>Rules of the contest, as the public reads them.</summary>
    public string? Lead { get; init; }

    public DateOnly OpensOn { get; init; }

    public DateOnly ClosesOn { get; init; }

    /// <summary>How many entries one voice may choose.</summary>
    public int MostVotes { get; init; }

    /// <summary>Per cent of the result that the public vote makes; the jury makes the rest.</summary>
    public int PublicWeight { get; init; }

    public PollState State { get; set; } = PollState.Draft;

    public required string DraftedByName { get; init; }

    public DateTime ChangedAt { get; set; }

    public DateTime? OpenedAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    public string? ClosedWhy { get; set; }

    public DateTime? AnnouncedAt { get; set; }

    public int Revision { get; set; }

    public List<ContestEntry> Entries { get; init; } = [];

    public ItemRef Item => new(Kind, Id.ToString());

    public IEnumerable<ContestEntry> InOrder => Entries.OrderBy(entry => entry.Ordinal);

    public bool TakesVotes(DateOnly today) => State == PollState.Open && today >= OpensOn && today <= ClosesOn;

    public bool IsOver(DateOnly today) => State is PollState.Closed or PollState.Announced || (State == PollState.Open && today > ClosesOn);

    public string Text => string.Join('\n', InOrder.Select(entry => $"{entry.Kind}:{entry.ItemId}|{entry.Title}|{entry.UnitName}").Prepend($"{Title}\n{Lead}\n{OpensOn:O} {ClosesOn:O} {MostVotes} {PublicWeight}"));
}

internal sealed class ContestEntry
{
    public Guid Id { get; init; }

    public Guid ContestId { get; init; }

    public int Ordinal { get; init; }

    public required string Kind { get; init; }

    public required string ItemId { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public Guid? UnitId { get; init; }

    public string? UnitName { get; init; }

    /// <summary>一等奖, as announced; null for none.</summary>
    public string? Award { get; set; }
}

internal sealed class ContestVote
{
    public Guid Id { get; init; }

    public Guid ContestId { get; init; }

    public Guid EntryId { get; init; }

    public Guid VoiceId { get; init; }

    public DateTime At { get; init; }
}

/// <summary>One juror's mark for one entry, 0 to 100.</summary>
internal sealed class JuryScore
{
    public Guid Id { get; init; }

    public Guid ContestId { get; init; }

    public Guid EntryId { get; init; }

    public Guid PersonId { get; init; }

    public required string PersonName { get; init; }

    public int Points { get; set; }

    public string? Note { get; set; }

    public DateTime At { get; set; }
}
