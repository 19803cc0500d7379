using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Releasing;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Documents.Relations;

/// <summary>What a published document does to those it repeals or replaces: they end the day it takes effect.</summary>
internal sealed class RelationEffects(PlatformDb db, TimeProvider clock)
{
    public async Task Follow(Doing doing, Document document, CancellationToken stop)
    {
        var ending = await db.Set<Relation>().Where(r => r.FromId == document.Id && r.ToId != null && (r.Kind == RelationKind.Repeals || r.Kind == RelationKind.Replaces)).ToListAsync(stop);
        foreach (var relation in ending)
            if (await db.Set<Document>().FirstOrDefaultAsync(d => d.Id == relation.ToId && d.EndedAs == null, stop) is { } ended)
                End(doing, document, relation.Kind, ended);
    }

    private void End(Doing doing, Document document, RelationKind kind, Document ended)
    {
        (ended.EndedAs, ended.EndedOn) = (kind == RelationKind.Repeals ? ValidityEnd.Repealed : ValidityEnd.Replaced, document.EffectiveOn ?? doing.Today);
        ended.Revision++;
        // Its page and the lists say so from now on.
        if (ended.PublicEditionId is not null)
            doing.Note(ended.Item, isPublic: true);
        doing.Raise(new DocumentEnded(ended.Id, ended.Title, ended.EndedOn.Value));
        db.Add(new ValidityNote
        {
            Id = Ids.New(clock),
            DocumentId = ended.Id,
            Act = kind == RelationKind.Repeals ? ValidityAct.Repeal : ValidityAct.Replace,
            On = ended.EndedOn.Value,
            OtherId = document.Id,
            Why = $"「{document.Title}」发布",
            At = doing.Now,
            ByName = doing.Act.Who.Name,
        });
    }
}
