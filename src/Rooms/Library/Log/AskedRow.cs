using System.ComponentModel.DataAnnotations;

namespace Mingtang.Library.Log;

/// <summary>
/// One search or question, of nobody: no address, no cookie, no account; long numbers and mail addresses are struck out before it is stored.
/// </summary>
internal sealed class AskedRow
{
    public const int WordsLength = 160, KeyLength = 80;

    public const string Kind = "library.asked";

    /// <summary>Made by the page that answered, so that a click or a rating finds its row.</summary>
    public Guid Id { get; init; }

    public DateTime At { get; init; }

    public Side Side { get; init; }

    public required string Words { get; init; }

    /// <summary>The words as they count as the same: folded, without marks and spaces.</summary>
    public required string Key { get; init; }

    /// <summary>How many were found.</summary>
    public long Found { get; init; }

    /// <summary>A question: an answer with its citation was given.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>What stood first, as id of the index.</summary>
    public string? First { get; init; }

    /// <summary>The first result opened.</summary>
    public string? Opened { get; set; }

    /// <summary>At which place it stood, from 1.</summary>
    public int? OpenedPlace { get; set; }

    public Verdict? Verdict { get; set; }

    public DateTime? RatedAt { get; set; }
}

internal enum Side
{
    [Display(Name = "检索")]
    Search = 1,

    [Display(Name = "提问")]
    Question = 2,
}

internal enum Verdict
{
    [Display(Name = "有用")]
    Useful = 1,

    [Display(Name = "没有帮助")]
    NotUseful = 2,
}
