using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Release;
using Mingtang.Interpretations.Duties;
using Mingtang.Interpretations.Judging;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Releasing;

/// <summary>
/// No document that must be interpreted goes out without one that is ready, unless the office let it go first; and no interpretation goes
/// out past its own head and gate.
/// </summary>
internal sealed class InterpretationGuards(PlatformDb db, IDocuments documents, MustInterpret must) : IGuardsRelease
{
    public async Task<IReadOnlyList<Refusal>> Objections(ItemRef item, string versionDigest, CancellationToken stop) => item.Kind switch
    {
        Interpretation.Kind => await AgainstItself(item, stop),
        "documents.document" => await MayGo(item, stop) ? [] : [InterpretationRefusals.MustInterpret],
        _ => [],
    };

    private async Task<IReadOnlyList<Refusal>> AgainstItself(ItemRef item, CancellationToken stop) =>
        Guid.TryParse(item.Id, out var id) && await db.Set<Interpretation>().AsNoTracking().Include(found => found.Pieces).FirstOrDefaultAsync(found => found.Id == id, stop) is { State: InterpretationState.Ready } found
            ? [.. PersonalNumbers.In(found)]
            : [InterpretationRefusals.NotReady];

    private async Task<bool> MayGo(ItemRef item, CancellationToken stop) =>
        !Guid.TryParse(item.Id, out var id) || await documents.Find(id, stop) is not { } document || await must.Ground(document, stop) is null
        || await db.Set<Interpretation>().AnyAsync(
            found => found.DocumentId == id && found.Stage == Stage.Publication && (found.State == InterpretationState.Ready || found.State == InterpretationState.Released), stop)
        || await db.Set<DutyOverride>().AnyAsync(let => let.DocumentId == id, stop);
}

/// <summary>Whoever had a hand in the words does not review their secrecy.</summary>
internal sealed class WritersDoNotReview(PlatformDb db) : IGuardsReview
{
    public async Task<IReadOnlyList<Refusal>> Objections(ItemRef item, string versionDigest, Actor reviewer, CancellationToken stop)
    {
        if (item.Kind != Interpretation.Kind || !Guid.TryParse(item.Id, out var id) || await db.Set<Interpretation>().AsNoTracking().FirstOrDefaultAsync(found => found.Id == id, stop) is not { } found)
            return [];
        return reviewer.PersonId is { } person && found.Writers.Contains(person) ? [InterpretationRefusals.WriterApproves] : [];
    }
}
