namespace Mingtang.Agencies.Units;

/// <summary>What a unit is; group phrases of a plan and the reconsideration body follow from it.</summary>
public enum UnitKind
{
    /// <summary>上级机关: named as superior or reconsideration body; does no work here.</summary>
    Upper = 1,

    /// <summary>区政府.</summary>
    District = 2,

    /// <summary>区政府部门.</summary>
    Department = 3,

    /// <summary>垂直管理机关: tax, customs and others led from above (ARL 27).</summary>
    Vertical = 4,

    /// <summary>党群部门: no administrative organ, yet plans name it.</summary>
    PartyBody = 5,

    /// <summary>区属事业单位.</summary>
    Institution = 6,

    /// <summary>区属企业.</summary>
    Enterprise = 7,

    /// <summary>街道办事处.</summary>
    Street = 8,

    /// <summary>镇政府.</summary>
    Town = 9,

    /// <summary>园区管委会.</summary>
    Park = 10,

    /// <summary>村民委员会.</summary>
    Village = 11,

    /// <summary>居民委员会.</summary>
    Neighbourhood = 12,

    /// <summary>内设或派出机构 of a unit: what a street's own plan calls 部门.</summary>
    Section = 13,
}

public static class UnitKinds
{
    /// <summary>The kinds a district's plan gives work to: departments, streets, towns, parks.</summary>
    public static IReadOnlyList<UnitKind> Agencies { get; } = [UnitKind.Department, UnitKind.Street, UnitKind.Town, UnitKind.Park];

    public static string Title(this UnitKind kind) => kind switch
    {
        UnitKind.Upper => "上级机关",
        UnitKind.District => "区政府",
        UnitKind.Department => "区政府部门",
        UnitKind.Vertical => "垂直管理机关",
        UnitKind.PartyBody => "党群部门",
        UnitKind.Institution => "区属事业单位",
        UnitKind.Enterprise => "区属企业",
        UnitKind.Street => "街道办事处",
        UnitKind.Town => "镇政府",
        UnitKind.Park => "园区管委会",
        UnitKind.Village => "村民委员会",
        UnitKind.Neighbourhood => "居民委员会",
        UnitKind.Section => "内设或派出机构",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Null where the word names no kind.</summary>
    public static UnitKind? FromTitle(string title) =>
        Enum.GetValues<UnitKind>().Cast<UnitKind?>().FirstOrDefault(kind => kind!.Value.Title() == title.Trim());
}
