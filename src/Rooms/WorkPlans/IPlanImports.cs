using Mingtang.Kernel;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans;

/// <summary>The door for whoever brings a plan without a page: the command line and the demo.</summary>
public interface IPlanImports
{
    /// <summary>Reads and stores a draft in the platform's own name.</summary>
    /// <param name="agencyCode">The unit's code; the district's for the district's plan.</param>
    /// <param name="year">Null takes the year the plan names.</param>
    Task<Outcome<PlanImported>> Import(byte[] content, string fileName, string agencyCode, int? year, CancellationToken stop = default);
}

/// <param name="RevisesPlanId">The published plan of that unit and year this draft is a revised print of, or null.</param>
public sealed record PlanImported(
    Guid PlanId, Guid? RevisesPlanId, string Title, string Agency, int Year, int Tasks, int DoubtfulTasks, IReadOnlyList<ReadWarning> Warnings);
