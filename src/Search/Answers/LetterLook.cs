using Mingtang.Search.Analysis;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Answers;

/// <summary>
/// Which single characters of a question stand in a text, as themselves or as the law's for them (<see cref="LetterTable"/>), rare ones weighing
/// more: 造谣 and 散布谣言 share no pair but a character. Weak evidence, but it is there where every pair fails.
/// </summary>
internal sealed partial class LetterLook
{
    private const char First = '一', Last = '鿿';

    private readonly Shelf shelf;
    private readonly short[] places = new short[Last - First + 1];
    private readonly List<(int Letter, float Degree)[]> meant = [];
    private readonly List<float> weights = [];
    private readonly float total = 1e-6f;

    public LetterLook(string content, Shelf shelf, LetterTable? table = null)
    {
        this.shelf = shelf;
        var said = new Dictionary<char, List<(int, float)>>();
        foreach (var letter in content.Where(Folding.IsHan).Distinct())
        {
            weights.Add(Weighing.Rarity(Math.Min(shelf.Rows, shelf.LetterCount(letter)), shelf.Rows));
            total += weights[^1];
            Add(letter, 1);
            if (table is not null)
                foreach (var (law, share) in table.Of(letter))
                    Add(law, share);
        }
        foreach (var (letter, means) in said.Where(pair => pair.Key is >= First and <= Last))
        {
            meant.Add([.. means]);
            places[letter - First] = (short)meant.Count;
        }

        void Add(char letter, float degree)
        {
            if (!said.TryGetValue(letter, out var list))
                said[letter] = list = [];
            list.Add((weights.Count - 1, degree));
        }
    }

    public int Count => weights.Count;

    public float WeightOf(int letter) => weights[letter];

    /// <summary>Raises how far each letter is said by what stands in the text.</summary>
    public void Scan(ReadOnlySpan<char> text, Span<float> degrees)
    {
        foreach (var letter in text)
            if ((uint)(letter - First) < (uint)places.Length && places[letter - First] is > 0 and var place)
                foreach (var (number, degree) in meant[place - 1])
                    if (degrees[number] < degree)
                        degrees[number] = degree;
    }

    /// <summary>The share of the question that stands there as itself, and the share that is said by the law's letters too.</summary>
    public (float Itself, float Said) Shares(ReadOnlySpan<float> degrees)
    {
        float itself = 0, said = 0;
        for (var i = 0; i < degrees.Length; i++)
        {
            itself += degrees[i] >= 1 ? weights[i] : 0;
            said += degrees[i] * weights[i];
        }
        return (itself / total, said / total);
    }

    /// <summary>The weight of the rarest character that does not stand in a text, against the rarest there could be.</summary>
    public float Missing(ReadOnlySpan<char> text, long rows)
    {
        var degrees = new float[Count];
        Scan(text, degrees);
        var most = 0f;
        for (var i = 0; i < degrees.Length; i++)
            most = Math.Max(most, degrees[i] >= 1 ? 0 : weights[i]);
        return most / Weighing.Rarity(0, rows);
    }
}
