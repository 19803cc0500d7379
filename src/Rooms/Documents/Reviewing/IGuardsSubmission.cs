using Mingtang.Kernel;

namespace Mingtang.Documents.Reviewing;

/// <summary>
/// A reason why a document may not be handed in yet (送审), beyond what this room asks itself: its interpretation has to come with it (S0 32,
/// S2 42). All reasons are shown at once.
/// </summary>
public interface IGuardsSubmission
{
    Task<IReadOnlyList<Refusal>> Objections(DocumentRef document, CancellationToken stop);
}
