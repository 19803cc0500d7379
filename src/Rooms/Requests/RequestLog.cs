using Mingtang.Requests.Acts;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests;

/// <summary>A fact with who noted it and when.</summary>
/// <param name="At">UTC.</param>
internal sealed record Logged(Happening What, Guid? ById, string ByName, DateTime At);

/// <summary>The facts of one case in their order, and what follows from them. Immutable.</summary>
internal sealed class RequestLog
{
    private readonly IReadOnlyList<Logged> entries;

    /// <exception cref="InvalidOperationException">The facts do not follow the lifecycle: such a log cannot have been written by acts.</exception>
    public RequestLog(IReadOnlyList<Logged> entries)
    {
        this.entries = entries;
        State = entries.Aggregate(RequestLifecycle.Table.Start, Follow);
    }

    public IReadOnlyList<Logged> Entries => entries;

    public RequestState State { get; }

    /// <summary>The first fact: how and when the application came.</summary>
    public Arrived Arrival => (Arrived)entries[0].What;

    /// <summary>收到申请之日 (GIR 31), by which the case is counted. A correction starts the clock anew, it does not make another case.</summary>
    public DateOnly? ReceivedOn => (First<Received>() ?? (Happening?)First<Withdrawn>())?.On;

    /// <summary>The one row of table 3 the case has, or null while it is open.</summary>
    public IResult? Result => entries.Select(entry => entry.What).OfType<IResult>().SingleOrDefault();

    /// <summary>The draft that is under review, signed or served; null while there is none or it was returned.</summary>
    public ReplyDrafted? Draft => State is RequestState.Ended ? null : entries.Reverse().Select(entry => entry.What).FirstOrDefault(what => what is ReplyDrafted or Returned) as ReplyDrafted;

    public Guid? DrafterId => entries.LastOrDefault(entry => entry.What is ReplyDrafted)?.ById;

    public IReadOnlyList<Consultation> Consultations =>
        [.. All<ConsultationSent>().Select(sent => new Consultation(
            sent,
            All<ConsultationDelivered>().FirstOrDefault(delivered => delivered.Key == sent.Key),
            All<ConsultationAnswered>().FirstOrDefault(answered => answered.Key == sent.Key),
            All<ConsultationLapsed>().FirstOrDefault(lapsed => lapsed.Key == sent.Key),
            All<ThirdPartyTold>().Any(told => told.Key == sent.Key)))];

    public IEnumerable<T> All<T>() where T : Happening => entries.Select(entry => entry.What).OfType<T>();

    public bool Has<T>() where T : Happening => All<T>().Any();

    public T? First<T>() where T : Happening => All<T>().FirstOrDefault();

    public T? Last<T>() where T : Happening => All<T>().LastOrDefault();

    public Guid? WhoDid<T>() where T : Happening => entries.LastOrDefault(entry => entry.What is T)?.ById;

    public RequestLog With(Logged next) => new([.. entries, next]);

    private static RequestState Follow(RequestState state, Logged entry) => entry.What.Act is { } act
        ? RequestLifecycle.Table.Next(state, act, RequestRefusals.NotNow) is { IsRefused: false } next
            ? next.Value
            : throw new InvalidOperationException($"{act} cannot follow in the state {state}.")
        : state;
}
