namespace Mingtang.Printing;

/// <summary>The paper and what repeats on every page. Lengths are millimetres, type is in points.</summary>
public sealed record PageLayout
{
    /// <summary>GB/T 9704-2012 5.2.1: top 37, binding edge 28, type area 156 × 225; 22 lines of 28 characters, numbers on the outer side.</summary>
    public static PageLayout Official { get; } = new() { Top = 37, Left = 28, Right = 26, Bottom = 35, Numbers = PageNumbers.Outside };

    public static PageLayout A4 { get; } = new();

    public static PageLayout A4Landscape { get; } = new() { Landscape = true, Top = 22, Left = 18, Right = 18, Bottom = 20 };

    public static PageLayout A3Landscape { get; } = new() { Paper = Paper.A3, Landscape = true, Top = 20, Left = 18, Right = 18, Bottom = 18 };

    public Paper Paper { get; init; } = Paper.A4;

    public bool Landscape { get; init; }

    public double Top { get; init; } = 30;

    public double Left { get; init; } = 28;

    public double Right { get; init; } = 26;

    public double Bottom { get; init; } = 28;

    public PageNumbers Numbers { get; init; } = PageNumbers.Centre;

    internal double Width => Landscape ? LongSide : ShortSide;

    internal double Height => Landscape ? ShortSide : LongSide;

    internal double TextWidth => Width - Left - Right;

    private double ShortSide => Paper is Paper.A3 ? 297 : 210;

    private double LongSide => Paper is Paper.A3 ? 420 : 297;
}

public enum Paper { A4, A3 }

/// <summary>— 1 — below the text. Outside: right on odd pages, left on even ones, for paper bound and printed on both sides.</summary>
public enum PageNumbers { None, Centre, Outside }
