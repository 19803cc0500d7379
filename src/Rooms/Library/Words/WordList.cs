using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.Library.Words;

/// <summary>近义词表: one edition of the office's own groups. What is live is never changed; a change is a new edition, measured first.</summary>
internal sealed class WordList
{
    public const int LongestText = 40_000;

    public Guid Id { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    public WordListState State { get; set; } = WordListState.Draft;

    /// <summary>One group a line: <c>加班 = 延长工作时间</c> both ways, <c>老板 &gt; 用人单位</c> from left to right.</summary>
    public required string Text { get; set; }

    public required string DraftedByName { get; set; }

    public DateTime ChangedAt { get; set; }

    /// <summary>Null where it has not been measured as it stands.</summary>
    public WordMeasure? Measure { get; set; }

    public DateTime? MeasuredAt { get; set; }

    public DateTime? LiveFrom { get; set; }

    public string? LiveByName { get; set; }

    /// <summary>Why a list that measured worse went live all the same.</summary>
    public string? Why { get; set; }

    public int Revision { get; set; }
}

internal enum WordListState
{
    [Display(Name = "草稿"), Tone(Tone.Busy)]
    Draft = 1,

    [Display(Name = "在用"), Tone(Tone.Good)]
    Live = 2,

    [Display(Name = "已被代替")]
    Replaced = 3,
}

/// <summary>How the judged set fared with the list in use and with the new one, on what of it this library holds.</summary>
/// <param name="Queries">Judged queries whose texts are in the library, of <paramref name="AllQueries"/>.</param>
internal sealed record WordMeasure(
    int Queries, int AllQueries, double RankBefore, double RankAfter, int Questions, int AllQuestions, double FirstBefore, double FirstAfter, double FiveBefore, double FiveAfter,
    IReadOnlyList<WordChange> Changes)
{
    public const double Tolerance = 0.002;

    public bool IsWorse => RankAfter < RankBefore - Tolerance || FirstAfter < FirstBefore - Tolerance || FiveAfter < FiveBefore - Tolerance;
}

/// <param name="Before">Place of the right text, 0 where it was not among ten.</param>
internal sealed record WordChange(string Words, int Before, int After);
