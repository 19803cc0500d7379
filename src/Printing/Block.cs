namespace Mingtang.Printing;

/// <summary>One piece of a page, from top to bottom.</summary>
public abstract record Block
{
    private protected Block() { }

    /// <summary>The heading of the whole paper, 2号 小标宋 in the middle. A line break in the words is kept.</summary>
    public sealed record Title(string Words) : Block;

    /// <summary>A smaller line in the middle under the title: date, number, period.</summary>
    public sealed record Subtitle(string Words) : Block;

    /// <summary>黑体, 楷体, 仿宋 bold, 仿宋 for the levels 1 to 4. The number (一、（一）1.) is part of the words.</summary>
    public sealed record Heading(int Level, string Words) : Block;

    /// <summary>A paragraph; every line break in the words begins another one.</summary>
    /// <param name="Lead">Opening words in bold, e.g. 一是强化落实。</param>
    /// <param name="Indented">Two characters on the first line, as Chinese prose has it.</param>
    public sealed record Text(string Words, string? Lead = null, bool Indented = true, Alignment Align = Alignment.Justified) : Block
    {
        internal bool StaysWithNext { get; init; }
    }

    /// <summary>Who signs, and the day in Arabic figures (GB/T 9704 7.3.5). With a seal the name stands centred over the date; without, both hang right.</summary>
    public sealed record Signature(IReadOnlyList<string> Units, DateOnly Date, bool Sealed = true) : Block;

    public sealed record PageBreak : Block;

    /// <summary>A new page on other paper: a landscape table inside an upright letter.</summary>
    public sealed record Section(PageLayout Layout) : Block;

    /// <summary>A picture in PNG, as wide as said but never wider than the text.</summary>
    /// <param name="Alt">What a reader who cannot see it is told; a chart's table follows as its own block.</param>
    public sealed record Image(byte[] Png, string Alt, double WidthMm) : Block;

    /// <summary>Bars lying down, each made of its parts; a drawing of Word's own, so that it stays sharp. The table with the same figures follows as its own block.</summary>
    /// <param name="Caption">Also what a reader who cannot see it is told.</param>
    public sealed record Chart(string Caption, IReadOnlyList<string> Categories, IReadOnlyList<ChartPart> Parts) : Block;
}

/// <summary>One part of every bar, first category first.</summary>
public sealed record ChartPart(string Name, Tone Tone, IReadOnlyList<decimal> Values);

public enum Alignment { Left, Centre, Right, Justified }
