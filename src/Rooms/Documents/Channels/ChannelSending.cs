using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Outbox;
using Mingtang.Kernel;

namespace Mingtang.Documents.Channels;

/// <summary>One row and one message for each channel, stored with the act that sends it.</summary>
internal sealed class ChannelSending(PlatformDb db, TimeProvider clock)
{
    public const string MessageKind = "documents.channel";

    /// <summary>The channels the drafter chose; the city library without asking, for what belongs there.</summary>
    public async Task Send(Doing doing, Document document, Edition edition, CancellationToken stop)
    {
        var library = document.Kind.GoesToLibrary ? [OutsideChannels.CityLibrary] : Array.Empty<string>();
        foreach (var channel in edition.Channels.Concat(library).Distinct())
            await Post(doing, document, edition.Id, channel, isWithdrawal: false, stop);
    }

    /// <summary>Whoever got it is told that it was withdrawn.</summary>
    public async Task Recall(Doing doing, Document document, Edition edition, CancellationToken stop)
    {
        var reached = await db.Set<ChannelPost>().Where(p => p.EditionId == edition.Id && !p.IsWithdrawal).Select(p => p.Channel).Distinct().ToListAsync(stop);
        foreach (var channel in reached)
            await Post(doing, document, edition.Id, channel, isWithdrawal: true, stop);
    }

    public async Task Post(Doing doing, Document document, Guid editionId, string channel, bool isWithdrawal, CancellationToken stop)
    {
        var post = db.Add(new ChannelPost
        {
            Id = Ids.New(clock),
            DocumentId = document.Id,
            EditionId = editionId,
            Channel = channel,
            IsWithdrawal = isWithdrawal,
            SentAt = doing.Now,
        }).Entity;
        await doing.Send(MessageKind, JsonSerializer.Serialize(new ChannelMessage(post.Id)), $"{MessageKind}:{post.Id:N}", stop: stop);
    }
}

internal sealed record ChannelMessage(Guid PostId);
