using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;
using Mingtang.Kernel;

namespace Mingtang.Documents.Jobs;

/// <summary>定时发布: what is due goes out, each in an act of its own; one that is refused waits with its reasons until a person looks.</summary>
internal sealed class PublishDue(ActBook acts, EditionFrame frame, PublishEdition publish, PlatformDb db) : IRoomJob
{
    public string Name => "documents.publish-due";

    public string Title => "到时发布公文";

    public Schedule When => Schedule.Every(TimeSpan.FromMinutes(1));

    public async Task Run(JobRun run, CancellationToken stop)
    {
        var due = await db.Set<Edition>().AsNoTracking().Where(e => e.State == EditionState.Scheduled && e.PublishAt <= run.Now).Select(e => e.DocumentId).ToListAsync(stop);
        var (released, refused) = (0, 0);
        foreach (var documentId in due)
            if (await One(documentId, stop) is { IsRefused: true } against)
            {
                refused++;
                await Tell(documentId, against.Refusals, stop);
            }
            else
                released++;
        if (due.Count > 0)
            run.Note = $"按时发布{released}件，未能发布{refused}件。";
    }

    private Task<Outcome<Edition>> One(Guid documentId, CancellationToken stop) =>
        acts.Do(DocumentPermissions.Publish, Actor.Platform, doing => frame.Within(doing, documentId, EditionAct.Publish, hand => publish.Release(hand, stop), stop), stop);

    private Task<Outcome<bool>> Tell(Guid documentId, IReadOnlyList<Refusal> reasons, CancellationToken stop) =>
        acts.Do<bool>(DocumentPermissions.Publish, Actor.Platform, async doing =>
        {
            var edition = await db.Set<Edition>().FirstAsync(e => db.Set<Document>().Any(d => d.Id == documentId && d.EditionId == e.Id), stop);
            var why = $"定时发布未成：{string.Concat(reasons.Select(reason => reason.Message))}";
            edition.ReturnedWhy = why.Length > 1000 ? why[..1000] : why;
            doing.About(Document.ItemKind, documentId, "定时发布未成");
            return true;
        }, stop);
}
