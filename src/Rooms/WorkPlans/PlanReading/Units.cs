using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>The units a task names, told apart into those that lead and those that support.</summary>
/// <param name="IsDistinguished">The print itself says who leads; where it does not, all lead.</param>
internal sealed record Units(IReadOnlyList<string> Lead, IReadOnlyList<string> Support, bool IsDistinguished)
{
    public static readonly Units None = new([], [], false);

    public bool IsEmpty => Lead.Count == 0 && Support.Count == 0;

    public Units And(Units more) => IsEmpty ? more : more.IsEmpty ? this : new(
        [.. Lead, .. more.Lead.Except(Lead)], [.. Support, .. more.Support.Except(Support).Except(Lead)], IsDistinguished || more.IsDistinguished);

    /// <summary>What a column or label of the given role says.</summary>
    public static Units Of(string printed, Role role = Role.Units)
    {
        if (Glyphs.Plain(printed).Trim() is "无" or "-" or "--" or "/" or "暂无" or "none" or "None" or "N/A" or "n/a")
            return None;
        var read = UnitPhrase.Read(printed);
        return role switch
        {
            Role.Lead when !read.IsDistinguished => read with { IsDistinguished = true },
            Role.Support when !read.IsDistinguished => new([], read.Lead, true),
            _ => read,
        };
    }

    /// <summary>`列第一位者为牵头单位`: the first leads where the row itself says nothing.</summary>
    public Units FirstLeads() => IsDistinguished || Lead.Count < 2 ? this : new([Lead[0]], [.. Lead.Skip(1), .. Support], true);
}

/// <summary>Does a piece of text look like the name of a public body?</summary>
internal static partial class UnitNames
{
    public static bool Resembles(string name)
    {
        var plain = Glyphs.Plain(name).Trim();
        if (plain.Length is 0 or > 60)
            return false;
        if (!Glyphs.IsHan(plain[0]) && plain.Any(char.IsAsciiLetter) && !plain.Any(Glyphs.IsHan))
            return plain.Length > 1 && !plain.EndsWith('.') && !plain.Contains(':') && plain.Count(c => c == ' ') < 9 && English().IsMatch(plain);
        plain = Glyphs.WithoutSpace(plain);
        return plain.Length is > 1 and <= 26 && !NoName().IsMatch(plain) && Chinese().IsMatch(plain);
    }

    /// <summary>Share of the parts of a cell that look like bodies.</summary>
    public static double Share(string printed)
    {
        if (printed.Length is 0 or > 600)
            return 0;
        var units = Units.Of(printed);
        var all = units.Lead.Concat(units.Support).ToList();
        return all.Count == 0 ? 0 : (double)all.Count(Resembles) / all.Count;
    }

    [GeneratedRegex(@"(?:局|委|办|处|科|县|市|州|旗|室|部|院|校|所|站|中心|公司|集团|街道|镇|镇街|街镇|乡|村|社区|政府|会|庭|公安|分局|分行|支行|机关|门诊|考点|考试点|共同体|医共体|队|园区|园|学校|银行|党组|组|馆|社|台|署|厅|厂|联|协|专班|指挥部|部门|单位|机构|海关|消防|融媒体|区|城投|城管|股|商会|窗口|企业|团|网格|班|军|武装|妇联)(?:\([^)]{1,40}\))?等?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[。;!?:|\t]|^(?:全年|上半年|下半年|年底|持续|长期|\d)|(?:工作|情况|机制|开展|进行|落实到位|(?<=[局委办室府门道镇])(?:配合|牵头|责任)(?:单位|部门))$|牵头|\d{4}年|第\d+页|(?<=.)配合|[局委办]牵", RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    [GeneratedRegex(@"(?i)\b(?:bureaus?|departments?|depts?|offices?|commissions?|committees?|agency|agencies|authority|authorities|cent(?:er|re)s?|councils?|ministry|division|unit|units|board|towns?|townships?|sub-?districts?|streets?|districts?|government|administration|institute|university|association|federation|group|team|bodies|secretariat|company|court|procuratorate|hospital|schools?|bureaux|registry|treasury|affairs|services?|clerk|ombudsman|police|inspectorate|corporation)\b|^(?-i:[A-Z][A-Z&-]{1,8})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
