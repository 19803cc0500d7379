namespace Mingtang.Kernel.WorkingDays;

public enum TimeUnit
{
    /// <summary>工作日: statutory rest days are left out (Licensing Law 82; Reconsideration Law 88 for 3, 5, 7 and 10 days).</summary>
    WorkingDay = 1,

    /// <summary>日, 自然日: every day counts.</summary>
    CalendarDay = 2,

    /// <summary>月: to the corresponding day of the last month, or that month's last day (Civil Code 202).</summary>
    Month = 3,

    /// <summary>年: the same; 29 February ends on 28 February.</summary>
    Year = 4,
}

/// <summary>期限: a length of time as a statute states it, e.g. 20 working days, 30 days, 6 months.</summary>
public readonly record struct TimeLimit
{
    private TimeLimit(int length, TimeUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        (Length, Unit) = (length, unit);
    }

    /// <summary>Never negative. 0 ends on the day it starts from.</summary>
    public int Length { get; }

    public TimeUnit Unit { get; }

    public static TimeLimit WorkingDays(int length) => new(length, TimeUnit.WorkingDay);

    public static TimeLimit CalendarDays(int length) => new(length, TimeUnit.CalendarDay);

    public static TimeLimit Months(int length) => new(length, TimeUnit.Month);

    public static TimeLimit Years(int length) => new(length, TimeUnit.Year);

    /// <summary>As a letter writes it: 「20个工作日」, 「30日」, 「6个月」, 「1年」.</summary>
    public override string ToString() => Unit switch
    {
        TimeUnit.WorkingDay => $"{Length}个工作日",
        TimeUnit.CalendarDay => $"{Length}日",
        TimeUnit.Month => $"{Length}个月",
        TimeUnit.Year => $"{Length}年",
        _ => "",
    };
}
