using Mingtang.Search.Analysis;

namespace Mingtang.Search.Queries;

/// <summary>
/// Everyday words and the law's words for them, as a text the office edits. One group a line: <c>加班 = 延长工作时间</c> works both ways,
/// <c>老板 炒鱿鱼 &gt; 用人单位 解除劳动合同</c> leads from left to right only,
/// <c>车库 ~ 停车场</c> the same with less weight. Words are parted by spaces; <c>#</c> begins a remark.
/// Never changed after reading: a new text is a new vocabulary, so that it can be measured before it goes live.
/// </summary>
public sealed class Vocabulary
{
    private const int Longest = 12, MostBetween = 6;
    private readonly Dictionary<string, List<OtherWord>> others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OtherWord>>.AlternateLookup<ReadOnlySpan<char>> byLetters;

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, IReadOnlyList<Token>> tokens = new(StringComparer.Ordinal);

    private readonly Lazy<NearWords> near;

    private Vocabulary()
    {
        byLetters = others.GetAlternateLookup<ReadOnlySpan<char>>();
        near = new(() => new(others));
    }

    /// <summary>The groups that come with the program.</summary>
    public static Vocabulary Default { get; } = Read(string.Join('\n', Lists));

    /// <summary>The lines of all lists that come with the program.</summary>
    internal static IEnumerable<string> Lists => new[] { "everyday.txt", "legal.txt", "further.txt", "fields.txt", "talk.txt", "lexicon.txt", "spoken.txt" }.SelectMany(FactFiles.Lines);

    public static Vocabulary Empty { get; } = new();

    public static Vocabulary Read(string text)
    {
        var vocabulary = new Vocabulary();
        vocabulary.Take(text);
        return vocabulary;
    }

    /// <summary>These words and more: what the office adds to those of the program.</summary>
    public Vocabulary And(string text)
    {
        var vocabulary = new Vocabulary();
        foreach (var (word, list) in others)
            vocabulary.others[word] = [.. list];
        vocabulary.Take(text);
        return vocabulary;
    }

    /// <summary>Words of the vocabulary that stand in a folded text, longest first, and what else they may be called.</summary>
    internal IEnumerable<(int Start, int Length, IReadOnlyList<OtherWord> Others)> Find(string folded)
    {
        for (var start = 0; start < folded.Length; start++)
            for (var length = Math.Min(Longest, folded.Length - start); length >= 1; length--)
                if (byLetters.TryGetValue(folded.AsSpan(start, length), out var found))
                {
                    yield return (start, length, found);
                    if (length > 2)
                        start += length - 2;
                    break;
                }
    }

    /// <summary>The same in a text from which something was blanked out, also where a word's letters stand on both sides of a blank.</summary>
    internal IEnumerable<(int Start, int Length, IReadOnlyList<OtherWord> Others)> FindAcross(string blanked)
    {
        var (letters, places) = (new System.Text.StringBuilder(blanked.Length), new List<int>(blanked.Length));
        for (var i = 0; i < blanked.Length; i++)
            if (blanked[i] != ' ')
            {
                letters.Append(blanked[i]);
                places.Add(i);
            }
        foreach (var (start, length, found) in Find(letters.ToString()))
            if (places[start + length - 1] - places[start] - length < MostBetween)
                yield return (places[start], places[start + length - 1] - places[start] + 1, found);
    }

    /// <summary>The terms of one of the words; read once and kept.</summary>
    internal IReadOnlyList<Token> TokensOf(string word) => tokens.GetOrAdd(word, static unread => [.. new Analyser().Read(unread)]);

    /// <summary>Words most of whose letters stand in a text though not side by side (高速上开得太慢 and 高速开太慢), nearest first, with how near.</summary>
    internal IReadOnlyList<(float Degree, IReadOnlyList<OtherWord> Others)> Near(string text) => near.Value.Of(text);

    private void Take(string text)
    {
        foreach (var line in FactFiles.Parse(text))
            if (line.IndexOfAny(['=', '>', '~']) is > 0 and var sign)
            {
                string[] left = Words(line[..sign]), right = Words(line[(sign + 1)..]);
                Add(left, right, line[sign] == '~');
                if (line[sign] == '=')
                    Add(right, left, isWeak: false);
            }
    }

    private static string[] Words(string words) => Folding.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private void Add(string[] from, string[] to, bool isWeak)
    {
        foreach (var word in from)
        {
            if (!others.TryGetValue(word, out var list))
                others[word] = list = [];
            list.AddRange(to.Where(other => other != word && !list.Exists(known => known.Word == other)).Select(other => new OtherWord(other, isWeak)));
        }
    }
}

/// <summary>What a word may also be called.</summary>
/// <param name="IsWeak">Rather something near to it than another name.</param>
internal readonly record struct OtherWord(string Word, bool IsWeak);
