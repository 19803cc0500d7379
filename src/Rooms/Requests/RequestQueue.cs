using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Requests;

internal enum QueuePart
{
    Open = 1,
    ToConfirm,
    WithApplicant,
    InReview,
    Closed,

    /// <summary>Open and closed alike, the newest first: of one applicant.</summary>
    All,
}

/// <param name="After">The key of the last line seen; open cases sort by the next day that matters, closed ones by the newest reply.</param>
internal sealed record QueueAsked(Guid? UnitId, QueuePart Part, string? Words = null, string? After = null, int Most = 30)
{
    public RequestState? State { get; init; }

    /// <summary>Only of this applicant.</summary>
    public string? ApplicantKey { get; init; }
}

/// <param name="One">One of them, to lead to the rest.</param>
internal sealed record ManyFromOne(InformationRequest One, int Count);

/// <param name="Next">The key to go on after, or null on the last page.</param>
internal sealed record QueuePage(IReadOnlyList<InformationRequest> Lines, string? Next);

/// <summary>The work queue, by keyset over (next day, id): a page costs the same wherever it stands in a hundred thousand cases.</summary>
internal sealed class RequestQueue(PlatformDb db)
{
    private const int MostOfOne = 300;

    /// <summary>申请较多的申请人: whoever asked a unit at least so often in the month, most first.</summary>
    public async Task<IReadOnlyList<ManyFromOne>> Many(Guid? unitId, DateOnly day, int fewest, CancellationToken stop)
    {
        var (first, next) = (new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1));
        var groups = await db.Set<InformationRequest>().AsNoTracking().Where(request => (unitId == null || request.UnitId == unitId) && request.ArrivedOn >= first && request.ArrivedOn < next)
            .GroupBy(request => new { request.UnitId, request.ApplicantKey }).Where(group => group.Count() >= fewest)
            .Select(group => new { group.Key.UnitId, Count = group.Count(), One = group.Min(request => request.Number) }).OrderByDescending(group => group.Count).Take(10).ToListAsync(stop);
        var numbers = groups.Select(group => group.One).ToList();
        var ones = await db.Set<InformationRequest>().AsNoTracking().Where(request => numbers.Contains(request.Number)).ToDictionaryAsync(request => request.Number, stop);
        return [.. groups.Select(group => new ManyFromOne(ones[group.One!], group.Count))];
    }

    public async Task<QueuePage> Page(QueueAsked asked, CancellationToken stop)
    {
        if (asked.Part == QueuePart.All)
            return new(await Find(asked).OrderByDescending(request => request.ArrivedOn).ThenByDescending(request => request.Number).Take(MostOfOne).ToListAsync(stop), null);
        var lines = await (asked.Part == QueuePart.Closed ? Closed(asked) : Open(asked)).Take(asked.Most + 1).ToListAsync(stop);
        return lines.Count <= asked.Most
            ? new(lines, null)
            : new([.. lines.Take(asked.Most)], KeyOf(asked.Part, lines[asked.Most - 1]));
    }

    private IQueryable<InformationRequest> Open(QueueAsked asked)
    {
        // As a parameter it is compared; as a bare truth the embedded database would not use the index.
        var isOpen = true;
        var open = Find(asked).Where(request => request.IsOpen == isOpen);
        open = asked.Part switch
        {
            QueuePart.ToConfirm => open.Where(request => request.State == RequestState.Submitted),
            QueuePart.WithApplicant => open.Where(request => request.State == RequestState.Correcting || request.State == RequestState.FeePending || request.State == RequestState.ReasonsAsked),
            QueuePart.InReview => open.Where(request => request.State == RequestState.LegalReview || request.State == RequestState.SecrecyReview || request.State == RequestState.AwaitingSignature),
            _ => open,
        };
        if (Read(asked.After) is var (day, id))
            open = open.Where(request => request.NextOn > day || (request.NextOn == day && request.Id.CompareTo(id) > 0));
        return open.OrderBy(request => request.NextOn).ThenBy(request => request.Id);
    }

    private IQueryable<InformationRequest> Closed(QueueAsked asked)
    {
        var closed = Find(asked).Where(request => request.RepliedOn != null);
        if (Read(asked.After) is var (day, id))
            closed = closed.Where(request => request.RepliedOn < day || (request.RepliedOn == day && request.Id.CompareTo(id) < 0));
        return closed.OrderByDescending(request => request.RepliedOn).ThenByDescending(request => request.Id);
    }

    private IQueryable<InformationRequest> Find(QueueAsked asked)
    {
        var found = db.Set<InformationRequest>().AsNoTracking();
        if (asked.UnitId is { } unit)
            found = found.Where(request => request.UnitId == unit);
        if (asked.ApplicantKey is { } key)
            found = found.Where(request => request.ApplicantKey == key);
        if (asked.State is { } state)
            found = found.Where(request => request.State == state);
        if (!string.IsNullOrWhiteSpace(asked.Words))
            found = found.Where(request => request.Title.Contains(asked.Words.Trim()) || request.Number.Contains(asked.Words.Trim()));
        return found;
    }

    private static string KeyOf(QueuePart part, InformationRequest last) =>
        $"{(part == QueuePart.Closed ? last.RepliedOn : last.NextOn):yyyy-MM-dd}_{last.Id:N}";

    private static (DateOnly Day, Guid Id)? Read(string? key) =>
        key?.Split('_') is [var day, var id] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParse(id, out var last)
            ? (on, last) : null;
}
