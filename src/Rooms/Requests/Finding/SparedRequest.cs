namespace Mingtang.Requests.Finding;

/// <summary>Somebody found among what is public what the application was to ask for: of nobody, a day and an address.</summary>
internal sealed class SparedRequest
{
    public Guid Id { get; init; }

    public DateOnly On { get; init; }

    /// <summary>Path on this site.</summary>
    public required string Url { get; init; }
}
