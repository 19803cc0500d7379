using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Redactions;

namespace Mingtang.Requests;

/// <summary>Takes cases from the database and puts facts to them.</summary>
internal sealed class RequestShelf(PlatformDb db, WorkingDayCalendar calendar, SecretSeal seal, TimeProvider clock)
{
    public async Task<RequestCase?> Find(Guid id, CancellationToken stop) =>
        await db.Set<InformationRequest>().FirstOrDefaultAsync(request => request.Id == id, stop) is { } request ? new(request, await LogOf(id, stop)) : null;

    public async Task<RequestLog> LogOf(Guid id, CancellationToken stop) => Log(
        await db.Set<RequestEvent>().AsNoTracking().Where(fact => fact.RequestId == id).OrderBy(fact => fact.Ordinal).ToListAsync(stop));

    public async Task<IReadOnlyDictionary<Guid, RequestLog>> LogsOf(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        (await db.Set<RequestEvent>().AsNoTracking().Where(fact => ids.Contains(fact.RequestId)).OrderBy(fact => fact.Ordinal).ToListAsync(stop))
            .GroupBy(fact => fact.RequestId).ToDictionary(facts => facts.Key, facts => Log(facts));

    /// <summary>How many of the same applicant this agency received in the month of the case, and how many of them before it.</summary>
    public async Task<Volume> VolumeOf(InformationRequest request, CancellationToken stop)
    {
        var day = request.ReceivedOn ?? request.ArrivedOn;
        var (first, next) = (new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1));
        var month = await db.Set<InformationRequest>()
            .Where(other => other.ApplicantKey == request.ApplicantKey && other.UnitId == request.UnitId && other.ReceivedOn >= first && other.ReceivedOn < next && other.Id != request.Id)
            .Select(other => new { other.ReceivedOn, other.Number }).ToListAsync(stop);
        return new(month.Count(other => other.ReceivedOn < day || (other.ReceivedOn == day && string.CompareOrdinal(other.Number, request.Number) < 0)), month.Count + 1);
    }

    public Task<int> OpenRedactionsOf(Guid id, CancellationToken stop) =>
        db.Set<Redaction>().CountAsync(redaction => redaction.RequestId == id && RedactionLifecycle.UnderWay.Contains(redaction.State), stop);

    /// <summary>Adds the facts to the case, inside the act; the row says what they say.</summary>
    public RequestCase Add(Doing doing, RequestCase at, params IReadOnlyList<Happening> facts)
    {
        var log = at.Log;
        foreach (var fact in facts)
        {
            log = log.With(new(fact, doing.Act.Who.PersonId, doing.Act.Who.Name, doing.Now));
            db.Add(Row(doing, at.Request.Id, log.Entries.Count, fact));
        }
        at.Request.Reflect(log, calendar);
        at.Request.Revision++;
        return at with { Log = log };
    }

    /// <summary>A new case with the facts it begins with.</summary>
    public RequestCase Open(Doing doing, InformationRequest request, params IReadOnlyList<Happening> facts)
    {
        var log = new RequestLog([.. facts.Select(fact => new Logged(fact, doing.Act.Who.PersonId, doing.Act.Who.Name, doing.Now))]);
        foreach (var (index, fact) in facts.Index())
            db.Add(Row(doing, request.Id, index + 1, fact));
        request.Reflect(log, calendar);
        db.Add(request);
        return new(request, log);
    }

    private RequestEvent Row(Doing doing, Guid requestId, int ordinal, Happening fact) => new()
    {
        Id = Ids.New(clock),
        RequestId = requestId,
        Ordinal = ordinal,
        Name = fact.GetType().Name,
        On = fact.On,
        At = doing.Now,
        ById = doing.Act.Who.PersonId,
        ByName = doing.Act.Who.Name,
        Body = seal.Seal(fact.ToJson()),
    };

    private RequestLog Log(IEnumerable<RequestEvent> facts) => new([.. facts.Select(fact => fact.Read(seal))]);
}
