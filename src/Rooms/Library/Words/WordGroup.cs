using Mingtang.Kernel;

namespace Mingtang.Library.Words;

/// <summary>Words that lead to one another.</summary>
/// <param name="BothWays">False: who asks by the left is also shown the right, not the other way round.</param>
internal sealed record WordGroup(IReadOnlyList<string> Left, IReadOnlyList<string> Right, bool BothWays)
{
    /// <summary>Longer words the engine does not look for.</summary>
    public const int LongestWord = 12;

    private const int ShortestWord = 2, MostWords = 20, MostNamed = 8;

    public string Line => $"{string.Join(' ', Left)} {(BothWays ? '=' : '>')} {string.Join(' ', Right)}";

    /// <summary>The groups of a text, as far as its lines can be read.</summary>
    public static IReadOnlyList<WordGroup> In(string text) => [.. Lines(text).Select(line => Of(line.Words)).OfType<WordGroup>()];

    /// <summary>Every line that cannot stay as it is, the first few by name.</summary>
    public static IEnumerable<Refusal> Objections(string text)
    {
        if (text.Length > WordList.LongestText)
            yield return WordRefusals.TextTooLong;
        foreach (var (number, why) in Lines(text).Select(line => (line.Number, Why: Against(line.Words))).Where(line => line.Why is not null).Take(MostNamed))
            yield return WordRefusals.BadLine(number, why!);
    }

    private static IEnumerable<(int Number, string Words)> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => (index + 1, line.Split('#')[0].Trim())).Where(line => line.Item2.Length > 0);

    private static WordGroup? Of(string line)
    {
        var sign = line.IndexOfAny(['=', '＝', '>', '＞']);
        return sign < 0 ? null : new(Words(line[..sign]), Words(line[(sign + 1)..]), line[sign] is '=' or '＝');
    }

    private static string? Against(string line) => Of(line) switch
    {
        null => "缺少“=”（双向）或者“>”（从左到右）",
        { Left.Count: 0 } or { Right.Count: 0 } => "左右两边都要有词",
        { } group when group.Left.Count + group.Right.Count > MostWords => $"一组不超过 {MostWords} 个词，请分成几组",
        { } group when group.Left.Concat(group.Right).FirstOrDefault(word => word.Length is < ShortestWord or > LongestWord || word.IndexOfAny(['=', '>', '＝', '＞']) >= 0) is { } word =>
            $"“{word}”不能用：每个词 {ShortestWord} 到 {LongestWord} 个字，一行一组",
        _ => null,
    };

    private static IReadOnlyList<string> Words(string side) =>
        [.. side.Split([' ', '\u3000', '、', '，', ',', '|', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
