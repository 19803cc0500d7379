using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;

namespace Mingtang.Agencies.Trainings;

/// <summary><c>agencies.trainings_held</c>: only what has an attendance list is stored, so each record counts.</summary>
internal sealed class TrainingsHeld(TrainingReading trainings, IUnits units) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "agencies.trainings_held", "政务公开培训次数", IndicatorKind.Count, IndicatorPeriod.Year,
        "已举办并有参加名单的政务公开培训、学法和学习活动；单位的次数包括本单位举办的和派员参加的。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var book = await units.OfYear(period.To.Year, stop);
        var held = await trainings.Held(period, stop);
        return new(IndicatorKind.Count, [.. held
            .Where(training => unitId is not { } unit || TrainingReading.Concerns(training, unit))
            .Select(training => Row(training, book))
            .Where(row => tied is null || tied.Contains(row.Item))]);
    }

    private static CountedRow Row(Training training, UnitBook book) => new(
        new ItemRef("agencies.training", training.Id.ToString()),
        $"{training.Subject}（{book.Find(training.HostUnitId)?.ShortName}，{training.Attendances.Select(a => a.UnitId).Distinct().Count()}个单位{training.Attendances.Sum(a => a.Headcount)}人）",
        training.HostUnitId, training.HeldOn, Counts: true, $"/desk/agencies/trainings/{training.Id}");
}
