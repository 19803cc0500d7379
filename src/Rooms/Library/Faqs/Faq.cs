using Mingtang.Foundation;
using Mingtang.Library.Log;

namespace Mingtang.Library.Faqs;

/// <summary>常见问题: a question people ask and the answer of the unit whose business it is. Its words are in its editions.</summary>
internal sealed class Faq
{
    public const string Kind = "library.faq";

    public Guid Id { get; init; }

    /// <summary>Who answers for it.</summary>
    public Guid UnitId { get; set; }

    /// <summary>The newest edition, whatever its state.</summary>
    public Guid EditionId { get; set; }

    /// <summary>What the public reads now.</summary>
    public Guid? PublicEditionId { get; set; }

    public DateTime? FirstReleasedAt { get; set; }

    public DateTime CreatedAt { get; init; }

    public int Revision { get; set; }

    public ItemRef Item => ItemOf(Id);

    public string Url => $"/library/faq/{Id:N}";

    public string DeskUrl => $"/desk/library/faqs/{Id}";

    public static ItemRef ItemOf(Guid id) => new(Kind, id.ToString("N"));
}

/// <summary>One wording of question and answer on its way.</summary>
internal sealed class FaqEdition
{
    public Guid Id { get; init; }

    public Guid FaqId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    public FaqState State { get; set; } = FaqState.Draft;

    public required string Question { get; set; }

    /// <summary>Other words people ask it in: found like the question.</summary>
    public List<string> AlsoAsked { get; set; } = [];

    /// <summary>Plain text, a line for a paragraph.</summary>
    public required string Answer { get; set; }

    public FaqTheme Theme { get; set; }

    /// <summary>The policy or law it explains; with it the answer ends.</summary>
    public Guid? DocumentId { get; set; }

    /// <summary>What it rests on besides; when one of them ends, so does the answer. Null where there is nothing more.</summary>
    public List<Guid>? FurtherBases { get; set; }

    /// <summary>All it is tied to, the principal one first.</summary>
    public IReadOnlyList<Guid> Bases => DocumentId is { } first ? [first, .. FurtherBases ?? []] : [];

    /// <summary>The policy, or the law, as the page cites it.</summary>
    public string? BasisTitle { get; set; }

    public string? BasisArticle { get; set; }

    /// <summary>Of what was handed in; null while it may change.</summary>
    public string? Digest { get; set; }

    /// <summary>Everyone who had a hand in it; none of them reviews it.</summary>
    public List<Guid> Writers { get; set; } = [];

    public required string DraftedByName { get; init; }

    public DateTime ChangedAt { get; set; }

    public string? ReviewedByName { get; set; }

    public string? ReturnedWhy { get; set; }

    public DateTime? ReleasedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Shown to the public in place of the answer.</summary>
    public string? EndedWhy { get; set; }

    public int Revision { get; set; }

    /// <summary>Everything the public will see: the version of the review.</summary>
    public string Version => string.Join('\n', [Question, Answer, Theme.ToString(), DocumentId?.ToString() ?? "", BasisTitle ?? "", BasisArticle ?? "", .. AlsoAsked, .. (FurtherBases ?? []).Select(basis => basis.ToString())]);
}

/// <summary>One reader's word on an FAQ, under a pseudonym that cannot be traced.</summary>
internal sealed class FaqVoice
{
    public Guid Id { get; init; }

    public Guid FaqId { get; init; }

    public required string VoiceKey { get; init; }

    public Verdict Verdict { get; set; }

    public DateTime At { get; set; }
}
