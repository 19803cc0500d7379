using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Documents.Indicators;

/// <summary>20 working days from signing (GIR 26). What is not due yet and not out yet counts for nothing.</summary>
internal sealed class PublishedOnTime(PlatformDb db, PublicationClock publication, TimeProvider clock) : DocumentIndicator(
    "documents.published_on_time_share", "主动公开及时率", IndicatorPeriod.Year, "成文后20个工作日内公开的，占应当主动公开且已到期或者已公开的比例。")
{
    protected override async Task<IReadOnlyList<CountedRow>> Rows(Period period, Guid? unitId, CancellationToken stop)
    {
        var limit = await publication.Limit(stop);
        var today = clock.Today();
        var asOf = period.To < today ? period.To : today;
        var due = await (
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.Id equals edition.DocumentId
            where document.Kind != DocumentKind.Reference && document.Origin == Origin.Drafted && edition.Number == 1 && edition.Attribute == PublicityAttribute.Proactive
                && edition.State != EditionState.Discarded && edition.SignedOn != null && (unitId == null || document.UnitId == unitId)
            select new { document, edition.Title, SignedOn = edition.SignedOn!.Value, document.FirstPublishedAt }).ToListAsync(stop);
        return [.. due.Select(d => new { d.document, d.Title, Due = PublicationClock.Due(d.SignedOn, limit), Out = d.FirstPublishedAt is { } at ? ChinaTime.DayOf(at) : (DateOnly?)null })
            .Where(d => period.Holds(d.Due) && (d.Out is not null || d.Due < asOf))
            .Select(d => Row(d.document, d.Title, d.Due, d.Out is { } day && day <= d.Due ? null : d.Out is null ? "到期未公开" : $"逾期公开（{d.Out:yyyy-MM-dd}）"))];
    }
}
