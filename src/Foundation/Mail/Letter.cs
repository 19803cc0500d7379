using System.Text.Json;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Outbox;

namespace Mingtang.Foundation.Mail;

/// <summary>An e-mail to one person.</summary>
/// <param name="Text">Always there; readers without HTML see it.</param>
public sealed record Letter(string To, string Subject, string Text, string? Html = null)
{
    internal const string Kind = "mail";

    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];
}

/// <summary>A file of the file store sent along.</summary>
/// <param name="Hash">As in <see cref="Files.FileRef.Hash"/>.</param>
public sealed record Enclosure(string Hash, string Name, string MediaType);

public static class LetterSending
{
    /// <summary>Goes out after the act is stored; see <see cref="Sending.Send"/> for the key and the time.</summary>
    public static Task Send(this Doing doing, Letter letter, string? dedupKey = null, DateTime? notBefore = null, CancellationToken stop = default) =>
        doing.Send(Letter.Kind, JsonSerializer.Serialize(letter), dedupKey, notBefore, stop);
}
