using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>An act on one task: which step of the lifecycle it is, whose it is, why it may be refused, what it changes.</summary>
internal interface IActOnTask
{
    Guid TaskId { get; }

    /// <summary>In the log, and the permission.</summary>
    string Name { get; }

    /// <summary>Null for what is noted beside the lifecycle.</summary>
    TaskAct? Step { get; }

    Party By { get; }

    string? Why => null;

    /// <summary>Whether a settled task still takes it; the lifecycle's own steps answer that by the table.</summary>
    bool OnSettled => false;

    /// <summary>Every reason against it, beside those of state and ownership.</summary>
    Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop);

    /// <returns>One Chinese line for the log.</returns>
    string Apply(TaskAtHand at);
}

internal enum Party
{
    /// <summary>The unit that has the task.</summary>
    Unit = 1,

    /// <summary>The office of the plan's agency.</summary>
    Office,

    /// <summary>The office, for a unit that sent its file back by hand.</summary>
    OfficeForUnit,
}

/// <summary>A task under an act, with all an act may look at.</summary>
internal sealed record TaskAtHand(PlanTask Task, WorkPlan Plan, CurrentPerson Who, Doing Doing)
{
    public PlatformDb Db => Doing.Db;

    public DateTime Now => Doing.Now;

    public DateOnly Today => Doing.Today;

    /// <summary>Ids carry the moment of the act.</summary>
    public Guid NewId() => Guid.CreateVersion7(Doing.Act.At);
}
