namespace Mingtang.WorkPlans.Import.Revision;

internal enum PieceKind
{
    Same,
    Removed,
    Added,
}

internal readonly record struct TextPiece(PieceKind Kind, string Words);

/// <summary>
/// What changed between two texts, piece by piece: the shortest way from one to the other (Myers), where a run of Latin letters or
/// of figures is one word and a Chinese character stands for itself.
/// </summary>
internal static class TextDiff
{
    /// <summary>Past so many changes the two have little in common, and one piece for another reads better than confetti.</summary>
    private const int MostChanges = 400;

    public static IReadOnlyList<TextPiece> Between(string old, string made)
    {
        var (a, b) = (Words(old), Words(made));
        var head = 0;
        while (head < a.Count && head < b.Count && a[head] == b[head])
            head++;
        var tail = 0;
        while (tail < a.Count - head && tail < b.Count - head && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;
        var middle = Middle(a[head..(a.Count - tail)], b[head..(b.Count - tail)]);
        return Joined([.. a[..head].Select(Same), .. middle, .. a[(a.Count - tail)..].Select(Same)]);
    }

    private static List<TextPiece> Middle(List<string> a, List<string> b)
    {
        if (a.Count == 0 || b.Count == 0 || Trace(a, b) is not { } trace)
            return [.. a.Select(Removed), .. b.Select(Added)];
        var pieces = new List<TextPiece>();
        var (x, y) = (a.Count, b.Count);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var (reach, k) = (trace[d], x - y);
            var down = k == -d || k != d && reach[k - 1 + trace.Count] < reach[k + 1 + trace.Count];
            var fromK = down ? k + 1 : k - 1;
            var fromX = d == 0 ? 0 : reach[fromK + trace.Count];
            var fromY = d == 0 ? 0 : fromX - fromK;
            while (x > fromX && y > fromY && a[x - 1] == b[y - 1])
                (pieces, x, y) = (Put(pieces, Same(a[x - 1])), x - 1, y - 1);
            if (d > 0)
                pieces = Put(pieces, down ? Added(b[fromY]) : Removed(a[fromX]));
            (x, y) = (fromX, fromY);
        }
        pieces.Reverse();
        return pieces;
    }

    /// <summary>The furthest reach on each diagonal before each number of changes; null where there are too many.</summary>
    private static List<int[]>? Trace(List<string> a, List<string> b)
    {
        var most = Math.Min(a.Count + b.Count, MostChanges);
        var reach = new int[2 * most + 3];
        var steps = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            steps.Add((int[])reach.Clone());
            for (var k = -d; k <= d; k += 2)
            {
                var down = k == -d || k != d && reach[k - 1 + most + 1] < reach[k + 1 + most + 1];
                var x = down ? reach[k + 1 + most + 1] : reach[k - 1 + most + 1] + 1;
                while (x < a.Count && x - k < b.Count && a[x] == b[x - k])
                    x++;
                reach[k + most + 1] = x;
                if (x >= a.Count && x - k >= b.Count)
                    return Centred(steps, most + 1);
            }
        }
        return null;
    }

    /// <summary>Moves diagonal 0 of every step to the index of the number of steps, where walking back expects it.</summary>
    private static List<int[]> Centred(List<int[]> steps, int centre)
    {
        var size = steps.Count;
        return [.. steps.Select(step => Enumerable.Range(-size, 2 * size + 1).Select(k => k + centre >= 0 && k + centre < step.Length ? step[k + centre] : 0).ToArray())];
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            while (end < text.Length && (Runs(text[at]) && Runs(text[end]) || char.IsLowSurrogate(text[end])))
                end++;
            words.Add(text[at..end]);
            at = end;
        }
        return words;
    }

    private static bool Runs(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '%';

    private static List<TextPiece> Joined(List<TextPiece> pieces)
    {
        var joined = new List<TextPiece>();
        for (var at = 0; at < pieces.Count;)
        {
            if (pieces[at].Kind == PieceKind.Same)
            {
                at = Run(pieces, at, kind => kind == PieceKind.Same, out var same);
                joined.Add(new(PieceKind.Same, string.Concat(same.Select(p => p.Words))));
                continue;
            }
            at = Run(pieces, at, kind => kind != PieceKind.Same, out var changed);
            foreach (var side in changed.GroupBy(p => p.Kind).OrderBy(g => g.Key))
                joined.Add(new(side.Key, string.Concat(side.Select(p => p.Words))));
        }
        return joined;
    }

    private static int Run(List<TextPiece> pieces, int from, Func<PieceKind, bool> belongs, out List<TextPiece> run)
    {
        var end = from;
        while (end < pieces.Count && belongs(pieces[end].Kind))
            end++;
        run = pieces[from..end];
        return end;
    }

    private static List<TextPiece> Put(List<TextPiece> pieces, TextPiece piece)
    {
        pieces.Add(piece);
        return pieces;
    }

    private static TextPiece Same(string words) => new(PieceKind.Same, words);

    private static TextPiece Removed(string words) => new(PieceKind.Removed, words);

    private static TextPiece Added(string words) => new(PieceKind.Added, words);
}
