namespace Mingtang.Agencies.Units;

/// <summary>A unit as other rooms know it. Rooms keep the id; code and names may be kept where history must show them as they were.</summary>
/// <param name="Code">Short, unique for all times, never changed or given again.</param>
/// <param name="Name">The standard full name: 上海市云间区发展和改革委员会.</param>
/// <param name="ShortName">As plans print it: 区发改委.</param>
/// <param name="ParentId">Null only at the top of the tree.</param>
public sealed record UnitRef(Guid Id, string Code, string Name, string ShortName, UnitKind Kind, Guid? ParentId)
{
    /// <summary>Information may be asked for here (GIR 27).</summary>
    public bool AcceptsRequests { get; init; }

    /// <summary>统一社会信用代码 or 组织机构代码, where one is known.</summary>
    public string? OrganisationCode { get; init; }

    /// <summary>The first day the unit existed.</summary>
    public DateOnly ValidFrom { get; init; }

    /// <summary>The last day it existed, or null while it does.</summary>
    public DateOnly? ValidTo { get; init; }

    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidTo is not { } last || day <= last);
}
