namespace Mingtang.Portal.Copies;

/// <summary>A text by the smallest hashes of its stretches: two sketches tell how much of two texts is the same without either text at hand.</summary>
internal sealed class Sketch
{
    private const int Stretch = 8;
    private const int Kept = 48;
    private const int Shortest = 60;

    private readonly ulong[] smallest;

    private Sketch(ulong[] smallest) => this.smallest = smallest;

    /// <summary>Copies of one text share at least one of these with near certainty, other texts none.</summary>
    public IEnumerable<ulong> Keys => smallest.Take(4);

    /// <summary>Letters and digits alone: what was set or spaced otherwise is the same text. Null where there is too little of it to tell.</summary>
    public static Sketch? Of(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetterOrDigit));
        if (letters.Length < Shortest)
            return null;
        var hashes = new SortedSet<ulong>();
        for (var at = 0; at + Stretch <= letters.Length; at++)
        {
            hashes.Add(HashOf(letters.AsSpan(at, Stretch)));
            if (hashes.Count > Kept)
                hashes.Remove(hashes.Max);
        }
        return new([.. hashes]);
    }

    /// <summary>About the share of stretches that stand in both, from 0 to 1.</summary>
    public double Alike(Sketch other)
    {
        var both = smallest.Union(other.smallest).Order().Take(Kept).ToList();
        return both.Count(hash => Array.BinarySearch(smallest, hash) >= 0 && Array.BinarySearch(other.smallest, hash) >= 0) / (double)both.Count;
    }

    private static ulong HashOf(ReadOnlySpan<char> letters)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in letters)
            hash = (hash ^ letter) * 1099511628211UL;
        // The low bits of the last letters move little; mixed once more, the smallest are a fair draw.
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }
}
