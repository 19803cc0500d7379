using Mingtang.Search.Storage;

namespace Mingtang.Search.Answers;

internal sealed partial class LetterLook
{
    /// <summary>How often a letter stands in laws anyway, among all letters: what a sentence says of it beyond that counts.</summary>
    private const float Anyway = 0.004f, InTitle = 0.02f, LeastLetters = 12, Greatest = 3;

    private readonly float[] rarities = new float[Last - First + 1];
    private float[] sums = [];

    /// <summary>
    /// How well a piece of text would be put in the question's letters, rare ones weighing more and long pieces less; and which part of the piece
    /// the question accounts for.
    /// </summary>
    public (float Likely, float Back) Likeliness(ReadOnlySpan<char> text, ReadOnlySpan<float> title)
    {
        if (sums.Length < Count)
            sums = new float[Count];
        var own = sums.AsSpan(0, Count);
        own.Clear();
        var (letters, all, accounted) = (0, 1e-6f, 0f);
        foreach (var letter in text)
            if ((uint)(letter - First) < (uint)places.Length)
            {
                letters++;
                var rarity = RarityOf(letter);
                all += rarity;
                if (places[letter - First] is not (> 0 and var place))
                    continue;
                var most = 0f;
                foreach (var (number, degree) in meant[place - 1])
                {
                    own[number] += degree;
                    most = Math.Max(most, degree);
                }
                accounted += rarity * most;
            }
        var (sum, length) = (0f, Math.Max(LeastLetters, letters));
        for (var i = 0; i < own.Length; i++)
            sum += weights[i] * MathF.Log(1 + (own[i] / length + InTitle * title[i]) / Anyway);
        return (sum / total / Greatest, accounted / all);
    }

    /// <summary>The weight of the rarest letter of a title that nothing in the question accounts for, against the rarest there could be.</summary>
    public float Unasked(ReadOnlySpan<char> title)
    {
        var most = 0f;
        foreach (var letter in title)
            if ((uint)(letter - First) < (uint)places.Length && places[letter - First] == 0)
                most = Math.Max(most, RarityOf(letter));
        return most / Weighing.Rarity(0, shelf.Rows);
    }

    private float RarityOf(char letter)
    {
        ref var rarity = ref rarities[letter - First];
        return rarity > 0 ? rarity : rarity = Math.Max(0.01f, Weighing.Rarity(Math.Min(shelf.Rows, shelf.LetterCount(letter)), shelf.Rows));
    }
}
