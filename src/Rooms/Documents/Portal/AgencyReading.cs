using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Catalogues;
using Mingtang.Documents.Enterprises;
using Mingtang.Documents.Content;
using Mingtang.Foundation.Data;

namespace Mingtang.Documents.Portal;

/// <summary>A standing text of a unit: its functions, its leaders, its guide.</summary>
internal sealed record StandingText(string Title, string Url, DateTime? PublishedAt, StructuredText Body);

/// <summary>The column 政府信息公开 of a unit: 指南, 制度, 法定主动公开内容, 年报, and who the unit is (PLAT; rules 4.3-4.5).</summary>
internal sealed record AgencyColumn(UnitRef Unit)
{
    public StandingText? Functions { get; init; }

    public StandingText? Leaders { get; init; }

    public StandingText? Guide { get; init; }

    public int Normative { get; init; }

    public int OtherPapers { get; init; }

    public IReadOnlyList<ListedDocument> System { get; init; } = [];

    public IReadOnlyList<CatalogueState> Statutory { get; init; } = [];

    public IReadOnlyList<ListedDocument> AnnualReports { get; init; } = [];

    public int StandardLines { get; init; }

    /// <summary>公共企事业单位 it leads.</summary>
    public int Enterprises { get; init; }

    public string ListUrl => $"/documents?Agency={Unit.Code.ToLowerInvariant()}";

    public string GuideUrl => $"/documents/guide/{Unit.Code.ToLowerInvariant()}";
}

internal sealed class AgencyReading(PlatformDb db, PublicList list, CatalogueReading catalogue)
{
    private const int MostListed = 10;

    public async Task<AgencyColumn> Of(UnitRef unit, CancellationToken stop = default) => new(unit)
    {
        Functions = await Standing(unit.Id, DocumentKind.Functions, stop),
        Leaders = await Standing(unit.Id, DocumentKind.Leaders, stop),
        Guide = await Standing(unit.Id, DocumentKind.Guide, stop),
        Normative = await list.Count(Asked(unit, DocumentKind.Normative), stop),
        OtherPapers = await list.Count(Asked(unit, DocumentKind.Official), stop),
        System = await list.Read(Asked(unit, DocumentKind.System), stop),
        AnnualReports = await list.Read(Asked(unit, DocumentKind.AnnualReport), stop),
        Statutory = await catalogue.Statutory(unit, stop),
        Enterprises = await db.Set<PublicEnterprise>().CountAsync(one => one.AuthorityId == unit.Id && one.EndedOn == null, stop),
        StandardLines = await db.Set<StandardItem>().CountAsync(item => item.UnitId == unit.Id && item.EndedAt == null, stop),
    };

    /// <summary>The newest of its kind that is in force.</summary>
    public async Task<StandingText?> Standing(Guid unitId, DocumentKind kind, CancellationToken stop = default)
    {
        if ((await list.Read(new() { Kinds = [kind], AgencyId = unitId, Most = 1 }, stop)) is not [var newest])
            return null;
        var body = await (
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
            where document.Id == newest.Id
            select edition.Body).FirstAsync(stop);
        return new(newest.Title, newest.Url, newest.PublishedAt, body);
    }

    private static ListWanted Asked(UnitRef unit, DocumentKind kind) => new() { Kinds = [kind], AgencyId = unit.Id, Most = MostListed };
}
