namespace Mingtang.Requests.Intake;

internal enum SealedPurpose
{
    /// <summary>Came with a draft; with the application it becomes a file of the case, with a correction of a record its proof.</summary>
    Attachment = 1,

    /// <summary>身份证明 or proof that a record is wrong: stays sealed for good and is shown to the handler for a noted reason.</summary>
    Proof = 2,
}

/// <summary>A file kept sealed in its row: with the row it is gone, and without the master key nobody reads it.</summary>
internal sealed class SealedFile
{
    /// <summary>In bytes: what is sealed goes through memory whole.</summary>
    public const int Largest = 10 * 1024 * 1024;

    public Guid Id { get; init; }

    /// <summary>A draft, a request or a correction of a record.</summary>
    public Guid OwnerId { get; set; }

    public SealedPurpose Purpose { get; set; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public long Size { get; init; }

    public required byte[] Content { get; init; }

    public DateTime KeptAt { get; init; }
}

/// <summary>A sealed file without its content.</summary>
internal sealed record SealedLine(Guid Id, SealedPurpose Purpose, string Name, long Size)
{
    public string Words => $"{Name}（{Math.Max(1, Size / 1024)} KB）";
}
