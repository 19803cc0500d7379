using System.Collections.Frozen;

namespace Mingtang.Kernel;

/// <summary>
/// The one table of an aggregate's states: from (state, act) to state. Buttons, permissions, docs and property tests
/// are read from it, so a state that is not in the table cannot be reached.
/// </summary>
public sealed class Lifecycle<TState, TAct>
    where TState : struct, Enum
    where TAct : struct, Enum
{
    private readonly FrozenDictionary<(TState From, TAct Act), TState> table;

    public Lifecycle(TState start, params (TState From, TAct Act, TState To)[] rows)
    {
        Start = start;
        Rows = rows;
        table = rows.ToFrozenDictionary(row => (row.From, row.Act), row => row.To);
    }

    public TState Start { get; }

    public IReadOnlyList<(TState From, TAct Act, TState To)> Rows { get; }

    public bool Allows(TState from, TAct act) => table.ContainsKey((from, act));

    /// <summary>The acts open from a state, in the order of the table.</summary>
    public IEnumerable<TAct> ActsFrom(TState from) =>
        Rows.Where(row => EqualityComparer<TState>.Default.Equals(row.From, from)).Select(row => row.Act);

    /// <summary>A state no act leads out of.</summary>
    public bool IsFinal(TState state) => !ActsFrom(state).Any();

    /// <summary>The next state, or the given refusal when the table has no such row. Never silent.</summary>
    public Outcome<TState> Next(TState from, TAct act, Func<TState, TAct, Refusal> refusal) =>
        table.TryGetValue((from, act), out var to) ? to : refusal(from, act);
}
