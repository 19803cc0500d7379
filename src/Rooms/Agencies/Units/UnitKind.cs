using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.Agencies.Units;

/// <summary>What a unit is; group phrases of a plan and the reconsideration body follow from it.</summary>
public enum UnitKind
{
    /// <summary>上级机关: named as superior or reconsideration body; does no work here.</summary>
    [Display(Name = "上级机关")]
    Upper = 1,

    /// <summary>区政府.</summary>
    [Display(Name = "区政府")]
    District = 2,

    /// <summary>区政府部门.</summary>
    [Display(Name = "区政府部门")]
    Department = 3,

    /// <summary>垂直管理机关: tax, customs and others led from above (ARL 27).</summary>
    [Display(Name = "垂直管理机关")]
    Vertical = 4,

    /// <summary>党群部门: no administrative organ, yet plans name it.</summary>
    [Display(Name = "党群部门")]
    PartyBody = 5,

    /// <summary>区属事业单位.</summary>
    [Display(Name = "区属事业单位")]
    Institution = 6,

    /// <summary>区属企业.</summary>
    [Display(Name = "区属企业")]
    Enterprise = 7,

    /// <summary>街道办事处.</summary>
    [Display(Name = "街道办事处")]
    Street = 8,

    /// <summary>镇政府.</summary>
    [Display(Name = "镇政府")]
    Town = 9,

    /// <summary>园区管委会.</summary>
    [Display(Name = "园区管委会")]
    Park = 10,

    /// <summary>村民委员会.</summary>
    [Display(Name = "村民委员会")]
    Village = 11,

    /// <summary>居民委员会.</summary>
    [Display(Name = "居民委员会")]
    Neighbourhood = 12,

    /// <summary>内设或派出机构 of a unit: what a street's own plan calls 部门.</summary>
    [Display(Name = "内设或派出机构")]
    Section = 13,
}

public static class UnitKinds
{
    /// <summary>The kinds a district's plan gives work to: departments, streets, towns, parks.</summary>
    public static IReadOnlyList<UnitKind> Agencies { get; } = [UnitKind.Department, UnitKind.Street, UnitKind.Town, UnitKind.Park];

    private static readonly Dictionary<string, UnitKind> AlsoCalled = new()
    {
        ["上级"] = UnitKind.Upper,
        ["区"] = UnitKind.District,
        ["部门"] = UnitKind.Department,
        ["委办局"] = UnitKind.Department,
        ["垂管"] = UnitKind.Vertical,
        ["党群"] = UnitKind.PartyBody,
        ["事业单位"] = UnitKind.Institution,
        ["企业"] = UnitKind.Enterprise,
        ["国企"] = UnitKind.Enterprise,
        ["街道"] = UnitKind.Street,
        ["镇"] = UnitKind.Town,
        ["园区"] = UnitKind.Park,
        ["村"] = UnitKind.Village,
        ["村委会"] = UnitKind.Village,
        ["居委会"] = UnitKind.Neighbourhood,
        ["科室"] = UnitKind.Section,
        ["内设机构"] = UnitKind.Section,
    };

    /// <summary>By its title, or a short word people write for it. Null where the word names no kind.</summary>
    public static UnitKind? FromTitle(string title) =>
        AlsoCalled.TryGetValue(title.Trim(), out var named) ? named
        : Enum.GetValues<UnitKind>().Cast<UnitKind?>().FirstOrDefault(kind => kind!.Value.Title() == title.Trim());
}
