using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Intake;

/// <summary>How sure a proposal is; a person corrects whatever it says.</summary>
internal enum Sureness
{
    /// <summary>The paper says it in so many words, in the place papers say it.</summary>
    [Display(Name = "把握大"), Tone(Tone.Good)]
    Sure = 1,

    /// <summary>Read, but from an unusual place or one of several.</summary>
    [Display(Name = "请核对"), Tone(Tone.Wait)]
    Likely = 2,

    /// <summary>Concluded from other words.</summary>
    [Display(Name = "猜测"), Tone(Tone.Wait)]
    Guess = 3,
}

/// <param name="From">The words it was read from, short; null where it was concluded.</param>
internal sealed record Proposed(string Value, Sureness Sure, string? From = null);

/// <summary>What a file seems to say of itself. A missing entry was not found.</summary>
internal sealed record PaperProposals
{
    public Proposed? Title { get; init; }

    public Proposed? Number { get; init; }

    public Proposed? Issuer { get; init; }

    public Proposed? JointIssuers { get; init; }

    /// <summary>Days as yyyy-MM-dd.</summary>
    public Proposed? SignedOn { get; init; }

    public Proposed? EffectiveOn { get; init; }

    public Proposed? ExpiresOn { get; init; }

    public Proposed? Genre { get; init; }

    public Proposed? Topic { get; init; }

    public Proposed? Keywords { get; init; }

    public Proposed? Kind { get; init; }

    public Proposed? IsPolicy { get; init; }

    public Proposed? ForFirms { get; init; }

    public Proposed? ForResidents { get; init; }

    /// <summary>附件 the text names; the files themselves come beside it.</summary>
    public IReadOnlyList<string> Annexes { get; init; } = [];

    /// <summary>附件 that came along: in the same archive, or set into the file.</summary>
    public IReadOnlyList<Attachment> Enclosed { get; init; } = [];

    /// <summary>By the name of the field on the form.</summary>
    public Proposed? Of(string field) => field switch
    {
        "Title" => Title,
        "DocumentNumber" => Number,
        "Issuer" => Issuer,
        "JointIssuers" => JointIssuers,
        "SignedOn" => SignedOn,
        "EffectiveOn" => EffectiveOn,
        "ExpiresOn" => ExpiresOn,
        "Genre" => Genre,
        "Topic" => Topic,
        "Keywords" => Keywords,
        "IsPolicy" => IsPolicy,
        "ForFirms" => ForFirms,
        "ForResidents" => ForResidents,
        _ => null,
    };
}
