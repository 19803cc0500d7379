using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.Requests.Fields;

namespace Mingtang.Requests.Indicators;

/// <summary><c>requests.guided_fields_share</c>: cases of fields with many requests, and whether their handlers had guidance (S2 88).</summary>
internal sealed class GuidedFieldsShare(FieldBook fields) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "requests.guided_fields_share", "申请量较大领域指引覆盖率", IndicatorKind.Share, IndicatorPeriod.Year, "本年度收到的、属于申请量较大领域的申请中，该领域已有工作指引、承办人在案件上能看到的。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop) => new(IndicatorKind.Share,
    [
        .. from field in await fields.Count(period, unitId, stop)
           where field.IsBusy
           from request in field.Received
           where RequestRows.IsTied(tied, request.Item)
           select RequestRows.Row(request, field.Guidance.Length > 0 ? null : $"「{field.Field.Title}」收到{field.Received.Count}件，还没有工作指引"),
    ]);
}
