using System.Text.RegularExpressions;
using Mingtang.Kernel;

namespace Mingtang.Library.Faqs;

/// <summary>What is written of an FAQ on its form.</summary>
internal sealed partial record FaqEntry(string Question, string Answer, FaqTheme Theme)
{
    public IReadOnlyList<string> AlsoAsked { get; init; } = [];

    /// <summary>What it rests on, the principal one first.</summary>
    public IReadOnlyList<Guid> Bases { get; init; } = [];

    public string? BasisTitle { get; init; }

    public string? BasisArticle { get; init; }

    public void Into(FaqEdition edition)
    {
        (edition.Question, edition.Answer, edition.Theme) = (Question.Trim(), Answer.Trim().ReplaceLineEndings("\n"), Theme);
        edition.AlsoAsked = [.. AlsoAsked.Select(words => words.Trim()).Where(words => words.Length is > 1 and <= 100).Distinct().Take(12)];
        edition.DocumentId = Bases is [var first, ..] ? first : null;
        edition.FurtherBases = Bases.Count > 1 ? [.. Bases.Skip(1).Distinct()] : null;
        (edition.BasisTitle, edition.BasisArticle) = (Empty(BasisTitle), Empty(BasisArticle));
    }

    /// <summary>What a draft may not lack either.</summary>
    public IEnumerable<Refusal> Objections()
    {
        if (Question.Trim().Length is < 4 or > 200)
            yield return FaqRefusals.QuestionMissing;
        if (Answer.Trim().Length is < 10 or > 4000)
            yield return FaqRefusals.AnswerMissing;
        if (Personal().IsMatch(Answer) || Personal().IsMatch(Question))
            yield return FaqRefusals.Personal;
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"(?<!\d)(1[3-9]\d{9}|\d{17}[\dXx])(?!\d)")]
    private static partial Regex Personal();
}
