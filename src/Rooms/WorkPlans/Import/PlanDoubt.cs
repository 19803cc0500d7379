namespace Mingtang.WorkPlans.Import;

/// <summary>A doubt about the plan as a whole: its title, its year, an encoding that was guessed.</summary>
internal sealed class PlanDoubt
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    /// <summary>The name the field has in the plan's JSON; <c>source</c> for what the file itself left open.</summary>
    public required string Field { get; init; }

    public required string Message { get; init; }
}
