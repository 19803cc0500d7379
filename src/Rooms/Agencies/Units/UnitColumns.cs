namespace Mingtang.Agencies.Units;

/// <summary>The columns of a list of units, and the headings people give them.</summary>
internal static class UnitColumns
{
    public static IReadOnlyList<string> Titles { get; } = ["单位代码", "规范全称", "简称", "类别", "上级代码", "统一社会信用代码", "受理依申请公开", "设立日期"];

    private static readonly string[][] AlsoCalled =
    [
        ["代码", "编码", "code"], ["全称", "单位名称", "名称", "name"], ["单位简称", "shortname"], ["单位类别", "类型", "kind"],
        ["上级单位代码", "上级", "上级单位", "parent"], ["组织机构代码", "信用代码", "机构代码"], ["受理申请", "可申请公开", "是否受理"], ["成立日期", "起始日期", "生效日期"],
    ];

    /// <summary>Which of <see cref="Titles"/> a heading means, or null.</summary>
    public static int? IndexOf(string heading)
    {
        var plain = UnitNames.Plain(heading);
        for (var i = 0; i < Titles.Count; i++)
            if (plain == UnitNames.Plain(Titles[i]) || AlsoCalled[i].Contains(plain))
                return i;
        return null;
    }
}
