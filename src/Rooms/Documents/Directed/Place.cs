using System.ComponentModel.DataAnnotations;

namespace Mingtang.Documents.Directed;

/// <summary>定点公开的场所: a screen, a notice board, a reading point.</summary>
internal sealed class Place
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public PlaceKind Kind { get; init; }

    public required string Name { get; set; }

    public string? Address { get; set; }

    /// <summary>Of the pairing address until it is opened, of the device's token from then on (<see cref="ScreenPairing"/>); neither is kept itself.</summary>
    public string? TokenDigest { get; set; }

    public DateTime? PairedAt { get; set; }

    public DateTime? LastSeenAt { get; set; }

    public DateTime? ClosedAt { get; set; }
}

internal enum PlaceKind
{
    [Display(Name = "电子屏")]
    Screen = 1,

    [Display(Name = "公告栏")]
    NoticeBoard = 2,

    [Display(Name = "公开查阅点")]
    ReadingPoint = 3,
}

/// <summary>A place or a group one directed release goes to, with the proof that it got there.</summary>
internal sealed class Recipient
{
    public Guid Id { get; init; }

    public Guid DocumentId { get; init; }

    public Guid EditionId { get; init; }

    public Guid? PlaceId { get; init; }

    /// <summary>Named people or households; told in their own way, with a receipt.</summary>
    public string? GroupName { get; init; }

    /// <summary>The last day it hangs there.</summary>
    public DateOnly EndsOn { get; init; }

    public DateTime? PostedAt { get; set; }

    public string? PostedByName { get; set; }

    public string? ProofHash { get; set; }

    public string? ProofName { get; set; }

    public string? ProofType { get; set; }

    public long? ProofSize { get; set; }

    public string? Note { get; set; }
}
