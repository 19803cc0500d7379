using Mingtang.Documents.Content;
using Mingtang.Foundation.Files;

namespace Mingtang.Documents.Intake;

/// <summary>A file handed in and read, waiting for its clerk to correct what was read of it and to save a draft.</summary>
internal sealed class IncomingPaper
{
    public Guid Id { get; init; }

    /// <summary>Only whoever handed it in goes on with it.</summary>
    public Guid? By { get; init; }

    public required string ByName { get; init; }

    public DateTime At { get; init; }

    public required FileRef File { get; init; }

    public required PaperProposals Proposals { get; init; }

    public StructuredText Body { get; init; } = StructuredText.Empty;

    /// <summary>What was left out or guessed while reading.</summary>
    public List<string> Notices { get; init; } = [];

    /// <summary>The draft made of it.</summary>
    public Guid? DocumentId { get; set; }

    public DateTime? DroppedAt { get; set; }

    public bool IsOpen => DocumentId is null && DroppedAt is null;
}
