using Mingtang.Search.Analysis;
using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Queries;

/// <summary>Looks at each candidate's words and says how well it answers the query.</summary>
internal sealed class Judge(QueryReading reading, Shelf items, Scratch scratch)
{
    /// <summary>Where so many letters stand nearly as typed it is no chance: the passage was copied from here.</summary>
    private const int LongRun = 7;

    private readonly RunMatcher runs = new(reading.Letters, reading.PairWeights(items));
    private readonly string letters = reading.Letters;
    private readonly string core = LawName.Core(reading.Letters).ToString();
    private readonly ulong? article = reading.Tokens.Where(token => token.Kind == TokenKind.Measure && reading.Folded[token.Start + token.Length - 1] == '条').Select(token => (ulong?)token.Key).FirstOrDefault();
    private readonly HashSet<ulong> numbers = [.. reading.Tokens.Where(IsFigure).Select(token => token.Key)];
    private readonly Analyser analyser = new();
    private readonly Postings postings = new();

    /// <summary>The most that looking at the text can add to what the front of an item already says.</summary>
    public float Room { get; } = Worth(Feature.TextCoverage) + Worth(Feature.TextUnbroken) + (reading.Letters.Length >= LongRun ? Worth(Feature.Verbatim) : 0) + (reading.Phrases.Count > 0 ? Worth(Feature.Phrase) : 0)
        + (reading.Tokens.Any(IsFigure) ? Worth(Feature.Numbers) + Worth(Feature.Label) : 0);

    /// <summary>What title and names say. Cheap: the text is not read.</summary>
    public unsafe void LookAtFront(Candidate candidate)
    {
        var front = scratch.ReadFront(candidate.Part!.Segment, candidate.Row);
        var title = front[..front.IndexOf(RowText.Between)];
        runs.Begin();
        runs.Scan(title);
        LookAtTitle(candidate, title);
        LookAtNames(candidate, front);
        candidate[Feature.InForce] = candidate.Part.Segment.Standings[candidate.Row] <= (byte)Standing.NotYet ? 1 : 0;
        candidate.Score = FeatureWeights.Of(candidate.Features, FeatureWeights.Search);
    }

    /// <summary>What the text and the best section add.</summary>
    public void LookAtText(Candidate candidate)
    {
        var text = scratch.Read(candidate.Part!.Segment, candidate.Row);
        runs.Begin();
        runs.Scan(text);
        Phrases(candidate, text);
        LookAtNumbers(candidate, text);
        if (candidate.Section is var (part, row))
        {
            var section = scratch.Read(part.Segment, row);
            runs.Scan(section);
            Phrases(candidate, section);
            LookAtLabel(candidate, section);
        }
        var (coverage, unbroken, found) = runs.Judge();
        (candidate[Feature.TextCoverage], candidate[Feature.TextUnbroken]) = (coverage, unbroken);
        candidate[Feature.Verbatim] = letters.Length >= LongRun ? Math.Max(0, 2 * coverage - 1) : 0;
        candidate.HoldsEveryLetter = found >= letters.Length;
        candidate.Score = FeatureWeights.Of(candidate.Features, FeatureWeights.Search);
    }

    private static float Worth(Feature feature) => Math.Max(0, FeatureWeights.Search[(int)feature]);

    private static bool IsFigure(Token token) => token.Kind is TokenKind.Measure or TokenKind.Day or TokenKind.DocumentNumber or TokenKind.Latin;

    private void LookAtTitle(Candidate candidate, ReadOnlySpan<char> title)
    {
        var (coverage, unbroken, matched) = runs.Judge();
        (candidate[Feature.TitleCoverage], candidate[Feature.TitleUnbroken]) = (coverage, unbroken);
        var bare = LawName.Bare(title);
        var name = LawName.Core(bare);
        candidate[Feature.TitleShare] = Math.Min(1, (float)matched / Math.Max(1, name.Length)) * coverage;
        candidate[Feature.TitleExact] = letters == bare || name.SequenceEqual(core) ? 1 : 0;
        candidate[Feature.TitleShortened] = letters.Length <= 16 ? LawName.Shortened(core, name) : 0;
        candidate[Feature.TitleEdit] = Math.Max(Edits.Likeness(letters, bare), Edits.Likeness(core, name));
        var shared = 0;
        foreach (var letter in letters)
            shared += bare.Contains(letter) ? 1 : 0;
        candidate[Feature.TitleLetters] = (float)shared / Math.Max(letters.Length, Math.Min(name.Length, 2 * letters.Length));
    }

    /// <summary>A number or an abbreviation given with the item counts as its title.</summary>
    private void LookAtNames(Candidate candidate, ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[5];
        text.Split(parts, RowText.Between);
        foreach (var range in text[parts[3]].Split(RowText.Names))
            if (LawName.Bare(text[parts[3]][range]) is { Length: > 1 } name && name == letters)
                candidate[Feature.TitleExact] = 1;
    }

    private void LookAtLabel(Candidate candidate, ReadOnlySpan<char> section)
    {
        if (article is not { } wanted)
            return;
        Span<Range> parts = stackalloc Range[3];
        section.Split(parts, RowText.Between);
        candidate[Feature.Label] = analyser.Read(section[parts[1]]).Any(token => token.Key == wanted) ? 1 : 0;
    }

    /// <summary>A number typed (令第481号, 〔2024〕3号, a day) should stand where the item is introduced. The text is read only where the index knows of one.</summary>
    private void LookAtNumbers(Candidate candidate, ReadOnlySpan<char> text)
    {
        if (numbers.Count == 0 || !HoldsAnyNumber(candidate))
            return;
        var seen = new HashSet<ulong>();
        foreach (var token in analyser.ReadFigures(text))
            if (numbers.Contains(token.Key))
                seen.Add(token.Key);
        candidate[Feature.Numbers] = (float)seen.Count / numbers.Count;
    }

    private bool HoldsAnyNumber(Candidate candidate)
    {
        foreach (var number in numbers)
            if (candidate.Part!.Segment.Holds(number, candidate.Row, postings))
                return true;
        return false;
    }

    /// <summary>A phrase may run across a mark in the text; whether it does is looked at only where nearly all letters stand.</summary>
    private void Phrases(Candidate candidate, ReadOnlySpan<char> text)
    {
        if (reading.Phrases.Count == 0)
            return;
        var (held, near) = (0, runs.Judge().Letters + 2 * reading.Phrases.Count >= letters.Length);
        foreach (var phrase in reading.Phrases)
            held += near && (text.Contains(phrase, StringComparison.Ordinal) || LawName.Bare(text).Contains(phrase, StringComparison.Ordinal)) ? 1 : 0;
        candidate[Feature.Phrase] = Math.Max(candidate[Feature.Phrase], (float)held / reading.Phrases.Count);
    }
}
