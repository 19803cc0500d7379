using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Catalogues;
using Mingtang.Documents.Channels;
using Mingtang.Documents.Directed;
using Mingtang.Documents.Enterprises;
using Mingtang.Documents.Filings;
using Mingtang.Documents.Negatives;
using Mingtang.Documents.Penalties;
using Mingtang.Documents.Releasing;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Foundation.Work;
using Mingtang.Foundation;
using Mingtang.Kernel;

namespace Mingtang.Documents;

/// <summary>What waits in this room: drafts returned, texts to agree to, sign and publish, re-reviews, evaluations, proofs, receipts that did not come.</summary>
internal sealed class WaitingDocuments(
    PlatformDb db, PermissionBook permissions, PublicationClock publication, ValidityReading validity, PenaltyBook penalties, CatalogueReading catalogue, QuotedTexts quoted, IUnits units,
    TimeProvider clock) : IAssignsWork
{
    /// <summary>A channel that has not answered after a day is work.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop)
    {
        if (!permissions.Allows(person.Role, DocumentPermissions.Read) || person.Role is Role.Reviewer or Role.LegalReviewer)
            return [];
        var unit = person.Role == Role.Office ? (Guid?)null : person.UnitId;
        List<WaitingWork> work = [.. await Editions(person, unit, stop)];
        work.AddRange((await penalties.Open(unit, stop)).Select(duty => new WaitingWork(
            new ItemRef("documents.penalty", duty.Change.Id.ToString("N")), "处罚决定待撤下", $"{duty.Title}（{duty.Change.Fate.Title()}）", $"/desk/documents/{duty.Change.DocumentId}/penalty", null, duty.DueOn)));
        if (permissions.Allows(person.Role, DocumentPermissions.Draft))
        {
            work.AddRange(await Closed(unit, stop));
            work.AddRange(await Posts(unit, stop));
            work.AddRange(await Proofs(unit, stop));
            work.AddRange((await validity.Of(unit, clock.Today().Year, stop)).Where(line => line.Next is not null)
                .Select(line => new WaitingWork(line.Document.Item, line.Next!.Title, line.Document.Title, $"/desk/documents/{line.Document.Id}/term", null, line.Next.DueOn)));
            work.AddRange(await Quoted(unit, stop));
            work.AddRange(await Lines(unit, person, stop));
            work.AddRange(await Enterprises(unit, stop));
            if (person.UnitId is { } own)
                work.AddRange(await Filing(own, person.UnitName, stop));
        }
        return work;
    }

    private async Task<IEnumerable<WaitingWork>> Editions(CurrentPerson person, Guid? unit, CancellationToken stop)
    {
        EditionState[] open = [EditionState.Draft, EditionState.OfficeReview, EditionState.AwaitingSignature, EditionState.Signed, EditionState.Scheduled];
        var found = await (
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.EditionId equals edition.Id
            where open.Contains(edition.State) && (unit == null || document.UnitId == unit || document.AgencyId == unit)
            select new { document, edition }).ToListAsync(stop);
        var limit = await publication.Limit(stop);
        return found.Where(f => IsFor(person, f.edition)).Select(f => new WaitingWork(
            f.document.Item, KindOf(f.edition), f.edition.Title, $"/desk/documents/{f.document.Id}", null,
            f.edition is { Attribute: PublicityAttribute.Proactive, SignedOn: { } signed } && f.document.FirstPublishedAt is null ? PublicationClock.Due(signed, limit) : null));
    }

    private static bool IsFor(CurrentPerson person, Edition edition)
    {
        var wrote = person.Id is { } id && edition.Writers.Contains(id);
        return edition.State switch
        {
            EditionState.Draft => wrote,
            EditionState.OfficeReview => person.Role == Role.Office && !wrote,
            EditionState.AwaitingSignature => person.Role == Role.Approver && !wrote,
            EditionState.Signed => person.Role == Role.Clerk || person.Role == Role.Office && wrote,
            EditionState.Scheduled => edition.ReturnedWhy is not null && person.Role is Role.Clerk or Role.Approver,
            _ => false,
        };
    }

    private static string KindOf(Edition edition) => edition.State switch
    {
        EditionState.Draft => edition.ReturnedWhy is null ? "待送审" : "退回待修改",
        EditionState.OfficeReview => "拟不予公开待审核",
        EditionState.AwaitingSignature => "待签发",
        EditionState.Scheduled => "定时发布未成",
        _ => "待发布",
    };

    private async Task<IEnumerable<WaitingWork>> Closed(Guid? unit, CancellationToken stop)
    {
        var soon = clock.Today().AddDays(30);
        var documents = await db.Set<Document>().AsNoTracking().Where(d => d.ReReviewOn <= soon && (unit == null || d.UnitId == unit)).ToListAsync(stop);
        var entries = await db.Set<NegativeEntry>().AsNoTracking().Where(e => e.EndedOn == null && e.NextReviewOn <= soon && (unit == null || e.UnitId == unit)).ToListAsync(stop);
        return
        [
            .. documents.Select(d => new WaitingWork(d.Item, "待定期审查", d.Title, "/desk/documents/rereviews", null, d.ReReviewOn)),
            .. entries.Select(e => new WaitingWork(new ItemRef("documents.negative", e.Id.ToString("N")), "负面清单待复核", e.Matter, "/desk/documents/negatives", null, e.NextReviewOn)),
        ];
    }

    private async Task<IEnumerable<WaitingWork>> Posts(Guid? unit, CancellationToken stop)
    {
        var late = clock.GetUtcNow().UtcDateTime - Patience;
        var posts = await (
            from post in db.Set<ChannelPost>().AsNoTracking()
            join document in db.Set<Document>().AsNoTracking() on post.DocumentId equals document.Id
            where (post.State == PostState.Failed || post.State == PostState.Waiting && post.SentAt < late) && (unit == null || document.UnitId == unit)
            select new { post.Id, post.Channel, post.ItemKind, document.Title }).ToListAsync(stop);
        return posts.Select(p => new WaitingWork(
            new ItemRef("documents.post", p.Id.ToString("N")), "渠道未送达", $"{OutsideChannels.Title(p.Channel)}：{p.Title}{(p.ItemKind is null ? null : "的解读")}", "/desk/documents/channels", null, null));
    }

    private async Task<IEnumerable<WaitingWork>> Proofs(Guid? unit, CancellationToken stop)
    {
        var today = clock.Today();
        var open = await (
            from recipient in db.Set<Recipient>().AsNoTracking()
            join document in db.Set<Document>().AsNoTracking() on recipient.DocumentId equals document.Id
            where recipient.PostedAt == null && document.PublicEditionId == recipient.EditionId && recipient.EndsOn >= today && (unit == null || document.UnitId == unit)
            select new { recipient.Id, recipient.DocumentId, recipient.EndsOn, document.Title }).ToListAsync(stop);
        return open.Select(o => new WaitingWork(new ItemRef("documents.recipient", o.Id.ToString("N")), "待登记张贴", o.Title, $"/desk/documents/{o.DocumentId}/recipients", null, o.EndsOn));
    }

    /// <summary>Each text that is older than the official one, and together those nobody has compared this year.</summary>
    private async Task<IEnumerable<WaitingWork>> Quoted(Guid? unit, CancellationToken stop)
    {
        var year = clock.Today().Year;
        var (older, open) = await quoted.Waiting(unit, Period.Year(year), stop);
        return
        [
            .. older.Select(text => new WaitingWork(
                text.Document.Item, "引用文本待更新", $"{text.Document.Title}：{text.Lack}", $"/desk/documents/quoted/{text.Document.Id}", null, null)),
            .. open == 0 ? [] : new[] { new WaitingWork(new ItemRef("documents.quoted", $"{year}"), "引用法规待核对", $"{open}个引用的法规文本本年度没有与国家正式版本核对", "/desk/documents/quoted", null, new(year, 12, 31)) },
        ];
    }

    /// <summary>Lines of the own unit's catalogues: each line of the standard catalogue by itself, the statutory ones together.</summary>
    private async Task<IEnumerable<WaitingWork>> Lines(Guid? unitId, CurrentPerson person, CancellationToken stop)
    {
        if ((unitId ?? person.UnitId) is not { } id || await units.Find(id, stop) is not { } unit)
            return [];
        var page = $"/desk/documents/catalogue?unitId={id}";
        var bare = (await catalogue.Statutory(unit, stop)).Where(line => line.IsEmpty && line.NotApplicable is null).ToList();
        return
        [
            .. bare.Count == 0 ? [] : new[] { new WaitingWork(new ItemRef("documents.catalogue", $"{unit.Code}:statutory"), "法定公开目录缺内容", $"{bare.Count}项没有内容：{string.Join("、", bare.Select(line => line.Key))}", page, unit.ShortName, null) },
            .. (await catalogue.Standard(id, stop)).Where(line => !line.IsCovered).Select(line => new WaitingWork(
                new ItemRef("documents.catalogue", $"{unit.Code}:{line.Key}"), line.IsEmpty ? "标准目录缺内容" : "标准目录待更新", $"{line.Field}：{line.Title}", page, unit.ShortName, null)),
        ];
    }

    /// <summary>Catalogues of public enterprises nobody compared this year.</summary>
    private async Task<IEnumerable<WaitingWork>> Enterprises(Guid? unit, CancellationToken stop)
    {
        var year = clock.Today().Year;
        var first = new DateOnly(year, 1, 1);
        var open = await db.Set<PublicEnterprise>().CountAsync(one => one.EndedOn == null && one.CheckedOn < first && (unit == null || one.AuthorityId == unit), stop);
        return open == 0 ? [] : [new(new ItemRef("documents.enterprises", $"{year}"), "公共企事业单位目录待核对", $"{open}家公共企事业单位的公开目录本年度没有核对", "/desk/documents/enterprises", null, new(year, 12, 31))];
    }

    /// <summary>The month before, once it is over, where the unit issued anything.</summary>
    private async Task<IEnumerable<WaitingWork>> Filing(Guid unit, string? unitName, CancellationToken stop)
    {
        var today = clock.Today();
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        var next = month.AddMonths(1);
        var isFiled = await db.Set<Filing>().AnyAsync(f => f.UnitId == unit && f.Month == month, stop);
        var issued = !isFiled && await (
            from document in db.Set<Document>()
            join edition in db.Set<Edition>() on document.EditionId equals edition.Id
            where document.UnitId == unit && document.IndexNumber != null && (document.Kind == DocumentKind.Official || document.Kind == DocumentKind.Normative)
                && edition.SignedOn >= month && edition.SignedOn < next
            select document.Id).AnyAsync(stop);
        return issued
            ? [new(new ItemRef("documents.filing", $"{unit:N}-{month:yyyyMM}"), "待报公文备案", $"{month:yyyy年M月}公文备案", "/desk/documents/filings", unitName, FileMonth.DueOn(month))]
            : [];
    }
}
