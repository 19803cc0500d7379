using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Documents.Indicators;

/// <summary>
/// 20 working days from the day the information is formed or changed (GIR 26): every version has its own clock. What is not due yet and not out
/// yet counts for nothing.
/// </summary>
internal sealed class PublishedOnTime(PlatformDb db, PublicationClock publication, TimeProvider clock) : DocumentIndicator(
    "documents.published_on_time_share", "主动公开及时率", IndicatorPeriod.Year, "成文或者变更后20个工作日内公开的版本（含更正和换版），占应当主动公开且已到期或者已公开的比例。")
{
    private const string VersionKind = "documents.edition";

    protected override async Task<IReadOnlyList<CountedRow>> Rows(Period period, Guid? unitId, CancellationToken stop)
    {
        var limit = await publication.Limit(stop);
        var today = clock.Today();
        var asOf = period.To < today ? period.To : today;
        var versions = await (
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.Id equals edition.DocumentId
            where document.Kind != DocumentKind.Reference && edition.State != EditionState.Discarded && edition.SignedOn != null && (unitId == null || document.UnitId == unitId)
            orderby edition.Number
            select new { document, Version = new Version(edition.Number, edition.Title, edition.Attribute, edition.SignedOn!.Value, edition.DraftedAt, edition.PublishedAt) }).ToListAsync(stop);
        return
        [
            .. versions.GroupBy(one => one.document.Id).SelectMany(editions => editions.Select((one, at) => (one.document, one.Version, Before: at == 0 ? null : editions.ElementAt(at - 1).Version)))
                // What came in from elsewhere was formed long before; what is changed in it here is changed here.
                .Where(one => one.Version.Attribute == PublicityAttribute.Proactive && (one.Before is not null || one.document.Origin == Origin.Drafted))
                .Select(one => (one.document, one.Version, Due: PublicationClock.Due(FormedOn(one.Version, one.Before), limit)))
                .Where(one => period.Holds(one.Due) && (one.Version.Out is not null || one.Due < asOf))
                .Select(one => Row(one.document, one.Version, one.Due)),
        ];
    }

    /// <summary>A document tied to a clause is tied with all its versions.</summary>
    protected override bool IsTied(CountedRow row, IReadOnlyCollection<ItemRef> tied) =>
        tied.Contains(row.Item) || tied.Contains(new ItemRef(Document.ItemKind, row.Item.Id.Split('-')[0]));

    /// <summary>A new edition that keeps the day of signing was changed when it was taken in hand.</summary>
    private static DateOnly FormedOn(Version version, Version? before) =>
        before is null || version.SignedOn > before.SignedOn ? version.SignedOn : ChinaTime.DayOf(version.DraftedAt);

    private static CountedRow Row(Document document, Version version, DateOnly due)
    {
        var missing = version.Out is { } day && day <= due ? null : version.Out is null ? "到期未公开" : $"逾期公开（{version.Out:yyyy-MM-dd}）";
        return version.Number == 1
            ? Row(document, version.Title, due, missing)
            : Row(document, $"{version.Title}（第{version.Number}版）", due, missing) with { Item = new(VersionKind, $"{document.Id:N}-{version.Number}") };
    }

    private sealed record Version(int Number, string Title, PublicityAttribute? Attribute, DateOnly SignedOn, DateTime DraftedAt, DateTime? PublishedAt)
    {
        public DateOnly? Out => PublishedAt is { } at ? ChinaTime.DayOf(at) : null;
    }
}
