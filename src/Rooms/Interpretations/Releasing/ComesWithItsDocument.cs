using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Documents.Reviewing;
using Mingtang.Foundation.Data;
using Mingtang.Interpretations.Duties;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Releasing;

/// <summary>同步起草、同步送审: what must be interpreted is handed in with an interpretation its own head approved, or the office lets it go first (8.1.4).</summary>
internal sealed class ComesWithItsDocument(PlatformDb db, MustInterpret must, DutyBook duties) : IGuardsSubmission
{
    private static readonly InterpretationState[] Approved = [InterpretationState.QualityReview, InterpretationState.Ready, InterpretationState.Released];

    public async Task<IReadOnlyList<Refusal>> Objections(DocumentRef document, CancellationToken stop) =>
        await must.Ground(document, stop) is null || await duties.HasOverride(document.Id, stop)
        || await db.Set<Interpretation>().AnyAsync(found => found.DocumentId == document.Id && found.Stage == Stage.Publication && Approved.Contains(found.State), stop)
            ? []
            : [InterpretationRefusals.NotHandedInTogether];
}
