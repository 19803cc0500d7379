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
}

/// <param name="After">The key of the last line seen; open cases sort by the next day that matters, closed ones by the newest reply.</param>
internal sealed record QueueAsked(Guid? UnitId, QueuePart Part, string? Words = null, string? After = null, int Most = 30)
{
    public RequestState? State { get; init; }
}

/// <param name="Next">The key to go on after, or null on the last page.</param>
internal sealed record QueuePage(IReadOnlyList<InformationRequest> Lines, string? Next);

/// <summary>The work queue, by keyset over (next day, id): a page costs the same wherever it stands in a hundred thousand cases.</summary>
internal sealed class RequestQueue(PlatformDb db)
{
    public async Task<QueuePage> Page(QueueAsked asked, CancellationToken stop)
    {
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
