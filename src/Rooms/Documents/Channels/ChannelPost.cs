using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Channels;

/// <summary>What was sent to one outside channel, and what came back (一次推送、同步入库、多点触达).</summary>
internal sealed class ChannelPost
{
    private const int Readable = 20;

    public Guid Id { get; init; }

    public Guid DocumentId { get; init; }

    public Guid EditionId { get; init; }

    /// <summary>What was sent where it is not the document itself but something that belongs to it; null for the document.</summary>
    public string? ItemKind { get; init; }

    public string? ItemId { get; init; }

    /// <summary>As in <see cref="OutsideChannels"/>.</summary>
    public required string Channel { get; init; }

    public bool IsWithdrawal { get; init; }

    public DateTime SentAt { get; init; }

    public PostState State { get; set; } = PostState.Waiting;

    public int Attempts { get; set; }

    /// <summary>The receiver's own number or digest.</summary>
    public string? Receipt { get; set; }

    public DateTime? ReceivedAt { get; set; }

    public string? Trouble { get; set; }

    /// <summary>What came back or stood in the way, short enough for a column; a digest is known by its beginning.</summary>
    public string? Shown => Receipt is { Length: > Readable } whole ? $"{whole[..Readable]}…" : Receipt ?? Trouble;

    public ItemRef? Item => ItemKind is { } kind && ItemId is { } id ? new(kind, id) : null;
}

internal enum PostState
{
    [Display(Name = "待送达"), Tone(Tone.Wait)]
    Waiting = 1,

    [Display(Name = "已送达"), Tone(Tone.Good)]
    Received = 2,

    [Display(Name = "未送达"), Tone(Tone.Bad)]
    Failed = 3,
}
