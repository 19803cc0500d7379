using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Interpretations.Concerns;

namespace Mingtang.Interpretations.Indicators;

/// <summary><c>interpretations.concerns_answered_share</c>: ticked by the reviewer, and the answer is public.</summary>
internal sealed class ConcernsAnsweredShare(PlatformDb db) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "interpretations.concerns_answered_share", "关切回应率", IndicatorKind.Share, IndicatorPeriod.Year, "起草过程中收集的公众关切中，经审核确认已由公开的解读回应的。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var concerns = await db.Set<Concern>().AsNoTracking()
            .Where(concern => concern.NotedOn >= period.From && concern.NotedOn <= period.To && (unitId == null || concern.UnitId == unitId)).OrderBy(concern => concern.NotedOn).ToListAsync(stop);
        var released = (await db.Set<Interpretation>().Where(found => found.State == InterpretationState.Released).Select(found => found.Id).ToListAsync(stop)).ToHashSet();
        return new(IndicatorKind.Share, [.. concerns.Select(concern => Row(concern, released))
            .Where(row => tied is null || tied.Contains(row.Item) || tied.Contains(new(Interpretation.Kind, row.Url!.Split('/')[^1])))]);
    }

    private static CountedRow Row(Concern concern, HashSet<Guid> released)
    {
        var why = concern.AnsweredBy is not { } by ? "还没有解读回应" : released.Contains(by) ? null : "回应它的解读没有公开";
        return new(new ItemRef("interpretations.concern", concern.Id.ToString()), concern.Words, concern.UnitId, concern.NotedOn, why is null,
            $"/desk/interpretations/{concern.AnsweredBy ?? concern.InterpretationId}", why);
    }
}
