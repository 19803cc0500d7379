namespace Mingtang.Search.Retrieval;

/// <summary>The best so many hits, and the score a further one must pass. With a ceiling: the best so many after that hit.</summary>
internal sealed class Best(int most, Hit? after = null)
{
    private readonly Hit[] heap = new Hit[most];
    private int count;

    public float Threshold { get; private set; }

    public int Count => count;

    public int Most => most;

    public void Offer(int part, int row, float score)
    {
        var hit = new Hit(part, row, score);
        if (after is { } ceiling && ceiling.CompareTo(hit) >= 0)
            return;
        if (count < most)
        {
            heap[count] = hit;
            Up(count++);
        }
        else if (hit.CompareTo(heap[0]) < 0)
        {
            heap[0] = hit;
            Down();
        }
        if (count == most)
            Threshold = heap[0].Score;
    }

    public Hit[] Sorted()
    {
        var sorted = heap[..count];
        Array.Sort(sorted);
        return sorted;
    }

    private void Up(int at)
    {
        while (at > 0 && heap[at].CompareTo(heap[(at - 1) / 2]) > 0)
        {
            (heap[at], heap[(at - 1) / 2]) = (heap[(at - 1) / 2], heap[at]);
            at = (at - 1) / 2;
        }
    }

    private void Down()
    {
        for (var at = 0; ;)
        {
            var worst = at;
            for (var child = 2 * at + 1; child <= 2 * at + 2 && child < count; child++)
                if (heap[child].CompareTo(heap[worst]) > 0)
                    worst = child;
            if (worst == at)
                return;
            (heap[at], heap[worst]) = (heap[worst], heap[at]);
            at = worst;
        }
    }
}
