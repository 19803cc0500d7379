using System.Collections.Concurrent;
using Mingtang.Search.Analysis;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Retrieval;

/// <summary>What one search needs while it runs, lent out and taken back, so that searching allocates little.</summary>
internal sealed class Scratch
{
    public const int Window = 4096;

    private static readonly ConcurrentBag<Scratch> Idle = [];

    private readonly List<Postings> postings = [];
    private int lent;

    public float[] Scores { get; } = GC.AllocateArray<float>(Window, pinned: true);

    public ulong[] Marks { get; } = GC.AllocateArray<ulong>(Window / 64, pinned: true);

    public char[] Text = new char[8192];

    public char[] Folded = new char[8192];

    public static Scratch Borrow() => Idle.TryTake(out var scratch) ? scratch : new();

    public void Return()
    {
        lent = 0;
        if (Text.Length < 1 << 20)
            Idle.Add(this);
    }

    /// <summary>The folded words of a row, until the next row is read.</summary>
    public ReadOnlySpan<char> Read(Segment segment, int row) => Fold(segment.Text(row, ref Text));

    /// <summary>The folded words of a row before its body, until the next row is read.</summary>
    public ReadOnlySpan<char> ReadFront(Segment segment, int row) => Fold(segment.Front(row, ref Text));

    public Postings Reading()
    {
        if (lent == postings.Count)
            postings.Add(new());
        return postings[lent++];
    }

    public void Release() => lent = 0;

    private ReadOnlySpan<char> Fold(ReadOnlySpan<char> text)
    {
        if (Folded.Length < text.Length)
            Folded = new char[text.Length * 2];
        Folding.Fold(text, Folded);
        return Folded.AsSpan(0, text.Length);
    }
}
