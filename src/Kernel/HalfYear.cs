namespace Mingtang.Kernel;

/// <summary>上半年, 下半年: the deadlines plans are fond of.</summary>
public readonly record struct HalfYear
{
    /// <param name="number">1 or 2.</param>
    public HalfYear(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 2);
        (Year, Number) = (year, number);
    }

    public int Year { get; }

    public int Number { get; }

    /// <summary>1 January or 1 July; inside the half-year.</summary>
    public DateOnly Start => new(Year, Number == 1 ? 1 : 7, 1);

    /// <summary>30 June or 31 December; inside the half-year.</summary>
    public DateOnly End => Start.AddMonths(5).EndOfMonth;

    public static HalfYear Of(DateOnly day) => new(day.Year, day.Month <= 6 ? 1 : 2);

    public bool Contains(DateOnly day) => Start <= day && day <= End;

    /// <summary>「2026年上半年」.</summary>
    public override string ToString() => Number == 0 ? "" : $"{Year}年{(Number == 1 ? "上" : "下")}半年";
}
