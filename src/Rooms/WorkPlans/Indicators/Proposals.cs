using Mingtang.Foundation.Indicators;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>A figure the platform proposes for a clause, and the words it rests on.</summary>
internal sealed record Proposal(string IndicatorId, string Title, Target? Target, string Because);

internal static class Proposals
{
    public static IReadOnlyList<Proposal> For(PlanClause clause, int year)
    {
        var reading = new ClauseReading(clause, year);
        return [.. ProposalRules.All
            .Select(rule => (Rule: rule, Because: rule.Because(reading)))
            .Where(one => one.Because is not null)
            .DistinctBy(one => one.Rule.IndicatorId)
            .Select(one => new Proposal(one.Rule.IndicatorId, one.Rule.Title, one.Rule.Wanted.Of(reading), one.Because!))];
    }

    /// <summary>What a figure is called: by its room, or while that is not built by the table of proposals.</summary>
    public static string TitleOf(string indicatorId, IndicatorInfo? info) =>
        info?.Title ?? ProposalRules.All.FirstOrDefault(rule => rule.IndicatorId == indicatorId)?.Title ?? indicatorId;
}
