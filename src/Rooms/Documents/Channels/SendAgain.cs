using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Channels;

/// <summary>重新推送 of what a channel did not take, or of a document that never went there.</summary>
internal sealed class SendAgain(ActBook acts, PlatformDb db, DocumentScope scope, ChannelSending sending)
{
    public static readonly Refusal Arrived = new("documents.post-arrived", "这一条已经送达，不用重新推送。");

    public Task<Outcome<bool>> Do(Guid postId, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<bool>(DocumentPermissions.Publish, who.Actor, async doing =>
        {
            if (await db.Set<ChannelPost>().FirstOrDefaultAsync(p => p.Id == postId, stop) is not { } post)
                return UnitActs.Gone;
            var document = await db.Set<Document>().FirstAsync(d => d.Id == post.DocumentId, stop);
            if (!scope.May(who, DocumentPermissions.Publish) || !await scope.Covers(who, document, stop))
                return DocumentRefusals.NotYours;
            if (post.State == PostState.Received)
                return Arrived;
            await sending.Again(doing, post, stop);
            doing.About(Document.ItemKind, document.Id, $"重新推送{OutsideChannels.Title(post.Channel)}");
            return true;
        }, stop);
}
