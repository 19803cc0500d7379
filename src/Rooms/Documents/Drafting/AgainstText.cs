using System.Globalization;
using Mingtang.Documents.Content;
using Mingtang.Documents.Intake;

namespace Mingtang.Documents.Drafting;

/// <param name="Field">As in the form of a draft.</param>
internal sealed record TextDiffers(string Field, string Why);

/// <summary>Where the text names another issuer, day or number than the elements. A hint and no refusal: a text may quote or enclose another.</summary>
internal static class AgainstText
{
    public static IReadOnlyList<TextDiffers> Of(Edition edition) =>
        Of(edition.Body, new(edition.Title, edition.Issuer) { JointIssuers = edition.JointIssuers, SignedOn = edition.SignedOn, DocumentNumber = edition.DocumentNumber });

    public static IReadOnlyList<TextDiffers> Of(StructuredText body, Wording elements)
    {
        var marks = PaperLook.Marks(body);
        List<TextDiffers> found = [];
        if (marks.Number is { } number && number != elements.Number)
            found.Add(new("DocumentNumber", elements.Number is { } known ? $"正文写的发文字号是「{number}」，要素填的是「{known}」。" : $"正文写的发文字号是「{number}」，要素没有填。"));
        var issuers = elements.JointIssuers.Prepend(elements.Issuer).Where(name => name.Length > 0).ToList();
        if (marks.Signers.Where(signer => !issuers.Any(issuer => IsSame(signer, issuer))).ToList() is { Count: > 0 } others && issuers.Count > 0)
            found.Add(new("Issuer", $"正文落款是「{string.Join("、", others)}」，要素填的是「{string.Join("、", issuers)}」。"));
        if (marks.SignedOn is { } day && elements.SignedOn is { } signed && day != signed)
            found.Add(new("SignedOn", $"正文落款日期是 {Iso(day)}，要素填的是 {Iso(signed)}。"));
        return found;
    }

    /// <summary>A seal's name may be shorter than the full one: 云间区水务局 signs for 上海市云间区水务局.</summary>
    private static bool IsSame(string signer, string issuer)
    {
        var (one, other) = (Bare(signer), Bare(issuer));
        return one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal);
    }

    private static string Bare(string name) => string.Concat(name.Where(letter => !char.IsWhiteSpace(letter)));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
