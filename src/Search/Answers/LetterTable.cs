using Mingtang.Search.Analysis;

namespace Mingtang.Search.Answers;

/// <summary>
/// Which characters the law has where those who ask have another: 狗 is answered by 犬. Learned from questions and the articles that answer
/// them and from the lists of words (<c>tune letters</c>); a line has the asked character, then the law's, each with a sign that says how often in fiftieths.
/// </summary>
internal sealed class LetterTable
{
    public const char Naught = '0';
    public const float Step = 0.02f;

    private readonly Dictionary<char, (char Law, float Share)[]> ways = [];

    public static LetterTable Known { get; } = Read(FactFiles.Lines("letters.txt"));

    public static LetterTable Read(IEnumerable<string> lines)
    {
        var table = new LetterTable();
        foreach (var line in lines)
        {
            var found = new List<(char, float)>();
            for (var i = 2; i + 1 < line.Length; i += 2)
                found.Add((line[i], (line[i + 1] - Naught) * Step));
            table.ways[line[0]] = [.. found];
        }
        return table;
    }

    public ReadOnlySpan<(char Law, float Share)> Of(char asked) => ways.GetValueOrDefault(asked);
}
