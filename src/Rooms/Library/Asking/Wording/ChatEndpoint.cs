using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Mingtang.Library.Asking.Wording;

/// <summary>One question to an OpenAI-compatible endpoint: bounded in time, in size and in how many at once. Whatever goes wrong is an exception.</summary>
internal sealed class ChatEndpoint : IDisposable
{
    private const int MostAtOnce = 4, MostBytes = 64 * 1024, MostTokens = 600;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly AiSettings settings;
    private readonly HttpClient client;
    private readonly SemaphoreSlim places = new(MostAtOnce, MostAtOnce);

    public ChatEndpoint(AiSettings settings)
    {
        this.settings = settings;
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MostBytes,
        };
        if (settings.Key is { } key)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public bool IsOn => settings.Endpoint is not null;

    /// <summary>What it wrote. Throws <see cref="HttpRequestException"/>, <see cref="OperationCanceledException"/> or <see cref="JsonException"/>.</summary>
    public async Task<string> Ask(string rules, string request, CancellationToken stop)
    {
        if (!await places.WaitAsync(0, stop))
            throw new HttpRequestException("as many questions under way as are allowed");
        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
            ending.CancelAfter(settings.Timeout);
            var body = new
            {
                model = settings.Model,
                temperature = 0,
                max_tokens = MostTokens,
                stream = false,
                messages = new[] { new { role = "system", content = rules }, new { role = "user", content = request } },
            };
            using var content = new StringContent(JsonSerializer.Serialize(body, Json), Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(settings.Endpoint, content, ending.Token);
            answer.EnsureSuccessStatusCode();
            using var read = await answer.Content.ReadFromJsonAsync<JsonDocument>(ending.Token);
            return Said(read) ?? throw new JsonException("no choices[0].message.content");
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose()
    {
        client.Dispose();
        places.Dispose();
    }

    private static string? Said(JsonDocument? answer) =>
        answer?.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array && choices.GetArrayLength() > 0
        && choices[0] is { ValueKind: JsonValueKind.Object } first && first.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.Object
        && message.TryGetProperty("content", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString() : null;
}
