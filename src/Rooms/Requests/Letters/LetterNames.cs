using Mingtang.Requests.Acts;
using Mingtang.Requests.Applicants;

namespace Mingtang.Requests.Letters;

/// <summary>
/// The names in a case's papers. A stored paper holds a mark in the place of the applicant and of every third party, whoever typed the
/// name and wherever; only printing it for sending puts the names back.
/// </summary>
internal sealed class LetterNames
{
    private readonly IReadOnlyList<(string Mark, string Name)> names;

    private LetterNames(IReadOnlyList<(string Mark, string Name)> names) => this.names = names;

    public static LetterNames Of(Applicant applicant, RequestLog log) => new(
        [.. new[] { (LetterWords.ApplicantMark, applicant.Name?.Trim() ?? "") }
            .Concat(log.All<ConsultationSent>().Where(sent => sent.Kind == ConsultationKind.ThirdParty).Select(sent => (ThirdParty(sent.Key), sent.Party)))
            .Where(pair => pair.Item2.Length >= 2)]);

    public static string ThirdParty(string key) => $"〖第三方{key}〗";

    /// <summary>Longer names first: one may stand within another.</summary>
    public string Hide(string text) => names.OrderByDescending(pair => pair.Name.Length).Aggregate(text, (words, pair) => words.Replace(pair.Name, pair.Mark, StringComparison.Ordinal));

    public string Reveal(string text) => names.Aggregate(text, (words, pair) => words.Replace(pair.Mark, pair.Name, StringComparison.Ordinal));
}
