using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Kernel;

namespace Mingtang.Documents.Releasing;

/// <summary>
/// What goes out with a document, in the same transaction or not at all: its interpretation, its question list. Implemented by the room that
/// holds the companions; asked by the page that shows all guards, and by the act of publication.
/// </summary>
public interface IGoesWith
{
    /// <summary>What would be released with this document now, each with the reasons that still stand against it.</summary>
    Task<IReadOnlyList<Companion>> With(DocumentRef document, CancellationToken stop);

    /// <summary>Releases one companion; a refusal undoes the whole publication.</summary>
    Task<Outcome> Release(Doing doing, DocumentRef document, Companion companion, CancellationToken stop);
}

/// <param name="KindTitle">解读, 问答.</param>
/// <param name="DeskUrl">Where the clerk looks after it.</param>
public sealed record Companion(ItemRef Item, string KindTitle, string Title, string DeskUrl, IReadOnlyList<Refusal> Objections);

/// <summary>Raised in the transaction of a publication.</summary>
/// <param name="First">False for a corrected or replacing edition.</param>
public sealed record DocumentPublished(DocumentRef Document, DateTime At, bool First);

/// <summary>Raised when reference texts came in and it is known which version of each is in force.</summary>
/// <param name="Replaced">Relations of versions written now.</param>
public sealed record ReferencesTaken(int Replaced);

/// <summary>Raised in the transaction of the act that ended a document's validity: repealed, replaced, declared lapsed.</summary>
/// <param name="On">The first day it is no longer in force; it may lie ahead.</param>
public sealed record DocumentEnded(Guid DocumentId, string Title, DateOnly On);

/// <summary>Raised in the transaction of a withdrawal; companions decide whether they go too.</summary>
public sealed record DocumentWithdrawn(DocumentRef Document, DateTime At, string Why);
