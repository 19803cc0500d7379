namespace Mingtang.WorkPlans.Import;

/// <summary>What a printed name means in one plan, where a person had to say so: a group left open, an unknown name, a phrase that is no unit.</summary>
internal sealed class NameChoice
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public required string Printed { get; init; }

    /// <summary>Empty where the words name nobody who could be handed work.</summary>
    public List<Guid> UnitIds { get; set; } = [];
}
