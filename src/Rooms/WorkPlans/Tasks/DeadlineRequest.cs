namespace Mingtang.WorkPlans.Tasks;

/// <summary>申请调整时限: asked by the unit; the deadline moves only when the office grants it.</summary>
internal sealed class DeadlineRequest
{
    public Guid Id { get; init; }

    public Guid TaskId { get; init; }

    public DateOnly To { get; init; }

    public required string Why { get; init; }

    public DateTime At { get; init; }

    public Guid? By { get; init; }

    public required string ByName { get; init; }

    /// <summary>Null while it waits for the office.</summary>
    public bool? IsGranted { get; set; }

    public string? Answer { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string? DecidedByName { get; set; }
}
