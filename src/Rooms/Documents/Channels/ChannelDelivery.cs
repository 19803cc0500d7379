using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Outbox;
using Mingtang.Kernel;

namespace Mingtang.Documents.Channels;

/// <summary>Takes a document to one outside channel and keeps the receipt; every failure is noted on the post, so that it shows as work.</summary>
internal sealed class ChannelDelivery(IServiceScopeFactory scopes, ChannelSettings settings, IHttpClientFactory http) : IDelivers
{
    public string Kind => ChannelSending.MessageKind;

    public async Task<Delivery> Deliver(OutboxItem item, CancellationToken stop)
    {
        var id = JsonSerializer.Deserialize<ChannelMessage>(item.Payload)!.PostId;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        if (await db.Set<ChannelPost>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } post)
            return Delivery.Done;
        try
        {
            if (await scope.ServiceProvider.GetRequiredService<LibraryExport>().Record(post, stop) is not { } record)
                return Delivery.Done;
            if (post.Channel == OutsideChannels.CityLibrary && record.Missing.Count > 0)
            {
                // Sending it as it is would only bring it back; it waits as work until the elements are there.
                await Note(scope.ServiceProvider, id, item.Attempt, null, $"入库要素不全：缺{string.Join("、", record.Missing)}", stop);
                return Delivery.Done;
            }
            if (await Take(post, record, item.Id, stop) is not { } receipt)
                return Delivery.Held($"{OutsideChannels.Title(post.Channel)}尚未配置接口");
            await Note(scope.ServiceProvider, id, item.Attempt, receipt, null, stop);
            return Delivery.Done;
        }
        catch (Exception trouble) when (trouble is HttpRequestException or IOException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            await Note(scope.ServiceProvider, id, item.Attempt, null, trouble.Message, stop);
            throw;
        }
    }

    /// <summary>The receiver's receipt, or null where the channel is not set up.</summary>
    private async Task<string?> Take(ChannelPost post, LibraryRecord record, Guid messageId, CancellationToken stop)
    {
        if (settings.Url(post.Channel) is { Length: > 0 } url)
            return await Put(url, record, messageId, stop);
        if (settings.Folder(post.Channel) is not { Length: > 0 } folder)
            return null;
        Directory.CreateDirectory(folder);
        var content = JsonSerializer.Serialize(record, JsonColumn.Options);
        var aside = Path.Combine(folder, $".{messageId:N}");
        await File.WriteAllTextAsync(aside, content, stop);
        File.Move(aside, Path.Combine(folder, $"{messageId:N}.json"), overwrite: true);
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";
    }

    private async Task<string> Put(string url, LibraryRecord record, Guid messageId, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(record, options: JsonColumn.Options) };
        request.Headers.Add("Idempotency-Key", messageId.ToString());
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await http.CreateClient(nameof(ChannelDelivery)).SendAsync(request, stop);
        answer.EnsureSuccessStatusCode();
        var words = (await answer.Content.ReadAsStringAsync(stop)).Trim();
        return words.Length > 200 ? words[..200] : words.Length > 0 ? words : $"HTTP {(int)answer.StatusCode}";
    }

    private static Task<Outcome<bool>> Note(IServiceProvider services, Guid id, int attempt, string? receipt, string? trouble, CancellationToken stop) =>
        services.GetRequiredService<ActBook>().Do<bool>("documents.channel-receipt", Actor.Platform, async doing =>
        {
            var post = await doing.Db.Set<ChannelPost>().FirstAsync(p => p.Id == id, stop);
            (post.Attempts, post.Trouble) = (attempt, trouble is { Length: > 500 } ? trouble[..500] : trouble);
            (post.State, post.Receipt) = (receipt is null ? PostState.Failed : PostState.Received, receipt);
            post.ReceivedAt = receipt is null ? null : doing.Now;
            doing.About(Document.ItemKind, post.DocumentId, $"{OutsideChannels.Title(post.Channel)}{(receipt is null ? "未送达" : "已送达")}");
            return true;
        }, stop);
}
