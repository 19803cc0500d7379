namespace Mingtang.Agencies.Units;

/// <summary>How much one name may be a short, old or misprinted form of another: 0 to 1.</summary>
internal static class NameLikeness
{
    public const double WorthOffering = 0.6;

    /// <summary>Former names after reforms of government: offered, never taken, because duties were divided anew.</summary>
    private static readonly Dictionary<string, string[]> Successors = new()
    {
        ["规土局"] = ["规划资源局"],
        ["规划土地局"] = ["规划资源局"],
        ["环保局"] = ["生态环境局"],
        ["安监局"] = ["应急局"],
        ["卫计委"] = ["卫健委"],
        ["农委"] = ["农业农村委"],
        ["文广局"] = ["文旅局"],
        ["旅游局"] = ["文旅局"],
        ["交通委"] = ["建管委"],
        ["审改办"] = ["府办", "区委编办"],
        ["工商局"] = ["市场监管局"],
        ["质监局"] = ["市场监管局"],
        ["行政服务中心"] = ["政务服务中心"],
        ["大数据中心"] = ["数据局"],
    };

    public static double Of(string printed, string known)
    {
        if (Successors.GetValueOrDefault(printed)?.Contains(known) == true)
            return 0.95;
        var (shorter, longer) = printed.Length <= known.Length ? (printed, known) : (known, printed);
        if (shorter.Length >= 2 && longer.Contains(shorter, StringComparison.Ordinal))
            return 0.9;
        if (shorter.Length >= 2 && shorter[0] == longer[0] && shorter[^1] == longer[^1] && IsAbbreviation(shorter, longer))
            return 0.85;
        return 1 - (double)Distance(printed, known) / longer.Length;
    }

    /// <summary>发改委 of 发展和改革委: every character in its order.</summary>
    private static bool IsAbbreviation(string shorter, string longer)
    {
        var at = 0;
        foreach (var character in longer)
            if (at < shorter.Length && shorter[at] == character)
                at++;
        return at == shorter.Length;
    }

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
