namespace Mingtang.Search.Queries;

/// <summary>How many single faults (wrong, missing, doubled, two swapped) part two short texts.</summary>
internal static class Edits
{
    private const int Longest = 64;

    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > Longest || b.Length > Longest)
            return Math.Max(a.Length, b.Length);
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], now = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                now[j] = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            last.CopyTo(before);
            now.CopyTo(last);
        }
        return last[b.Length];
    }

    /// <summary>1 for equal, 0 where a third and more of the letters differ.</summary>
    public static float Likeness(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        Math.Abs(a.Length - b.Length) > 3 ? 0 : Math.Max(0, 1 - 3f * Between(a, b) / Math.Max(1, Math.Max(a.Length, b.Length)));
}
