using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Files;

namespace Mingtang.Requests.Intake;

internal enum FilePurpose
{
    [Display(Name = "申请附件")]
    Attachment = 1,

    [Display(Name = "答复附件")]
    Supplied = 2,

    [Display(Name = "办理材料")]
    Working = 3,
}

/// <summary>A file of a case.</summary>
internal sealed class RequestFile
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public FilePurpose Purpose { get; init; }

    public required string Hash { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public long Size { get; init; }

    public DateTime KeptAt { get; init; }

    public FileRef File => new(Hash, Size, MediaType, Name);

    public static RequestFile Of(Guid id, Guid requestId, FilePurpose purpose, FileRef file, DateTime at) => new()
    {
        Id = id,
        RequestId = requestId,
        Purpose = purpose,
        Hash = file.Hash,
        Name = file.Name,
        MediaType = file.MediaType,
        Size = file.Size,
        KeptAt = at,
    };
}
