using Mingtang.Kernel;

namespace Mingtang.Agencies.Units;

/// <summary>机构: one place in the tree of the district. It is never deleted; it ends, by itself or merged into another.</summary>
internal sealed class Unit
{
    public Guid Id { get; init; }

    public required string Code { get; init; }

    public UnitKind Kind { get; set; }

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public Guid? ParentId { get; set; }

    /// <summary>统一社会信用代码 (18) or 组织机构代码 (9).</summary>
    public string? OrganisationCode { get; set; }

    /// <summary>GIR 27: an administrative organ that can be asked for its information.</summary>
    public bool AcceptsRequests { get; set; }

    /// <summary>Set only where it differs from what the place in the tree says (ARL 27).</summary>
    public Guid? ReconsiderationId { get; set; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; private set; }

    public Guid? MergedIntoId { get; private set; }

    /// <summary>Place among its siblings.</summary>
    public int Position { get; set; }

    public int Revision { get; set; }

    public UnitRef Ref => new(Id, Code, Name, ShortName, Kind, ParentId)
    {
        AcceptsRequests = AcceptsRequests,
        OrganisationCode = OrganisationCode,
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
    };

    public bool IsValidOn(DateOnly day) => Ref.IsValidOn(day);

    /// <summary>The unit's last day.</summary>
    public Outcome<Unit> End(DateOnly lastDay, Unit? into = null)
    {
        if (ValidTo is not null)
            return UnitRefusals.AlreadyEnded;
        if (lastDay < ValidFrom)
            return UnitRefusals.EndsBeforeItBegins;
        if (into is not null && (into.Id == Id || !into.IsValidOn(lastDay.AddDays(1))))
            return UnitRefusals.CannotMergeIntoThat;
        (ValidTo, MergedIntoId) = (lastDay, into?.Id);
        Revision++;
        return this;
    }
}
