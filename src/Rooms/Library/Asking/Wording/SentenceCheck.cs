namespace Mingtang.Library.Asking.Wording;

/// <summary>
/// Whether a sentence says what one of the passages it cites says: clause for clause in the passage's own order, with each figure where it stands there and
/// under the same 不得, 应当 or 可以. Only spelling, words that add nothing, and items of a list that is forbidden as a whole may differ.
/// Rather too strict: what does not stand the check is left out, and the quoted article is shown anyway.
/// </summary>
internal static class SentenceCheck
{
    private const int Fewest = 4;

    public static bool Holds(string sentence, IReadOnlyList<string> passages)
    {
        var said = LawWords.Plain(sentence).Trim('。', '!', '?', ';', ',');
        return passages.Any(passage => Holds(said, new CitedPassage(passage)));
    }

    private static bool Holds(string said, CitedPassage passage) =>
        LawWords.Readings(passage.WithoutCitation(said)).Any(words => words.Length >= Fewest && passage.Clauses.Any(clause => new ClauseMatch(clause, words).Holds()));
}
