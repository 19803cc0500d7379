using Microsoft.Extensions.Configuration;

namespace Mingtang.Library.Asking.Wording;

/// <summary>
/// The endpoint that may word answers, by configuration only: <c>Mingtang:Ai:Endpoint</c> (off while empty), <c>Model</c>, <c>Key</c> or
/// <c>KeyFile</c>, <c>TimeoutSeconds</c>.
/// </summary>
internal sealed record AiSettings(Uri? Endpoint, string Model, string? Key, TimeSpan Timeout)
{
    private const string Completions = "chat/completions";

    public static AiSettings Off { get; } = new(null, "", null, TimeSpan.Zero);

    public static AiSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Mingtang:Ai");
        if (section["Endpoint"] is not { Length: > 0 } endpoint)
            return Off;
        if (!Uri.TryCreate(endpoint.EndsWith(Completions, StringComparison.Ordinal) ? endpoint : endpoint.TrimEnd('/') + "/" + Completions, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new InvalidOperationException($"Mingtang:Ai:Endpoint 不是网址：{endpoint}");
        var key = section["KeyFile"] is { Length: > 0 } file ? File.ReadAllText(file).Trim() : section["Key"];
        return new(address, section["Model"] ?? "default", string.IsNullOrWhiteSpace(key) ? null : key, TimeSpan.FromSeconds(Math.Clamp(section.GetValue("TimeoutSeconds", 8.0), 0.05, 60)));
    }
}
