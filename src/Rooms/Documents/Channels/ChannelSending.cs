using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Outbox;
using Mingtang.Kernel;

namespace Mingtang.Documents.Channels;

/// <summary>One row and one message for each channel, stored with the act that sends it.</summary>
internal sealed class ChannelSending(PlatformDb db, TimeProvider clock) : ICityLibrary
{
    public const string MessageKind = "documents.channel";

    /// <summary>The channels the drafter chose; the city library without asking, for what belongs there.</summary>
    public async Task Send(Doing doing, Document document, Edition edition, CancellationToken stop)
    {
        var library = document.Kind.GoesToLibrary ? [OutsideChannels.CityLibrary] : Array.Empty<string>();
        foreach (var channel in edition.Channels.Concat(library).Distinct())
            await Post(doing, new() { DocumentId = document.Id, EditionId = edition.Id, Channel = channel }, stop);
    }

    /// <summary>Whoever got it is told that it was withdrawn.</summary>
    public async Task Recall(Doing doing, Document document, Edition edition, CancellationToken stop)
    {
        var reached = await db.Set<ChannelPost>().Where(p => p.EditionId == edition.Id && p.ItemKind == null && !p.IsWithdrawal).Select(p => p.Channel).Distinct().ToListAsync(stop);
        foreach (var channel in reached)
            await Post(doing, new() { DocumentId = document.Id, EditionId = edition.Id, Channel = channel, IsWithdrawal = true }, stop);
    }

    async Task ICityLibrary.Send(Doing doing, ItemRef item, Guid documentId, CancellationToken stop)
    {
        var editionId = await db.Set<Document>().Where(d => d.Id == documentId).Select(d => (Guid?)d.EditionId).FirstOrDefaultAsync(stop) ?? Guid.Empty;
        await Post(doing, new() { DocumentId = documentId, EditionId = editionId, ItemKind = item.Kind, ItemId = item.Id, Channel = OutsideChannels.CityLibrary }, stop);
    }

    async Task ICityLibrary.Recall(Doing doing, ItemRef item, CancellationToken stop)
    {
        if (await db.Set<ChannelPost>().AsNoTracking().Where(p => p.ItemKind == item.Kind && p.ItemId == item.Id && !p.IsWithdrawal).FirstOrDefaultAsync(stop) is { } sent)
            await Post(doing, new() { DocumentId = sent.DocumentId, EditionId = sent.EditionId, ItemKind = item.Kind, ItemId = item.Id, Channel = sent.Channel, IsWithdrawal = true }, stop);
    }

    /// <summary>Once more, as a new message: what the old one says stays in the log.</summary>
    public Task Again(Doing doing, ChannelPost post, CancellationToken stop)
    {
        db.Remove(post);
        return Post(doing, new()
        {
            DocumentId = post.DocumentId,
            EditionId = post.EditionId,
            ItemKind = post.ItemKind,
            ItemId = post.ItemId,
            Channel = post.Channel,
            IsWithdrawal = post.IsWithdrawal,
        }, stop);
    }

    private async Task Post(Doing doing, PostEntry entry, CancellationToken stop)
    {
        var post = db.Add(new ChannelPost
        {
            Id = Ids.New(clock),
            DocumentId = entry.DocumentId,
            EditionId = entry.EditionId,
            ItemKind = entry.ItemKind,
            ItemId = entry.ItemId,
            Channel = entry.Channel,
            IsWithdrawal = entry.IsWithdrawal,
            SentAt = doing.Now,
        }).Entity;
        await doing.Send(MessageKind, JsonSerializer.Serialize(new ChannelMessage(post.Id)), $"{MessageKind}:{post.Id:N}", stop: stop);
    }

    private sealed record PostEntry
    {
        public Guid DocumentId { get; init; }

        public Guid EditionId { get; init; }

        public string? ItemKind { get; init; }

        public string? ItemId { get; init; }

        public required string Channel { get; init; }

        public bool IsWithdrawal { get; init; }
    }
}

internal sealed record ChannelMessage(Guid PostId);
