using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>A figure about plans themselves: a clause asks it of its own plan, the other rooms of all plans of the year.</summary>
internal interface IPlanIndicator : IIndicator
{
    /// <param name="planId">Null for every plan.</param>
    Task<Measurement> Measure(Guid? planId, Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop);

    Task<Measurement> IIndicator.Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop) =>
        Measure(null, period, unitId, tied, stop);
}
