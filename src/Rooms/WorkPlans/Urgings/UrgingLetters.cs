using Mingtang.Foundation.Acts;

namespace Mingtang.WorkPlans.Urgings;

/// <summary>One letter a unit, however many of its tasks are urged at once. Units without an address see it on their desk.</summary>
internal sealed class UrgingLetters
{
    public Task Send(Doing doing, Guid planId, string planTitle, IReadOnlyList<(PlanTask Task, string Text)> urged, CancellationToken stop) => Task.CompletedTask;
}
