using Mingtang.Documents.Content;
using Mingtang.Kernel;

namespace Mingtang.Documents.Drafting;

/// <summary>What the drafter says of a document, by form or proposed from a file.</summary>
internal sealed record Wording(string Title, string Issuer)
{
    public string? DocumentNumber { get; init; }

    public IReadOnlyList<string> JointIssuers { get; init; } = [];

    public DateOnly? SignedOn { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    public string? TermReason { get; init; }

    public string? Topic { get; init; }

    public string? Genre { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Abstract { get; init; }

    public StructuredText Body { get; init; } = StructuredText.Empty;

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    public bool IsPolicy { get; init; }

    public bool ForFirms { get; init; }

    public bool ForResidents { get; init; }

    public IReadOnlyList<string> ServiceItems { get; init; } = [];

    public string? ChangeNote { get; init; }

    /// <summary>As it is printed well, where it can be read.</summary>
    public string? Number => string.IsNullOrWhiteSpace(DocumentNumber) ? null
        : Kernel.Numbers.DocumentNumber.TryParse(DocumentNumber, out var number) ? number.ToString() : DocumentNumber.Trim();

    public IEnumerable<Refusal> Reasons(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Title))
            yield return DocumentRefusals.TitleMissing;
        else if (Title.Trim().Length > 300)
            yield return DocumentRefusals.TitleTooLong;
        if (string.IsNullOrWhiteSpace(Issuer))
            yield return DocumentRefusals.IssuerMissing;
        if (Number is { } number && !Kernel.Numbers.DocumentNumber.TryParse(number, out _))
            yield return DocumentRefusals.NumberUnreadable;
        if (EffectiveOn is { } begin && ExpiresOn is { } end && end < begin)
            yield return DocumentRefusals.ExpiresBeforeEffect;
        if (SignedOn > today)
            yield return DocumentRefusals.SignedInFuture;
    }

    public void WriteInto(Edition edition)
    {
        (edition.Title, edition.Issuer, edition.DocumentNumber) = (Title.Trim(), Issuer.Trim(), Number);
        edition.JointIssuers = [.. JointIssuers];
        (edition.SignedOn, edition.EffectiveOn, edition.ExpiresOn) = (SignedOn, EffectiveOn, ExpiresOn);
        (edition.TermReason, edition.Topic, edition.Genre, edition.Abstract) = (Blank(TermReason), Blank(Topic), Blank(Genre), Blank(Abstract));
        edition.Keywords = [.. Keywords];
        (edition.Body, edition.PlainText) = (Body, Body.PlainText);
        edition.Attachments = [.. Attachments];
        (edition.IsPolicy, edition.ForFirms, edition.ForResidents) = (IsPolicy, ForFirms, ForResidents);
        edition.ServiceItems = [.. ServiceItems];
        edition.ChangeNote = Blank(ChangeNote);
    }

    private static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}

/// <summary>公开属性源头认定: proposed while drafting (IMPL 1(1)).</summary>
/// <param name="Ground">A20-… for proactive, E14a…E16c otherwise.</param>
internal sealed record AttributeProposal(PublicityAttribute Attribute, string? Ground, string? Reason, Reach Reach = Reach.Open);
