using Mingtang.Foundation;
using Mingtang.Library.Log;

namespace Mingtang.Library.Judged;

/// <summary>评测题: a search or question of which the office knows what it should find. Changes of the words are measured on it.</summary>
internal sealed class JudgedEntry
{
    public const string Kind = "library.judged";

    public const int WordsLength = 200;

    public Guid Id { get; init; }

    public Side Side { get; init; }

    public required string Words { get; set; }

    public required string Key { get; set; }

    /// <summary>Any of these is right; of a question, any of these articles.</summary>
    public required List<ExpectedText> Expected { get; set; }

    public string? Note { get; set; }

    public required string ByName { get; set; }

    public DateTime ChangedAt { get; set; }

    /// <summary>No longer asked; what was measured with it keeps its meaning.</summary>
    public DateTime? EndedAt { get; set; }

    public int Revision { get; set; }

    public ItemRef Item => new(Kind, Id.ToString());
}

/// <param name="Title">As the text bears it.</param>
/// <param name="Label">第十七条; null for the text as a whole.</param>
/// <param name="Grade">2 for what was meant, 1 for useful beside it.</param>
internal sealed record ExpectedText(string Title, string? Label = null, int Grade = 2)
{
    private const char Between = '#';

    public string Line => Label is null ? Title : $"{Title}{Between}{Label}";

    public static ExpectedText Of(string line) => line.Split(['#', '＃'], 2, StringSplitOptions.TrimEntries) is [var title, { Length: > 0 } label] ? new(Bare(title), label) : new(Bare(line.TrimEnd('#', '＃')));

    private static string Bare(string title) => title.Trim().Trim('《', '》').Trim();
}

/// <summary>One judged search or question, wherever it is kept.</summary>
internal sealed record JudgedQuery(Side Side, string Words, IReadOnlyList<ExpectedText> Expected);
