namespace Mingtang.Search.Retrieval;

/// <summary>
/// Which runs of a query stand in a text, letter by letter. For every letter of the query it keeps the longest run that ends there
/// anywhere in what was scanned so far, so that a title can be judged first and the whole after it. One pass, no allocation.
/// </summary>
internal sealed class RunMatcher
{
    private readonly string query;
    private readonly float[] weights;
    private readonly float total;
    private readonly int[] best, length, next;
    private readonly long[] stamp;
    private readonly int[] head = new int[512];
    private long at;

    /// <param name="weights">For each letter, the worth of standing right after the letter before it.</param>
    public RunMatcher(string query, float[] weights)
    {
        this.query = query;
        this.weights = weights;
        total = Math.Max(1e-6f, weights.Sum());
        (best, length, next, stamp) = (new int[query.Length], new int[query.Length], new int[query.Length], new long[query.Length]);
        Array.Fill(head, -1);
        for (var i = 0; i < query.Length; i++)
            (next[i], head[query[i] & 511]) = (head[query[i] & 511], i); // later places first, so that a run is read before it is written
    }

    public void Begin()
    {
        Array.Clear(best);
        at += 2;
    }

    public void Scan(ReadOnlySpan<char> folded)
    {
        at++;
        foreach (var letter in folded)
        {
            at++;
            for (var i = head[letter & 511]; i >= 0; i = next[i])
                if (query[i] == letter)
                {
                    length[i] = i > 0 && stamp[i - 1] == at - 1 ? length[i - 1] + 1 : 1;
                    stamp[i] = at;
                    if (length[i] > best[i])
                        best[i] = length[i];
                }
        }
    }

    /// <summary>How much of the query stands in runs of two letters or more (0 to 1), and how unbroken (1: all of it in one run).</summary>
    public (float Coverage, float Unbroken, int Letters) Judge()
    {
        if (query.Length == 1)
            return best[0] > 0 ? (1, 1, 1) : (0, 0, 0);
        float covered = 0, squares = 0;
        var letters = 0;
        for (var i = query.Length - 1; i > 0;)
        {
            var run = best[i];
            if (run < 2)
            {
                i--;
                continue;
            }
            var sum = 0f;
            for (var k = i - run + 2; k <= i; k++)
                sum += weights[k];
            covered += sum;
            squares += sum * sum;
            letters += run;
            i -= run;
        }
        return (covered / total, MathF.Sqrt(squares) / total, letters);
    }
}
