using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Documents.Relations;

/// <summary>What becomes of a document whose end falls away, because what repealed or replaced it is taken off the site.</summary>
/// <param name="Revives">Null where nobody has said yet.</param>
internal sealed record EndedFate(Guid DocumentId, bool? Revives, string? Why);

/// <summary>
/// Withdrawing a document that ended others leaves a gap nobody sees: neither stands. So the withdrawal asks of each whether it is in force
/// again or stays ended, and why; the term it had runs on as it stood.
/// </summary>
internal sealed class Revive(PlatformDb db, TimeProvider clock)
{
    public static Refusal Undecided(string title) => new("documents.ended-undecided", $"「{title}」因本文件而失效，撤下时须说明它恢复有效还是仍然失效。", "Fates");

    public static Refusal NeedsWhy(string title) => new("documents.fate-needs-reason", $"请写明「{title}」恢复有效或者仍然失效的理由。", "Fates");

    /// <summary>Documents that this one, and none after it, brought to their end.</summary>
    public async Task<IReadOnlyList<Document>> EndedBy(Guid documentId, CancellationToken stop)
    {
        var named = await db.Set<ValidityNote>().Where(note => note.OtherId == documentId && (note.Act == ValidityAct.Repeal || note.Act == ValidityAct.Replace)).Select(note => note.DocumentId).Distinct().ToListAsync(stop);
        var ended = await db.Set<Document>().Where(d => named.Contains(d.Id) && (d.EndedAs == ValidityEnd.Repealed || d.EndedAs == ValidityEnd.Replaced)).OrderBy(d => d.Title).ToListAsync(stop);
        var notes = await db.Set<ValidityNote>().AsNoTracking().Where(note => named.Contains(note.DocumentId) && (note.Act == ValidityAct.Repeal || note.Act == ValidityAct.Replace)).ToListAsync(stop);
        return [.. ended.Where(one => notes.Where(note => note.DocumentId == one.Id).MaxBy(note => (note.At, note.Id))!.OtherId == documentId)];
    }

    public async Task<IReadOnlyList<Refusal>> Follow(Doing doing, Document withdrawn, IReadOnlyList<EndedFate> fates, CancellationToken stop)
    {
        var ended = await EndedBy(withdrawn.Id, stop);
        List<Refusal> reasons = [];
        foreach (var document in ended)
            if (fates.FirstOrDefault(fate => fate.DocumentId == document.Id) is not { Revives: not null } fate)
                reasons.Add(Undecided(document.Title));
            else if (string.IsNullOrWhiteSpace(fate.Why))
                reasons.Add(NeedsWhy(document.Title));
        if (reasons.Count == 0)
            foreach (var document in ended)
                Decide(doing, withdrawn, document, fates.First(fate => fate.DocumentId == document.Id));
        return reasons;
    }

    private void Decide(Doing doing, Document withdrawn, Document ended, EndedFate fate)
    {
        var revives = fate.Revives == true;
        if (revives)
        {
            (ended.EndedAs, ended.EndedOn) = (null, null);
            // Its page, the lists and the index say so from now on.
            if (ended.PublicEditionId is not null)
                doing.Note(ended.Item, isPublic: true);
        }
        ended.Revision++;
        db.Add(new ValidityNote
        {
            Id = Ids.New(clock),
            DocumentId = ended.Id,
            Act = revives ? ValidityAct.Revive : ValidityAct.StayEnded,
            On = doing.Today,
            OtherId = withdrawn.Id,
            Why = $"「{withdrawn.Title}」撤下：{fate.Why!.Trim()}",
            At = doing.Now,
            ByName = doing.Act.Who.Name,
        });
    }
}
