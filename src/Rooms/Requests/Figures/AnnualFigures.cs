using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Disputes;

namespace Mingtang.Requests.Figures;

/// <summary>
/// Tables 3 and 4 of a year, counted from the cases and never typed. The database only groups; which row a case stands in is the kernel's
/// own rule, so that the form balances by construction.
/// </summary>
internal sealed class AnnualFigures(PlatformDb db, SecretSeal seal)
{
    public async Task<TableThree> Three(int year, Guid? unitId, CancellationToken stop)
    {
        var first = new DateOnly(year, 1, 1);
        // Each a range of one index that holds all it asks for: what was answered in the year, and what waited at its end.
        var answered = await Answered(year, unitId)
            .GroupBy(request => new { request.ApplicantKind, IsNew = request.ReceivedOn >= first, request.Reply })
            .Select(group => new Counted(group.Key.ApplicantKind, group.Key.IsNew, group.Key.Reply, group.Count())).ToListAsync(stop);
        foreach (var waiting in Waiting(year, unitId))
            answered.AddRange(await waiting.GroupBy(request => new { request.ApplicantKind, IsNew = request.ReceivedOn >= first })
                .Select(group => new Counted(group.Key.ApplicantKind, group.Key.IsNew, null, group.Count())).ToListAsync(stop));
        var counts = answered
            .SelectMany(group => Representative(group.Kind, group.IsNew, group.Reply, year).RowsIn(year), (group, row) => (row, group.Kind, group.Count))
            .ToLookup(counted => (counted.row, counted.Kind), counted => counted.Count);
        return TableThree.Of((row, kind) => counts[(row, kind)].Sum());
    }

    /// <summary>What was decided in the year, and what was pending at its end.</summary>
    public async Task<TableFour> Four(int year, Guid? unitId, CancellationToken stop)
    {
        var disputes = await DisputesOf(year, unitId, stop);
        RemedyCounts Of(DisputeKind kind)
        {
            int Count(DisputeResult? result) => disputes.Count(dispute => dispute.Kind == kind && ResultIn(dispute, year) == result);
            return RemedyCounts.Of(Count(DisputeResult.Upheld), Count(DisputeResult.Corrected), Count(DisputeResult.Other), Count(null));
        }
        return new(Of(DisputeKind.Reconsideration), Of(DisputeKind.DirectSuit), Of(DisputeKind.SuitAfterReconsideration));
    }

