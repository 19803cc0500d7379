using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Backlog;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Documents.Indicators;

/// <summary>Documents with their attribute, and a ground where not public; the old ones of the clean-up count too.</summary>
internal sealed class AttributeDetermined(PlatformDb db) : DocumentIndicator(
    "documents.attribute_determined_share", "公文公开属性认定率", IndicatorPeriod.Now, "已确定公开属性（不主动公开的有法定依据）的公文，占登记在案的非涉密公文（含历史清理清单）的比例。")
{
    protected override async Task<IReadOnlyList<CountedRow>> Rows(Period period, Guid? unitId, CancellationToken stop)
    {
        var own = await (
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.EditionId equals edition.Id
            where (document.Kind == DocumentKind.Official || document.Kind == DocumentKind.Normative) && edition.State != EditionState.Discarded && (unitId == null || document.UnitId == unitId)
            select new { document, edition.Title, edition.Attribute, edition.Ground, edition.SignedOn }).ToListAsync(stop);
        var old = await db.Set<BacklogLine>().AsNoTracking().Where(l => !l.IsClassified && l.DocumentId == null && (unitId == null || l.UnitId == unitId)).ToListAsync(stop);
        return
        [
            .. own.Where(o => o.SignedOn is not { } signed || signed <= period.To).Select(o => Row(o.document, o.Title, o.SignedOn, Missing(o.Attribute, o.Ground))),
            .. old.Select(l => new CountedRow(
                new ItemRef("documents.backlog", l.Id.ToString("N")), l.Title, l.UnitId, l.SignedOn, Missing(l.Attribute, l.Ground) is null, $"/desk/documents/campaigns/{l.CampaignId}",
                Missing(l.Attribute, l.Ground))),
        ];
    }

    private static string? Missing(PublicityAttribute? attribute, string? ground) =>
        attribute is null ? "没有确定公开属性" : attribute != PublicityAttribute.Proactive && ground is null ? "没有写明法定依据" : null;
}
