namespace Mingtang.Kernel.WorkingDays;

/// <summary>What a count over the calendar came to, and how: a <see cref="DateOnly"/> for a period's end, an <see cref="int"/> for a number of days.</summary>
public sealed class Reckoning<T>
{
    private readonly Func<IReadOnlyList<DerivedDay>> derive;

    internal Reckoning(T result, bool provisional, Func<IReadOnlyList<DerivedDay>> derive)
    {
        Result = result;
        Provisional = provisional;
        this.derive = derive;
    }

    public T Result { get; }

    /// <summary>
    /// True when the count met a day of a year whose holiday notice the calendar does not hold, so that the result may still move.
    /// The start day is not counted and so does not make a result provisional, nor does a period of 0.
    /// </summary>
    public bool Provisional { get; }

    /// <summary>Every day from the start day to the end, both listed. Made when first asked for, so a hundred thousand deadlines cost no lists.</summary>
    public IReadOnlyList<DerivedDay> Derivation => field ??= derive();
}
