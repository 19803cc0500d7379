using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Concerns;

/// <summary>Carries concerns into the interpretation; the reviewer of the gate ticks which it answers.</summary>
internal sealed class ConcernBook(ActBook acts, PlatformDb db, PermissionBook permissions, TimeProvider clock)
{
    public static readonly Refusal WordsMissing = new("interpretations.concern-words-missing", "请写明公众关心的问题。", "Concern");

    public Task<Outcome<Guid>> Note(CurrentPerson who, Guid interpretationId, string? words, ConcernSource source, CancellationToken stop = default) =>
        acts.Do<Guid>("interpretations.note-concern", who.Actor, async doing =>
        {
            if (await db.Set<Interpretation>().FirstOrDefaultAsync(found => found.Id == interpretationId, stop) is not { } beside)
                return InterpretationRefusals.NoSuch;
            if (!permissions.Allows(who.Role, InterpretationPermissions.Draft) || !who.WritesFor(beside.UnitId))
                return InterpretationRefusals.NotYours;
            if (string.IsNullOrWhiteSpace(words))
                return WordsMissing;
            var noted = db.Add(new Concern
            {
                Id = Ids.New(clock),
                InterpretationId = interpretationId,
                UnitId = beside.UnitId,
                Words = words.Trim(),
                Source = source,
                NotedOn = doing.Today,
                NotedByName = who.Name,
            }).Entity;
            doing.About("interpretations.concern", noted.Id, $"登记关切，解读「{beside.Title}」");
            return noted.Id;
        }, stop);

    /// <summary>Of this interpretation and of others for the same document.</summary>
    public Task<List<Concern>> About(Interpretation found, CancellationToken stop)
    {
        var siblings = found.DocumentId is { } documentId
            ? db.Set<Interpretation>().Where(other => other.DocumentId == documentId).Select(other => other.Id)
            : db.Set<Interpretation>().Where(other => other.Id == found.Id).Select(other => other.Id);
        return db.Set<Concern>().AsNoTracking().Where(concern => siblings.Contains(concern.InterpretationId)).OrderBy(concern => concern.NotedOn).ToListAsync(stop);
    }
}
