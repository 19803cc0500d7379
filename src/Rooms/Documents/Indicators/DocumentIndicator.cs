using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;

namespace Mingtang.Documents.Indicators;

/// <summary>A share of documents or their lines: the subclass names the rows, the frame leaves those that a clause did not tie.</summary>
internal abstract class DocumentIndicator(string id, string title, IndicatorPeriod period, string counts) : IIndicator
{
    public IndicatorInfo Info { get; } = new(id, title, IndicatorKind.Share, period, counts);

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop) =>
        new(IndicatorKind.Share, [.. (await Rows(period, unitId, stop)).Where(row => tied is null || IsTied(row, tied))]);

    protected abstract Task<IReadOnlyList<CountedRow>> Rows(Period period, Guid? unitId, CancellationToken stop);

    protected virtual bool IsTied(CountedRow row, IReadOnlyCollection<ItemRef> tied) => tied.Contains(row.Item);

    protected static CountedRow Row(Document document, string title, DateOnly? on, string? missing) =>
        new(document.Item, title, document.UnitId, on, missing is null, $"/desk/documents/{document.Id}", missing);
}
