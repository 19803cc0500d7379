using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.Outbox;

/// <summary>What an act left to be done outside the database, stored in the act's own transaction.</summary>
internal sealed class OutboxMessage
{
    /// <summary>Stable: the same through every attempt, so that a receiver can recognise the one duplicate a crash may cause.</summary>
    public Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string Payload { get; init; }

    public string? DedupKey { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime NotBefore { get; init; }

    public OutboxState State { get; init; }

    public int Attempts { get; init; }

    public Guid? LeasedBy { get; init; }

    public DateTime? LeasedUntil { get; init; }

    public DateTime? EndedAt { get; init; }

    public string? LastError { get; init; }
}

public enum OutboxState
{
    /// <summary>Due at its time, or between two attempts.</summary>
    [Display(Name = "待投递"), Tone(Tone.Busy)]
    Waiting = 1,

    /// <summary>Cannot go out as the platform is set up (no mail server named); asked again every minute, no attempt is counted.</summary>
    [Display(Name = "待配置"), Tone(Tone.Wait)]
    Held = 2,

    [Display(Name = "已投递"), Tone(Tone.Good)]
    Delivered = 3,

    /// <summary>Given up after the last attempt or refused for good; a person decides.</summary>
    [Display(Name = "投递失败"), Tone(Tone.Bad)]
    Dead = 4,
}
