using Mingtang.Search.Analysis;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Queries;

/// <summary>
/// What may have been meant: one character wrong (by sound, by shape), missing, doubled or swapped. A change is proposed where pairs of
/// characters that stand nowhere together become pairs that often do.
/// </summary>
internal sealed class Spelling(Shelf items)
{
    private const int Letters = 24;
    private const float Enough = 3f, Omitting = 1.5f;

    private readonly Dictionary<ulong, long> counts = [];

    public string? Instead(QueryReading reading, Candidate? first)
    {
        var typed = reading.Letters;
        if (first is { HoldsEveryLetter: true } || typed.Length is < 2 or > Letters)
            return null;
        var (best, gain) = ((string?)null, Enough);
        var before = Worth(typed);
        foreach (var place in Doubtful(typed))
            foreach (var variant in Variants(typed, place))
                if (Worth(variant) - before - (variant.Length < typed.Length && !IsDoubled(typed, place) ? Omitting : 0) is var better && better > gain)
                    (best, gain) = (variant, better);
        return best;
    }

    /// <summary>Mean of how common the pairs are: what stands nowhere costs much.</summary>
    private float Worth(string letters)
    {
        var sum = 0f;
        for (var i = 1; i < letters.Length; i++)
            sum += Common(letters[i - 1], letters[i]);
        return sum / (letters.Length - 1) * 6;
    }

    private float Common(char a, char b) => CountOf(a, b) is > 0 and var count ? MathF.Log(1 + count) / MathF.Log(2 + items.Rows) : -1.5f;

    private long CountOf(char a, char b)
    {
        var key = TermKey.Pair(a, b);
        if (!counts.TryGetValue(key, out var count))
            counts[key] = count = items.CountOf(key);
        return count;
    }

    private IEnumerable<int> Doubtful(string typed)
    {
        for (var i = 0; i < typed.Length; i++)
            if ((i == 0 || CountOf(typed[i - 1], typed[i]) <= 2) && (i == typed.Length - 1 || CountOf(typed[i], typed[i + 1]) <= 2)
                || (i > 0 && CountOf(typed[i - 1], typed[i]) == 0))
                yield return i;
    }

    private static bool IsDoubled(string typed, int place) => place > 0 && typed[place] == typed[place - 1];

    private static IEnumerable<string> Variants(string typed, int place)
    {
        foreach (var other in Sounds.Like(typed[place]).Concat(Shapes.Like(typed[place])))
            yield return typed[..place] + other + typed[(place + 1)..];
        if (typed.Length > 2)
            yield return typed.Remove(place, 1);
        if (place > 0)
        {
            yield return typed[..(place - 1)] + typed[place] + typed[place - 1] + typed[(place + 1)..];
            foreach (var other in Sounds.Like(typed[place - 1]).Concat(Shapes.Like(typed[place - 1])))
                yield return typed[..(place - 1)] + other + typed[place..];
        }
    }
}
