namespace Mingtang.WorkPlans.Import;

/// <summary>Finds words of a clause again in the source it was read from, where lines are wrapped and cells part them.</summary>
internal static class SourceMark
{
    private const int Enough = 12;

    /// <summary>The part of the span that begins with the words; the whole span where they are not found.</summary>
    public static (int Start, int End) Find(string source, int start, int end, string words)
    {
        (start, end) = (Math.Clamp(start, 0, source.Length), Math.Clamp(end, 0, source.Length));
        var wanted = new string([.. words.Where(c => !char.IsWhiteSpace(c)).Take(Enough)]);
        for (var at = start; wanted.Length > 0 && at < end; at++)
            if (Begins(source, at, end, wanted))
                return (at, end);
        return (start, end);
    }

    private static bool Begins(string source, int at, int end, string wanted)
    {
        var found = 0;
        for (var i = at; i < end && found < wanted.Length; i++)
            if (source[i] == wanted[found])
                found++;
            else if (i == at || !char.IsWhiteSpace(source[i]))
                return false;
        return found == wanted.Length;
    }
}
