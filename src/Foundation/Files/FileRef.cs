namespace Mingtang.Foundation.Files;

/// <summary>A kept file, as a room remembers it.</summary>
/// <param name="Hash">Digest with its name: <c>sha256:…</c>. The same content is kept once.</param>
/// <param name="MediaType">As found in the content, whatever the sender declared.</param>
/// <param name="Name">Without path, control characters or a misleading extension; fit for a download.</param>
public sealed record FileRef(string Hash, long Size, string MediaType, string Name);

/// <summary>One row per content.</summary>
internal sealed class KeptFile
{
    public required string Hash { get; init; }

    public long Size { get; init; }

    public required string MediaType { get; init; }

    public DateTime KeptAt { get; init; }
}