    /// <summary>The cases behind one cell, the earliest first, and how many there are; the total rows and columns hold all below them.</summary>
    public async Task<(IReadOnlyList<InformationRequest> Cases, int Count)> CasesOf(int year, Guid? unitId, TableThreeRow row, ApplicantKind? column, int most, CancellationToken stop)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var cases = row.Kind is { } reply ? Answered(year, unitId).Where(request => request.Reply == reply)
            : row == TableThreeRow.ResultsTotal ? Answered(year, unitId)
            : row == TableThreeRow.CarriedForward ? Of(unitId).Where(request => request.ReceivedOn <= last && (request.RepliedOn == null || request.RepliedOn > last))
            : row == TableThreeRow.NewlyReceived ? Of(unitId).Where(request => request.ReceivedOn >= first && request.ReceivedOn <= last)
            : Of(unitId).Where(request => request.ReceivedOn < first && (request.RepliedOn == null || request.RepliedOn >= first));
        if (column is not null)
            cases = cases.Where(request => request.ApplicantKind == column);
        return (await cases.OrderBy(request => request.ReceivedOn).ThenBy(request => request.Number).Take(most).ToListAsync(stop), await cases.CountAsync(stop));
    }

    /// <summary>The disputes behind one cell of table 4.</summary>
    /// <param name="result">「Upheld」, 「Corrected」, 「Other」, 「Pending」; anything else is the total.</param>
    public async Task<IReadOnlyList<Dispute>> DisputesOf(int year, Guid? unitId, DisputeKind kind, string? result, CancellationToken stop)
    {
        var cell = Enum.TryParse<DisputeResult>(result, out var known) && Enum.IsDefined(known) ? known : (DisputeResult?)null;
        return [.. (await DisputesOf(year, unitId, stop)).Where(dispute => dispute.Kind == kind && (cell is null && result != "Pending" || ResultIn(dispute, year) == cell))];
    }

    public async Task<IReadOnlyList<Dispute>> DisputesOf(int year, Guid? unitId, CancellationToken stop)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return await db.Set<Dispute>().AsNoTracking()
            .Where(dispute => (unitId == null || dispute.UnitId == unitId) && dispute.AcceptedOn <= last && (dispute.DecidedOn == null || dispute.DecidedOn >= first))
            .OrderBy(dispute => dispute.AcceptedOn).ToListAsync(stop);
    }

    /// <summary>Section 6 of the report: what was paid in the year.</summary>
    public async Task<FeeYear> Fees(int year, Guid? unitId, CancellationToken stop)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var paid = await (
            from fact in db.Set<RequestEvent>().AsNoTracking()
            join request in db.Set<InformationRequest>().AsNoTracking() on fact.RequestId equals request.Id
            where fact.Name == nameof(FeePaid) && fact.On >= first && fact.On <= last && (unitId == null || request.UnitId == unitId)
            select fact.Body).ToListAsync(stop);
        return new(paid.Count, paid.Sum(body => ((FeePaid)Happening.Read(seal.Open(body))).Yuan));
    }

    /// <summary>Beside the tables: how long replies took, how many were extended, how many were set right by others.</summary>
    public async Task<PaceYear> Pace(int year, Guid? unitId, CancellationToken stop)
    {
        var paces = await Answered(year, unitId).GroupBy(request => new { request.IsInTime, request.IsExtended }).Select(group => new
        {
            group.Key.IsInTime,
            group.Key.IsExtended,
            Count = group.Count(),
            Days = group.Sum(request => request.DaysTaken ?? 0),
            Calendar = group.Sum(request => request.CalendarDays ?? 0),
        }).ToListAsync(stop);
        var corrected = (await DisputesOf(year, unitId, stop)).Where(dispute => ResultIn(dispute, year) == DisputeResult.Corrected).ToList();
        var count = paces.Sum(pace => pace.Count);
        decimal? Average(int days) => count == 0 ? null : Math.Round((decimal)days / count, 1);
        return new(
            count, paces.Where(pace => pace.IsInTime == true).Sum(pace => pace.Count), paces.Where(pace => pace.IsExtended).Sum(pace => pace.Count),
            Average(paces.Sum(pace => pace.Days)), Average(paces.Sum(pace => pace.Calendar)),
            corrected.Count(dispute => dispute.Kind == DisputeKind.Reconsideration), corrected.Count(dispute => dispute.Kind != DisputeKind.Reconsideration));
    }

    /// <summary>Who was asked most: for the year's guidance and training.</summary>
    public async Task<IReadOnlyList<UnitYear>> Units(int year, CancellationToken stop)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var received = await Of(null).Where(request => request.ReceivedOn >= first && request.ReceivedOn <= last).GroupBy(request => request.UnitId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, stop);
        var answered = await Answered(year, null).GroupBy(request => new { request.UnitId, request.IsInTime, request.Reply }).Select(group => new { group.Key.UnitId, group.Key.IsInTime, group.Key.Reply, Count = group.Count() }).ToListAsync(stop);
        var replies = answered.ToLookup(group => group.UnitId);
        return [.. received.Keys.Union(replies.Select(group => group.Key)).Select(unit => new UnitYear(
            unit, received.GetValueOrDefault(unit), replies[unit].Sum(group => group.Count), replies[unit].Where(group => group.IsInTime == false).Sum(group => group.Count),
            replies[unit].Where(group => group.Reply is ReplyKind.Disclosed or ReplyKind.PartlyDisclosed).Sum(group => group.Count))).OrderByDescending(unit => unit.Received)];
    }

    private static DisputeResult? ResultIn(Dispute dispute, int year) => dispute.DecidedOn?.Year <= year ? dispute.Result : null;

    private IQueryable<InformationRequest> Of(Guid? unitId) =>
        unitId is { } unit ? db.Set<InformationRequest>().AsNoTracking().Where(request => request.UnitId == unit) : db.Set<InformationRequest>().AsNoTracking();

    private IQueryable<InformationRequest> Answered(int year, Guid? unitId)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return Of(unitId).Where(request => request.RepliedOn >= first && request.RepliedOn <= last);
    }

    /// <summary>At the end of the year: what still waits today, and what was answered after it.</summary>
    private IEnumerable<IQueryable<InformationRequest>> Waiting(int year, Guid? unitId)
    {
        var last = new DateOnly(year, 12, 31);
        yield return Of(unitId).Where(request => request.RepliedOn == null && request.ReceivedOn <= last);
        yield return Of(unitId).Where(request => request.RepliedOn > last && request.ReceivedOn <= last);
    }

    private static CountedApplication Representative(ApplicantKind kind, bool isNew, ReplyKind? reply, int year)
    {
        var received = isNew ? new DateOnly(year, 1, 1) : new(year - 1, 12, 31);
        return reply is null ? new(kind, received) : new(kind, received, new(year, 12, 31), reply);
    }
}

internal sealed record FeeYear(int Cases, long Yuan);

/// <param name="AverageDays">Working days as each case's own clock counts them, consultations left out; null where nothing was answered.</param>
/// <param name="AverageCalendarDays">From receipt to reply on the wall calendar.</param>
/// <param name="CorrectedByReconsideration">Results that put the agency right, by the body that said so.</param>
internal sealed record PaceYear(int Replied, int InTime, int Extended, decimal? AverageDays, decimal? AverageCalendarDays, int CorrectedByReconsideration, int CorrectedByCourt);

internal sealed record UnitYear(Guid UnitId, int Received, int Replied, int Late, int Given);

internal sealed record Counted(ApplicantKind Kind, bool IsNew, ReplyKind? Reply, int Count);
