namespace Mingtang.WorkPlans;

/// <summary>The door for the rooms that come after the plan's year: Assessments takes the problems over, AnnualReports the part about the plan.</summary>
public interface IPlanYears
{
    /// <summary>What the plans of a year ended without, handed over by their offices.</summary>
    Task<IReadOnlyList<HandedOverProblem>> ProblemsOf(int year, CancellationToken stop = default);

    /// <summary>Null where the agency had no plan in force that year.</summary>
    Task<PlanYearReport?> ReportOf(Guid agencyId, int year, CancellationToken stop = default);
}

/// <param name="Kind">In Chinese: 逾期未完成, 未分解, 退回未整改, 跨年度任务.</param>
/// <param name="IsDoneSince">The unit finished it after all.</param>
public sealed record HandedOverProblem(
    Guid Id, Guid TaskId, Guid UnitId, string Plan, string Kind, string Title, string Text, DateOnly DueOn, DateTime HandedOverAt, bool CarriesOver, bool IsDoneSince);

/// <param name="Text">Ready for the annual report; people may edit it there.</param>
public sealed record PlanYearReport(
    Guid PlanId, string Plan, int Tasks, int Done, int Overdue, int Units, int Entries, int ReturnsAsked, int ReturnsInTime, int Bulletins, string Text);
