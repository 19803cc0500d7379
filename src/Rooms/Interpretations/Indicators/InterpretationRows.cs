using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Web;
using Mingtang.Interpretations.Duties;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Indicators;

/// <summary>The rows several figures are counted from.</summary>
internal sealed class InterpretationRows(PlatformDb db)
{
    /// <summary>Documents published in the period that must be interpreted; a clause may be tied to documents or to interpretations of them.</summary>
    public async Task<Measurement> Duties(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, Func<Duty, string?> missing, CancellationToken stop)
    {
        var duties = await db.Set<Duty>().AsNoTracking()
            .Where(duty => duty.PublishedOn >= period.From && duty.PublishedOn <= period.To && (unitId == null || duty.UnitId == unitId)).OrderBy(duty => duty.PublishedOn).ToListAsync(stop);
        return new(IndicatorKind.Share, [.. duties
            .Where(duty => tied is null || tied.Contains(DocumentItem(duty)) || (duty.InterpretationId is { } id && tied.Contains(new(Interpretation.Kind, id.ToString()))))
            .Select(duty => new CountedRow(DocumentItem(duty), duty.Title, duty.UnitId, duty.InterpretedOn ?? duty.PublishedOn, missing(duty) is null,
                $"/desk/interpretations/policies/{duty.Id}", missing(duty)))]);
    }

    /// <summary>Interpretations released in the period and still public.</summary>
    public async Task<IReadOnlyList<Interpretation>> Released(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var (from, to) = (ChinaTime.StartOf(period.From).UtcDateTime, ChinaTime.StartOf(period.To.AddDays(1)).UtcDateTime);
        var released = await db.Set<Interpretation>().AsNoTracking().Include(found => found.Pieces)
            .Where(found => found.State == InterpretationState.Released && found.ReleasedAt >= from && found.ReleasedAt < to && (unitId == null || found.UnitId == unitId))
            .OrderBy(found => found.ReleasedAt).ToListAsync(stop);
        return [.. released.Where(found => tied is null || tied.Contains(found.Item) || (found.DocumentId is { } id && tied.Contains(DocumentItem(id))))];
    }

    public static CountedRow Row(Interpretation found, bool counts, string? why = null) => new(
        found.Item, $"{found.Title}（{string.Join("、", found.Forms.Select(form => form.Title()))}）", found.UnitId, ChinaTime.DayOf(found.ReleasedAt!.Value), counts, found.DeskUrl, why);

    private static ItemRef DocumentItem(Duty duty) => DocumentItem(duty.Id);

    private static ItemRef DocumentItem(Guid id) => new("documents.document", id.ToString("N"));
}
