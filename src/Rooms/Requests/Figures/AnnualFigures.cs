using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Disputes;

namespace Mingtang.Requests.Figures;

/// <summary>
/// Tables 3 and 4 of a year, counted from the cases and never typed. The database only groups; which row a case stands in is the kernel's
/// own rule, so that the form balances by construction.
/// </summary>
internal sealed class AnnualFigures(PlatformDb db)
{
    public async Task<TableThree> Three(int year, Guid? unitId, CancellationToken stop)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var groups = await InYear(year, unitId)
            .GroupBy(request => new { request.ApplicantKind, IsNew = request.ReceivedOn >= first, IsDone = request.RepliedOn != null && request.RepliedOn <= last, request.Reply })
            .Select(group => new { group.Key.ApplicantKind, group.Key.IsNew, group.Key.IsDone, group.Key.Reply, Count = group.Count() })
            .ToListAsync(stop);
        var counts = groups
            .SelectMany(group => Representative(group.ApplicantKind, group.IsNew, group.IsDone ? group.Reply : null, year).RowsIn(year), (group, row) => (row, group.ApplicantKind, group.Count))
            .ToLookup(counted => (counted.row, counted.ApplicantKind), counted => counted.Count);
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

    /// <summary>The cases behind one cell; the total rows and columns hold all below them.</summary>
    public async Task<IReadOnlyList<InformationRequest>> CasesOf(int year, Guid? unitId, TableThreeRow row, ApplicantKind? column, CancellationToken stop)
    {
        var cases = await InYear(year, unitId).Where(request => column == null || request.ApplicantKind == column).OrderBy(request => request.ReceivedOn).ThenBy(request => request.Number).ToListAsync(stop);
        return [.. cases.Where(request =>
        {
            var rows = new CountedApplication(request.ApplicantKind, request.ReceivedOn!.Value, request.RepliedOn, request.Reply).RowsIn(year).ToList();
            return rows.Contains(row) || (row == TableThreeRow.ResultsTotal && rows.Any(found => found.Kind is not null));
        })];
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
        return new(paid.Count, paid.Sum(body => ((FeePaid)Happening.Read(body)).Yuan));
    }

    /// <summary>Beside the tables: how long replies took, how many were extended, how many were set right by others.</summary>
    public async Task<PaceYear> Pace(int year, Guid? unitId, CancellationToken stop)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var replied = await db.Set<InformationRequest>().AsNoTracking()
            .Where(request => (unitId == null || request.UnitId == unitId) && request.RepliedOn >= first && request.RepliedOn <= last)
            .Select(request => new { request.ReceivedOn, request.RepliedOn, request.IsExtended, request.IsInTime }).ToListAsync(stop);
        var corrected = (await DisputesOf(year, unitId, stop)).Count(dispute => ResultIn(dispute, year) == DisputeResult.Corrected);
        return new(
            replied.Count, replied.Count(request => request.IsInTime == true), replied.Count(request => request.IsExtended),
            replied.Count == 0 ? null : Math.Round((decimal)replied.Average(request => request.RepliedOn!.Value.DayNumber - request.ReceivedOn!.Value.DayNumber), 1), corrected);
    }

    private static DisputeResult? ResultIn(Dispute dispute, int year) => dispute.DecidedOn?.Year <= year ? dispute.Result : null;

    /// <summary>Received by the end of the year and not answered before it.</summary>
    private IQueryable<InformationRequest> InYear(int year, Guid? unitId)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return db.Set<InformationRequest>().AsNoTracking().Where(request =>
            (unitId == null || request.UnitId == unitId) && request.ReceivedOn != null && request.ReceivedOn <= last && (request.RepliedOn == null || request.RepliedOn >= first));
    }

    private static CountedApplication Representative(ApplicantKind kind, bool isNew, ReplyKind? reply, int year)
    {
        var received = isNew ? new DateOnly(year, 1, 1) : new(year - 1, 12, 31);
        return reply is null ? new(kind, received) : new(kind, received, new(year, 12, 31), reply);
    }
}

internal sealed record FeeYear(int Cases, long Yuan);

/// <param name="AverageDays">Calendar days from receipt to reply; null where nothing was answered.</param>
/// <param name="Corrected">Disputes whose result put the agency right.</param>
internal sealed record PaceYear(int Replied, int InTime, int Extended, decimal? AverageDays, int Corrected);
