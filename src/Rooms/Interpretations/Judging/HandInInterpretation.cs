using Mingtang.Documents;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Interpretations.Comparing;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Judging;

/// <summary>送负责人审定: complete, measured against the document's own words, and handed in for secrecy review as it stands.</summary>
internal sealed class HandInInterpretation(InterpretationFrame frame, IDocuments documents, ReleaseBook releases, SecretSeal seal)
{
    public Task<Outcome<Guid>> Do(CurrentPerson who, Guid id, CancellationToken stop = default) =>
        frame.Do(new(id, InterpretationAct.Submit, InterpretationPermissions.Draft, who), async (doing, found) =>
        {
            List<Refusal> reasons = [.. Against(found)];
            if (!who.WritesFor(found.UnitId))
                reasons.Add(InterpretationRefusals.NotYours);
            if (reasons.Count > 0)
                return reasons;
            found.CopiedPercent = await Copied(found, stop);
            (found.ReturnedWhy, found.Ticked) = (null, []);
            (found.ApprovedBy, found.ApprovedByName, found.ApprovedAt, found.PassedByName, found.PassedAt) = (null, null, null, null, null);
            var proposed = await releases.Propose(
                doing, new(found.Item, seal.DigestOf(found.Version), $"解读：{found.Title}", found.DeskUrl, PublicityAttribute.Proactive, "A20-15"), stop);
            return proposed.Refusals;
        }, stop);

    public static IEnumerable<Refusal> Against(Interpretation found)
    {
        if (!found.HasText && found.Pieces.Count == 0)
            yield return InterpretationRefusals.NothingInIt;
        foreach (var kind in Enum.GetValues<AspectKind>())
            if (found.Aspects.Find(aspect => aspect.Kind == kind) is not { } aspect || (!aspect.IsAnswered && aspect.Words.Length <= Aspect.NotConcerned.Length + 2))
                yield return InterpretationRefusals.AspectMissing(kind);
        foreach (var number in PersonalNumbers.In(found))
            yield return number;
    }

    private async Task<decimal?> Copied(Interpretation found, CancellationToken stop) =>
        found.DocumentId is { } id && await documents.Find(id, stop) is { } document
            ? CopiedShare.Of(found.PlainText, (await documents.BodyOf(document, stop)).PlainText)
            : null;
}
