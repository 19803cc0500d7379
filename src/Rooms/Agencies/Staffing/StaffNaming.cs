using System.ComponentModel.DataAnnotations;

namespace Mingtang.Agencies.Staffing;

/// <summary>人员配备: who looks after open government in a unit, and who stands in.</summary>
internal sealed class StaffNaming
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public StaffDuty Duty { get; init; }

    public Guid PersonId { get; init; }

    public DateOnly BeginsOn { get; init; }

    public DateOnly? EndsOn { get; private set; }

    /// <summary>The first day without it.</summary>
    public void End(DateOnly day) => EndsOn = day;

    public bool IsHeldOn(DateOnly day) => day >= BeginsOn && (EndsOn is not { } end || day < end);
}

internal enum StaffDuty
{
    [Display(Name = "专职人员")]
    Officer = 1,

    [Display(Name = "后备人员")]
    Deputy = 2,
}
