using System.ComponentModel.DataAnnotations;
using Mingtang.Agencies.Units;

namespace Mingtang.Agencies.Desk.Units;

/// <summary>The fields of a unit, for a new one and an amended one.</summary>
internal sealed record UnitForm
{
    [Display(Name = "单位代码"), Required, StringLength(20)]
    public string Code { get; init; } = "";

    [Display(Name = "类别")]
    public UnitKind Kind { get; init; } = UnitKind.Department;

    [Display(Name = "规范全称"), Required, StringLength(100)]
    public string Name { get; init; } = "";

    [Display(Name = "简称"), Required, StringLength(60)]
    public string ShortName { get; init; } = "";

    [Display(Name = "上级单位")]
    public Guid? ParentId { get; init; }

    [Display(Name = "统一社会信用代码或组织机构代码"), StringLength(20)]
    public string? OrganisationCode { get; init; }

    [Display(Name = "受理政府信息公开申请")]
    public bool AcceptsRequests { get; init; }

    [Display(Name = "行政复议机关")]
    public Guid? ReconsiderationId { get; init; }

    [Display(Name = "设立日期")]
    public DateOnly? ValidFrom { get; init; }

    /// <summary>What the form was filled against, so that nobody overwrites another's change unseen.</summary>
    public int Revision { get; init; }

    public UnitEntry Entry => new(Code, Kind, Name, ShortName, ParentId)
    {
        OrganisationCode = OrganisationCode,
        AcceptsRequests = AcceptsRequests,
        ReconsiderationId = ReconsiderationId,
        ValidFrom = ValidFrom,
    };

    public static UnitForm Of(Unit unit) => new()
    {
        Code = unit.Code,
        Kind = unit.Kind,
        Name = unit.Name,
        ShortName = unit.ShortName,
        ParentId = unit.ParentId,
        OrganisationCode = unit.OrganisationCode,
        AcceptsRequests = unit.AcceptsRequests,
        ReconsiderationId = unit.ReconsiderationId,
        ValidFrom = unit.ValidFrom,
        Revision = unit.Revision,
    };
}
