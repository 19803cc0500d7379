using Mingtang.Documents.Content;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Drafting;

/// <summary>Whom it concerns: a document of ours, or a draft put up for comment.</summary>
internal sealed record Subject(Stage Stage, Guid? DocumentId)
{
    public string? Title { get; init; }

    public string? Url { get; init; }

    public DateOnly? CommentFrom { get; init; }

    public DateOnly? CommentTo { get; init; }
}

/// <summary>The words of an interpretation as the clerk gives them.</summary>
internal sealed record Words(string Title)
{
    public string? Interpreter { get; init; }

    public IReadOnlyDictionary<AspectKind, string?> Aspects { get; init; } = new Dictionary<AspectKind, string?>();

    public StructuredText Body { get; init; } = StructuredText.Empty;

    public IEnumerable<Refusal> Reasons => string.IsNullOrWhiteSpace(Title) ? [InterpretationRefusals.TitleMissing] : [];

    public void WriteInto(Interpretation found)
    {
        (found.Title, found.Interpreter, found.Body) = (Title.Trim(), string.IsNullOrWhiteSpace(Interpreter) ? null : Interpreter.Trim(), Body);
        found.Aspects = [.. Enum.GetValues<AspectKind>().Select(kind => new Aspect(kind, Aspects.GetValueOrDefault(kind)?.Trim() ?? "")).Where(aspect => aspect.Words.Length > 0)];
    }
}
