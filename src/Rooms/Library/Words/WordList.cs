using Mingtang.Foundation;

namespace Mingtang.Library.Words;

/// <summary>
/// 检索词表: one edition of the office's groups of words, and of what it recommends. What is live is never changed; a change is a new edition,
/// measured first.
/// </summary>
internal sealed class WordList
{
    public const string Kind = "library.words";

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

    /// <summary>Why a list that measured worse went live all the same, or why a live one was taken back.</summary>
    public string? Why { get; set; }

    /// <summary>The edition that was live before this one: what an undoing brings back.</summary>
    public int? Replaces { get; set; }

    /// <summary>The edition whose words it brought back.</summary>
    public int? RestoredFrom { get; init; }

    public int Revision { get; set; }

    public ItemRef Item => new(Kind, Id.ToString());

    public string DeskUrl => $"/desk/library/words/{Number}";
}
