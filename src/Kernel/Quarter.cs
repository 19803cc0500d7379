using System.Globalization;
using System.Text.Json.Serialization;

namespace Mingtang.Kernel;

/// <summary>季度: a calendar quarter, the beat of returns and bulletins. Ordered by time.</summary>
[JsonConverter(typeof(QuarterJson))]
public readonly record struct Quarter : IComparable<Quarter>
{
    private static readonly string[] Numerals = ["一", "二", "三", "四"];

    /// <param name="number">1 to 4.</param>
    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        (Year, Number) = (year, number);
    }

    public int Year { get; }

    public int Number { get; }

    /// <summary>The first day; inside the quarter.</summary>
    public DateOnly Start => new(Year, (Number * 3) - 2, 1);

    /// <summary>The last day; inside the quarter.</summary>
    public DateOnly End => Start.AddMonths(2).EndOfMonth;

    public HalfYear Half => new(Year, Number <= 2 ? 1 : 2);

    public Quarter Next => Of(End.AddDays(1));

    public Quarter Previous => Of(Start.AddDays(-1));

    /// <summary>For addresses and files: <c>2026Q3</c>.</summary>
    public string Code => $"{Year:0000}Q{Number}";

    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    public static IReadOnlyList<Quarter> OfYear(int year) => [new(year, 1), new(year, 2), new(year, 3), new(year, 4)];

    /// <summary>Reads a <see cref="Code"/>, and nothing else.</summary>
    public static bool TryParse(string? code, out Quarter quarter)
    {
        var reads = code is [_, _, _, _, 'Q', >= '1' and <= '4'] && int.TryParse(code.AsSpan(0, 4), NumberStyles.None, null, out var year) && year > 0;
        quarter = reads ? new(int.Parse(code.AsSpan(0, 4)), code![5] - '0') : default;
        return reads;
    }

    public bool Contains(DateOnly day) => Start <= day && day <= End;

    public int CompareTo(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    /// <summary>「2026年第三季度」.</summary>
    public override string ToString() => Number == 0 ? "" : $"{Year}年第{Numerals[Number - 1]}季度";
}
