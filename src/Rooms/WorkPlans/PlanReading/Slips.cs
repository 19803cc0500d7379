namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Names one slip of the pen apart: a character wrong, missing, too many, or exchanged with its neighbour.</summary>
internal static class Slips
{
    private const int mostCompared = 400;

    /// <summary>The body this paper names most of those that are one slip away.</summary>
    public static string? Nearest(string unit, PlanHabits habits) =>
        habits.Units.Take(mostCompared).Where(other => other.Length > 3 && other != unit && IsOneApart(unit, other)).MaxBy(habits.CountOf);

    public static bool IsOneApart(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
            return false;
        var (from, back, shorter) = (0, 0, Math.Min(one.Length, other.Length));
        while (from < shorter && one[from] == other[from])
            from++;
        while (back < shorter - from && one[^(back + 1)] == other[^(back + 1)])
            back++;
        var (left, leftOther) = (one.Length - from - back, other.Length - from - back);
        return left <= 1 && leftOther <= 1 || left == 2 && leftOther == 2 && one[from] == other[from + 1] && one[from + 1] == other[from];
    }
}
