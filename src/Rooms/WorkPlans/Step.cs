using System.Diagnostics;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans;

/// <summary>One move of a task, a return or a bulletin from state to state: who, when, why. What its page tells as history.</summary>
internal abstract class Step<TState, TAct>
    where TState : struct, Enum
    where TAct : struct, Enum
{
    public Guid Id { get; init; }

    public TAct Act { get; init; }

    public TState From { get; init; }

    public TState To { get; init; }

    public DateTime At { get; init; }

    public Guid? By { get; init; }

    public string ByName { get; init; } = "";

    public string? Why { get; init; }
}

/// <summary>Somebody wants a return or a bulletin moved.</summary>
internal sealed record Asked<TAct>(Guid Id, TAct Act, string Permission, CurrentPerson Who)
{
    public string? Why { get; init; }
}

internal static class Steps
{
    /// <summary>The row that tells of a move the table allows; whoever calls has asked it before and refused.</summary>
    public static TStep Take<TStep, TState, TAct>(this Lifecycle<TState, TAct> table, TState from, Asked<TAct> asked, Doing doing)
        where TStep : Step<TState, TAct>, new()
        where TState : struct, Enum
        where TAct : struct, Enum => new()
        {
            Id = Guid.CreateVersion7(doing.Act.At),
            Act = asked.Act,
            From = from,
            To = table.Next(from, asked.Act, (_, _) => throw new UnreachableException()).Value,
            At = doing.Now,
            By = asked.Who.Id,
            ByName = asked.Who.Name,
            Why = asked.Why,
        };
}
