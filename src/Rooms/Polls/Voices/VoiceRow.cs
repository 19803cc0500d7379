namespace Mingtang.Polls.Voices;

/// <summary>One voice on one subject. Both keys are pseudonyms: without the master key nobody can tell or try who it was.</summary>
internal sealed class VoiceRow
{
    public Guid Id { get; init; }

    /// <summary>What is voted on: <c>rating:documents.document:…</c>, <c>questionnaire:…</c>, <c>contest:…</c>.</summary>
    public required string Subject { get; init; }

    public required string VoiceKey { get; init; }

    /// <summary>Of the address and the day, so that tomorrow's visits cannot be joined to today's.</summary>
    public string? AddressKey { get; init; }

    public DateTime At { get; init; }

    /// <summary>Null where the voice did not say.</summary>
    public VoiceSide? Side { get; set; }
}
