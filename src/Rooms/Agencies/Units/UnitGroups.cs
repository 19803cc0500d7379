using System.Text.RegularExpressions;

namespace Mingtang.Agencies.Units;

/// <summary>Phrases that name many units at once: 各部门, 各街道(镇), 各镇政府, 街道办事处, 区政府各部门, 各村(居)委会.</summary>
internal static partial class UnitGroups
{
    /// <summary>Null where the phrase names one unit or none.</summary>
    /// <param name="issuer">Whose plan it stands in: a street's 各部门 are its own sections.</param>
    public static UnitGroup? Read(string printed, UnitKind issuer = UnitKind.District)
    {
        var plain = UnitNames.Plain(printed);
        if (Phrase().Match(plain) is not { Success: true } phrase)
            return null;
        var kinds = Kinds(phrase.Groups["who"].Value, issuer).Distinct().ToList();
        var open = phrase.Groups["open"].Success;
        return kinds.Count == 0 && !open ? null : new(kinds, open);
    }

    private static IEnumerable<UnitKind> Kinds(string who, UnitKind issuer)
    {
        var below = issuer is not (UnitKind.District or UnitKind.Upper);
        if (Everyone().IsMatch(who))
            return below ? [UnitKind.Section] : UnitKinds.Agencies;
        var kinds = new List<UnitKind>();
        if (Departments().IsMatch(who))
            kinds.Add(below ? UnitKind.Section : UnitKind.Department);
        var villages = Villages().IsMatch(who);
        if (villages)
            kinds.AddRange([UnitKind.Village, UnitKind.Neighbourhood]);
        if (!below && who.Contains('街'))
            kinds.Add(UnitKind.Street);
        if (!below && who.Contains('镇') && !villages)
            kinds.Add(UnitKind.Town);
        if (Parks().IsMatch(who))
            kinds.Add(UnitKind.Park);
        return kinds;
    }

    /// <summary>各… with or without a possessor before it; 街道办事处, 镇政府 and 园区管委会 bare are a group too, as lists print 各 once.</summary>
    [GeneratedRegex("""
        ^(以及|及|和)?(全区|本区|区政府|区|本街道|本镇|街道|镇)?
        (各(?<open>有关|相关|承办|涉及|责任|牵头|起草|主管|行业主管)?
          (?<who>(职能)?(部门|委办局|委局|委|办|局|单位|街道|街镇|镇|村居|居村|村|居|居民区|园区|开发区|高新区|管委会|委员会|政府|办事处|科室|级|行政机关|乡|会|和|及|各|区)+)
        |(?<who>街道办事处|镇人民政府|镇政府|园区管委会|街道镇|街镇|委办局)
        |(?<open>有关|相关|其他有关|其他相关|责任)(?<who>部门|单位|科室))
        (等)?$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Phrase();

    [GeneratedRegex("单位|行政机关")]
    private static partial Regex Everyone();

    [GeneratedRegex("部门|委办局|委局|^委|科室")]
    private static partial Regex Departments();

    [GeneratedRegex("村|居")]
    private static partial Regex Villages();

    [GeneratedRegex("园区|开发区|高新区")]
    private static partial Regex Parks();
}

/// <param name="IsOpen">The phrase leaves open which of them: a person chooses.</param>
internal sealed record UnitGroup(IReadOnlyList<UnitKind> Kinds, bool IsOpen);
