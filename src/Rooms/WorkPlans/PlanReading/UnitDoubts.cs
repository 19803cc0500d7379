using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Bodies that are spelt like none, or nearly like one the plan names elsewhere.</summary>
internal static partial class UnitDoubts
{
    private static readonly HashSet<string> shortNames = [.. "工会 妇联 团委 党委 法院 公安 海关 消防 残联 侨联 科协 文联 街道 乡镇 银行 电信 学校 医院 村委 居委 党校 县委 区委 市委 机关 部门 工商 税务 气象 邮政 供电 水务".Split(' ')];

    public static string? Of(IReadOnlyList<string> units, PlanHabits habits)
    {
        foreach (var unit in units)
            if (Of(unit, habits) is { } doubt)
                return doubt;
        return null;
    }

    /// <summary>Named once, and one slip of the pen away from another body of this paper: hinted at only, for 区教育局 and 区体育局 are two.</summary>
    public static string? Slip(IReadOnlyList<string> units, PlanHabits habits)
    {
        foreach (var unit in units)
            if (unit.Length > 3 && habits.CountOf(unit) == 1 && !Offices().IsMatch(unit) && Slips.Nearest(unit, habits) is { } other)
                return $"“{unit}”与“{other}”只差一字，可能有误。";
        return null;
    }

    // 区政协办 beside 区政府办: bodies every district has.
    [GeneratedRegex("(?:政协|人大|政府|[区县市]委|[镇街]道?党工委)办(?:公室)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Offices();

    private static string? Of(string unit, PlanHabits habits)
    {
        if (unit.Length > 5 && unit.Length % 2 == 0 && unit.EndsWith(unit[..(unit.Length / 2)], StringComparison.Ordinal))
            return $"“{unit}”重复了两遍。";
        if (RunTogether().IsMatch(Glyphs.Plain(unit)))
            return $"“{unit}”像是两个单位连在了一起。";
        if (unit.Length == 2 && Glyphs.IsHan(unit[0]) && habits.CountOf(unit) < 2 && unit[0] is not ('各' or '全' or '本') && !shortNames.Contains(unit))
            return $"“{unit}”像是缺了字的单位名称。";
        if (!UnitNames.Resembles(unit))
            return $"“{unit}”不像单位名称。";
        if (TextDoubts.Odd(unit, habits) is { } odd)
            return odd;
        if (habits.CountOf(unit) > 1 || habits.Led < 0.3)
            return null;
        if (Glyphs.IsHan(unit[0]) && habits.Units.Take(800).FirstOrDefault(other => other.Length > unit.Length && (other.StartsWith(unit, StringComparison.Ordinal) && other[unit.Length] is not ('及' or '和' or '等') || other.EndsWith(unit, StringComparison.Ordinal) && habits.Opens(other) > habits.Opens(unit))) is { } whole)
            return $"“{unit}”像是“{whole}”的一部分。";
        if (Glyphs.IsHan(unit[0]) && unit.Length < 6 && habits.Opens(unit) == 1 && habits.OpensAlike && unit[^1] is '局' or '心' or '室' or '区' or '府' or '办' or '科' or '委' && !unit.EndsWith("园区", StringComparison.Ordinal) && !"各全有相本市区县州镇乡街省国团".Contains(unit[0], StringComparison.Ordinal))
            return $"“{unit}”的开头与其他单位不同，可能缺字。";
        foreach (var known in habits.KnownUnits.Take(400))
        {
            if (known.Length > 3 && unit.Length > known.Length && unit.EndsWith(known, StringComparison.Ordinal) && habits.Opens(known) > habits.Opens(unit))
                return $"“{unit}”在“{known}”前多了字。";
            if (known != unit && LookAlikes.IsTwin(unit, known))
                return $"“{unit}”像是“{known}”之误。";
            if (known != unit && IsSlipOf(unit, known))
                return $"“{unit}”与多次出现的“{known}”只差一字。";
            if (known.Length > 2 && unit.Length > known.Length + 1 && (unit.StartsWith(known, StringComparison.Ordinal) || unit.EndsWith(known, StringComparison.Ordinal)) && unit[known.Length..][0] is not ('(' or '（') && UnitNames.Resembles(unit.Replace(known, "", StringComparison.Ordinal)))
                return $"“{unit}”像是两个单位连在了一起。";
        }
        return null;
    }

    private static bool IsSlipOf(string unit, string known)
    {
        if (Math.Abs(unit.Length - known.Length) > 1 || known.Length < 4)
            return false;
        var (from, back) = (0, 0);
        while (from < Math.Min(unit.Length, known.Length) && unit[from] == known[from])
            from++;
        while (back < Math.Min(unit.Length, known.Length) - from && unit[^(back + 1)] == known[^(back + 1)])
            back++;
        var inserted = unit.Length != known.Length && Math.Max(unit.Length, known.Length) - from - back == 1;
        // 区教育局 and 区体育局 are two bodies: only a character more or less is a slip for certain.
        return inserted;
    }

    [GeneratedRegex(@"(?:局|委|办|室|单位|中心|部门)(?:区|市|州|县)(?=[^(]{2,}(?:局|委|办|室|会|中心|院|部)$)|^(?!市级|区级|州级|县级|市直|区直|县直|全区|全市|本区|其他|镇级|街道|乡镇|政府|.属|沿.|[区市县州镇乡省]各.{0,8}(?:部门|单位|机构|委办局)$)[^各(]{1,2}各", RegexOptions.CultureInvariant)]
    private static partial Regex RunTogether();
}
