namespace Mingtang.Interpretations;

/// <summary>One act on an interpretation, as its page tells it.</summary>
internal sealed class InterpretationStep
{
    public Guid Id { get; init; }

    public Guid InterpretationId { get; init; }

    public InterpretationAct Act { get; init; }

    public InterpretationState From { get; init; }

    public InterpretationState To { get; init; }

    public DateTime At { get; init; }

    public required string ByName { get; init; }

    public string? Why { get; init; }
}
