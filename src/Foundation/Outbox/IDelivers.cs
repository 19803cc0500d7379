namespace Mingtang.Foundation.Outbox;

/// <summary>Takes one kind of message out of the house. Throwing is a failed attempt and is tried again later.</summary>
public interface IDelivers
{
    /// <summary>The kind it takes, e.g. <c>mail</c>.</summary>
    string Kind { get; }

    /// <summary>As the administrator's page names it.</summary>
    string Title => Kind;

    Task<Delivery> Deliver(OutboxItem item, CancellationToken stop);
}

/// <param name="Id">Stable through every attempt; hand it to the receiver as the message id.</param>
/// <param name="Attempt">From 1.</param>
public sealed record OutboxItem(Guid Id, string Kind, string Payload, int Attempt);

/// <summary>How an attempt ended without an exception.</summary>
public sealed record Delivery
{
    private Delivery(OutboxState state, string? why) => (State, Why) = (state, why);

    public static Delivery Done { get; } = new(OutboxState.Delivered, null);

    internal OutboxState State { get; }

    internal string? Why { get; }

    /// <summary>Not possible as the platform is set up; kept until it is.</summary>
    public static Delivery Held(string why) => new(OutboxState.Held, why);

    /// <summary>Refused for good (no such mailbox): another attempt would be refused as well.</summary>
    public static Delivery Refused(string why) => new(OutboxState.Dead, why);
}
