using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mingtang.Library.Asking;

/// <summary>A server that speaks as an OpenAI-compatible one does and says whatever the test wants, on a free port of this machine.</summary>
internal sealed class FakeEndpoint : IAsyncDisposable
{
    private readonly WebApplication server;

    private FakeEndpoint(WebApplication server) => this.server = server;

    /// <summary>Bodies as they came in.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    public ConcurrentQueue<string?> Keys { get; } = new();

    public string Address => server.Urls.First();

    /// <summary>Of the passages handed in, what is said.</summary>
    public Func<string, string> Says { get; set; } = _ => "";

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public TimeSpan Waits { get; set; }

    /// <summary>In place of an answer in the right form.</summary>
    public string? Raw { get; set; }

    public static async Task<FakeEndpoint> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeEndpoint(builder.Build());
        fake.server.MapPost("/v1/chat/completions", fake.Answer);
        await fake.server.StartAsync();
        return fake;
    }

    public Dictionary<string, string?> SettingsWith(int patience = 60) => new() { ["Mingtang:Ai:Endpoint"] = $"{Address}/v1", ["Mingtang:Ai:Key"] = "geheim", ["Mingtang:Ai:Model"] = "m", ["Mingtang:Ai:TimeoutSeconds"] = $"{patience}", ["Logging:LogLevel:Default"] = "Information" };

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        Heard.Enqueue(body);
        Keys.Enqueue(context.Request.Headers.Authorization);
        if (Waits > TimeSpan.Zero)
            await Task.Delay(Waits, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var asked = JsonDocument.Parse(body);
        var request = asked.RootElement.GetProperty("messages")[1].GetProperty("content").GetString()!;
        context.Response.StatusCode = (int)Status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Raw ?? JsonSerializer.Serialize(new { choices = new[] { new { message = new { role = "assistant", content = Says(request) } } } }));
    }
}
