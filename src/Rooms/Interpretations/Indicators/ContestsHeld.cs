using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;
using Mingtang.Polls;

namespace Mingtang.Interpretations.Indicators;

/// <summary><c>interpretations.contests_held</c>: with public votes and a result that is public.</summary>
internal sealed class ContestsHeld(IContests contests) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "interpretations.contests_held", "优秀解读评选", IndicatorKind.Count, IndicatorPeriod.Year, "有公众投票、结果已经公布的优秀解读评选。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop) =>
        new(IndicatorKind.Count, [.. (await contests.Of("interpretations", stop))
            .Where(contest => contest.AnnouncedAt is { } at && period.Holds(ChinaTime.DayOf(at)) && contest.Voters > 0 && (unitId is null || contest.UnitId == unitId))
            .Select(contest => new CountedRow(
                new ItemRef("polls.contest", contest.Id.ToString()), $"{contest.Title}（{contest.Voters} 人投票）", contest.UnitId, ChinaTime.DayOf(contest.AnnouncedAt!.Value), true, $"/desk/polls/contests/{contest.Id}"))
            .Where(row => tied is null || tied.Contains(row.Item))]);
}
