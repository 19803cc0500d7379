namespace Mingtang.Foundation.Indicators;

/// <summary>
/// A named figure the platform measures from its own records. Rooms contribute them; plans, assessments and annual reports
/// read them. The id is the one of the plans' clause table, e.g. <c>agencies.trainings_held</c>.
/// </summary>
public interface IIndicator
{
    IndicatorInfo Info { get; }

    /// <param name="period">The days measured, both ends included.</param>
    /// <param name="unitId">One unit, or null for the whole district.</param>
    /// <param name="tied">When not null, only these items may count: the clause names a subject. An empty list counts nothing.</param>
    Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop);
}

/// <param name="Title">In Chinese, as a clause page prints it.</param>
/// <param name="Counts">What is counted, one Chinese sentence; a share also says of what.</param>
public sealed record IndicatorInfo(string Id, string Title, IndicatorKind Kind, IndicatorPeriod Period, string Counts);

public enum IndicatorKind
{
    /// <summary>A number of things; reached as soon as it is high enough.</summary>
    Count = 1,

    /// <summary>Numerator of denominator; settled on the due date.</summary>
    Share = 2,
}

public enum IndicatorPeriod
{
    /// <summary>From 1 January of the plan's year.</summary>
    Year = 1,

    Quarter = 2,

    /// <summary>As of the day asked.</summary>
    Now = 3,
}

/// <summary>Days from and to, both included.</summary>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    public static Period Year(int year) => new(new(year, 1, 1), new(year, 12, 31));

    public bool Holds(DateOnly day) => day >= From && day <= To;
}

/// <summary>A figure and the rows it was counted from; the figure is derived, so the two cannot disagree.</summary>
/// <param name="Rows">For a share every row of the denominator, for a count every row that counts; a row stands here once.</param>
public sealed record Measurement(IndicatorKind Kind, IReadOnlyList<CountedRow> Rows)
{
    public int Numerator => Rows.Where(row => row.Counts).Sum(row => row.Times);

    /// <summary>Null for a count.</summary>
    public int? Denominator => Kind == IndicatorKind.Share ? Rows.Sum(row => row.Times) : null;

    /// <summary>The figure targets speak of: per cent for a share, pieces for a count; null when a share has nothing due.</summary>
    public decimal? Value => Kind == IndicatorKind.Count ? Numerator : Denominator is not > 0 ? null : Math.Round(100m * Numerator / Denominator.Value, 2);
}

/// <summary>One record behind a figure.</summary>
/// <param name="Url">Where the record can be opened on the desk, or null where only its unit may see it.</param>
/// <param name="Why">For a row of a share that does not count: what is missing, in Chinese.</param>
/// <param name="Times">How many alike the row stands for, where they are too many to be told one by one.</param>
public sealed record CountedRow(ItemRef Item, string Title, Guid? UnitId, DateOnly? On, bool Counts, string? Url = null, string? Why = null, int Times = 1);
