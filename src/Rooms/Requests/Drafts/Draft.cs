using Mingtang.Requests.Intake;
using Mingtang.Requests.Records;

namespace Mingtang.Requests.Drafts;

/// <summary>草稿: what an applicant has typed and not yet handed in. Sealed whole, one for each owner, gone when its day is over.</summary>
internal sealed class Draft
{
    public Guid Id { get; init; }

    /// <summary>Pseudonym of the sign-in, or of the code a guest's browser holds.</summary>
    public required string Owner { get; set; }

    public required string Sealed { get; set; }

    public DateTime KeptAt { get; set; }

    /// <summary>The last day it is kept.</summary>
    public DateOnly ExpiresOn { get; set; }
}

/// <summary>Everything the form holds that is no file.</summary>
/// <param name="Asked">What the applicant looked for, in the own words.</param>
/// <param name="Record">Where it is a correction of a record (GIR 41) and no application.</param>
internal sealed record DraftWords(ApplicationForm Form, string? Asked, bool WantsMail, RecordForm? Record = null);

/// <summary>A draft opened.</summary>
internal sealed record OpenedDraft(Guid Id, DraftWords Words, DateOnly ExpiresOn, IReadOnlyList<SealedLine> Files);
