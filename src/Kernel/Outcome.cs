using System.Diagnostics.CodeAnalysis;

namespace Mingtang.Kernel;

/// <summary>Done, or refused with every reason at once. Exceptions are for bugs and outages only.</summary>
public class Outcome
{
    private protected Outcome(IReadOnlyList<Refusal> refusals) => Refusals = refusals;

    public static Outcome Done { get; } = new([]);

    /// <summary>Empty exactly when the act was done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    public bool IsRefused => Refusals.Count > 0;

    public static Outcome Refused(params IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0 ? new(refusals) : throw new ArgumentException("A refusal without a reason is a bug.", nameof(refusals));

    /// <summary>Done when the list is empty, refused with all of it otherwise: the natural end of a method that gathers reasons.</summary>
    public static Outcome Unless(IReadOnlyList<Refusal> refusals) => refusals.Count == 0 ? Done : new(refusals);

    public static implicit operator Outcome(Refusal refusal) => new([refusal]);
}

/// <summary>An <see cref="Outcome"/> that carries what the act made.</summary>
public sealed class Outcome<T> : Outcome
{
    private readonly T? value;

    private Outcome(T? value, IReadOnlyList<Refusal> refusals) : base(refusals) => this.value = value;

    /// <summary>What the act made. Asking a refused outcome for it is a bug and throws.</summary>
    public T Value => IsRefused
        ? throw new RefusedOutcomeException(Refusals)
        : value!;

    public bool TryGet([MaybeNullWhen(false)] out T made)
    {
        made = value;
        return !IsRefused;
    }

    public static new Outcome<T> Refused(params IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0 ? new(default, refusals) : throw new ArgumentException("A refusal without a reason is a bug.", nameof(refusals));

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);

    public static implicit operator Outcome<T>(List<Refusal> refusals) => Refused(refusals);
}

/// <summary>The bug of asking a refused outcome for what it made; it keeps the reasons, for who can still say them to a person.</summary>
public sealed class RefusedOutcomeException(IReadOnlyList<Refusal> refusals)
    : InvalidOperationException($"Refused: {string.Join("; ", refusals.Select(refusal => refusal.Code))}")
{
    public IReadOnlyList<Refusal> Refusals => refusals;
}
