using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Filings;

/// <summary>全量备案: all non-classified official documents signed in a month, returned once the month is over (S3 2(2)).</summary>
internal sealed class FileMonth(UnitActs acts, PlatformDb db, TimeProvider clock)
{
    /// <summary>The return is due so many days after its month.</summary>
    private const int DueDays = 10;

    public static readonly Refusal NotOver = new("documents.filing-month-not-over", "这个月还没有结束，不能报备。", "Month", "S3 2(2)");

    public static readonly Refusal FiledAlready = new("documents.filed-already", "这个月已经报备。", "Month");

    /// <summary>The last day for the return of a month, that day included.</summary>
    /// <param name="month">Its first day.</param>
    public static DateOnly DueOn(DateOnly month) => month.AddMonths(1).AddDays(DueDays - 1);

    /// <summary>One unit's return, or those of all units: as it was made, else as it would be made today.</summary>
    /// <param name="expected">Who is listed although nothing was issued: that too is returned.</param>
    public async Task<IReadOnlyList<UnitReturn>> Returns(Guid? unitId, IEnumerable<Guid> expected, DateOnly month, CancellationToken stop)
    {
        var made = await db.Set<Filing>().AsNoTracking().Where(f => f.Month == month && (unitId == null || f.UnitId == unitId)).ToDictionaryAsync(f => f.UnitId, stop);
        var issued = await Issued(unitId, month, stop);
        return [.. expected.Union(made.Keys).Union(issued.Select(one => one.Key)).Select(unit => made.TryGetValue(unit, out var filing) ? new UnitReturn(unit, filing, filing.Lines) : new(unit, null, [.. issued[unit]]))];
    }

    /// <summary>Classified matter is no document of this platform; what is here is all to be filed.</summary>
    private async Task<ILookup<Guid, FiledLine>> Issued(Guid? unitId, DateOnly month, CancellationToken stop)
    {
        var next = month.AddMonths(1);
        var found = await (
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.EditionId equals edition.Id
            where (unitId == null || document.UnitId == unitId) && (document.Kind == DocumentKind.Official || document.Kind == DocumentKind.Normative) && document.IndexNumber != null
                && edition.SignedOn >= month && edition.SignedOn < next && edition.State != EditionState.Discarded
            orderby edition.SignedOn
            select new { document, edition }).ToListAsync(stop);
        return found.ToLookup(f => f.document.UnitId, f => new FiledLine(
            f.document.Id, f.edition.Title, f.edition.DocumentNumber, f.document.IndexNumber, f.edition.SignedOn, Words.Of(f.edition.Attribute), f.edition.Ground, f.edition.State.Title()));
    }

    public Task<Outcome<Filing>> Do(Guid unitId, DateOnly month, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<Filing>(DocumentPermissions.Collect, who, unitId, $"{month:yyyy年M月}公文备案", async doing =>
        {
            var first = new DateOnly(month.Year, month.Month, 1);
            List<Refusal> reasons = [];
            if (doing.Today < first.AddMonths(1))
                reasons.Add(NotOver);
            if (await db.Set<Filing>().AnyAsync(f => f.UnitId == unitId && f.Month == first, stop))
                reasons.Add(FiledAlready);
            if (reasons.Count > 0)
                return reasons;
            return db.Add(new Filing
            {
                Id = Ids.New(clock),
                UnitId = unitId,
                Month = first,
                FiledAt = doing.Now,
                FiledByName = who.Name,
                Lines = [.. (await Issued(unitId, first, stop))[unitId]],
            }).Entity;
        }, stop);
}
