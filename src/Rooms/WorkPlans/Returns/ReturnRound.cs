using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Returns;

/// <summary>季度报送 of one plan: every unit with work in it confirms how its tasks stand. Opened and closed once, by the office or on its day.</summary>
internal sealed class ReturnRound
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public Quarter Quarter { get; init; }

    public DateOnly OpensOn { get; set; }

    /// <summary>The last day in time. After it a return is still taken, and stays late.</summary>
    public DateOnly DueOn { get; set; }

    public DateTime? OpenedAt { get; set; }

    public string? OpenedByName { get; set; }

    public DateTime? ClosedAt { get; set; }

    public string? ClosedByName { get; set; }

    public int Revision { get; set; }

    public List<UnitReturn> Returns { get; } = [];

    public bool IsOpen => OpenedAt is not null && ClosedAt is null;
}
