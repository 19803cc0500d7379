using System.Text.RegularExpressions;
using Mingtang.Search.Analysis;
using Mingtang.Search.Queries;
using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Answers;

/// <summary>Looks at an article and says how well it answers a question.</summary>
internal sealed class PassageJudge
{
    private readonly Question question;
    private readonly Slots slots;
    private readonly Scratch scratch;
    private readonly RunMatcher runs;
    private readonly Regex? fact, unit;
    private readonly Analyser analyser = new();
    private readonly bool[] seen, inSentence, inTitle;
    private readonly LetterLook letters;

    public PassageJudge(Question question, Slots slots, Shelf shelf, Scratch scratch)
    {
        (this.question, this.slots, this.scratch) = (question, slots, scratch);
        (seen, inSentence, inTitle) = (new bool[slots.Terms], new bool[slots.Terms], new bool[slots.Terms]);
        fact = Facts.Of(question);
        unit = Facts.Unit(question.Folded);
        letters = new(question.Content, shelf);
        var reading = QueryReading.Of(question.Content);
        runs = new(reading.Letters, reading.PairWeights(shelf));
    }

    public bool AsksForPenalty => question.Kind == QuestionKind.Penalty;

    public unsafe LookedPassage Look(ShelfPart part, int row)
    {
        var segment = part.Segment;
        var features = new float[Enum.GetValues<PassageFeature>().Length];
        var text = scratch.Read(segment, row);
        Span<Range> parts = stackalloc Range[6];
        text.Split(parts, RowText.Between);
        var title = text[parts[0]];
        var body = text[parts[5]];
        LookAtTitle(features, title);
        Array.Clear(seen);
        var heading = text[parts[2]];
        See(heading, seen);
        features[(int)PassageFeature.Heading] = slots.Said(seen);
        LookAtSentences(features, body);
        for (var i = 0; i < seen.Length; i++)
            seen[i] |= inTitle[i];
        features[(int)PassageFeature.Said] = slots.Said(seen);
        runs.Begin();
        runs.Scan(body);
        features[(int)PassageFeature.Runs] = runs.Judge().Unbroken;
        features[(int)PassageFeature.InForce] = segment.Standings[row] <= (byte)Standing.NotYet ? 1 : 0;
        features[(int)PassageFeature.Opening] = body.Length < 40 || body[..Math.Min(body.Length, 200)].IndexOf("制定本") >= 0 || body.IndexOf("起施行") >= 0 ? 1 : 0;
        features[(int)PassageFeature.Penalising] = question.Kind != QuestionKind.Penalty && body.IndexOf("罚款") >= 0 ? 1 : 0;
        features[(int)PassageFeature.Chapter] = IsItsChapter(heading) ? 1 : 0;
        features[(int)PassageFeature.Letters] = letters.In(text);
        var degrees = new float[slots.Count];
        slots.Degrees(seen, degrees);
        return new(part, row, segment.ItemOf(row), features, degrees, ArticleNumbers.Of(text[parts[1]]), ArticleNumbers.In(body));
    }

    /// <summary>Penalties stand in a chapter of their own, who is in charge among the general rules.</summary>
    private bool IsItsChapter(ReadOnlySpan<char> heading) => question.Kind switch
    {
        QuestionKind.Penalty => heading.Contains("责任", StringComparison.Ordinal) || heading.Contains("罚则", StringComparison.Ordinal) || heading.Contains("处罚", StringComparison.Ordinal),
        QuestionKind.Authority or QuestionKind.Definition => heading.Contains("总则", StringComparison.Ordinal) || heading.Contains("总 则", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>The sentence that says most, and where in it the fact stands. Offsets are those of the text as printed.</summary>
    public (int Start, int Length, Mark? Fact) Quote(string body)
    {
        var folded = Folding.Fold(body);
        var (best, start, length) = (-1f, 0, Math.Min(body.Length, 120));
        foreach (var range in Sentences(folded))
        {
            Array.Clear(inSentence);
            See(folded.AsSpan(range.Start, range.Length), inSentence);
            var said = slots.Said(inSentence) + (fact?.IsMatch(folded.AsSpan(range.Start, range.Length)) == true ? 0.25f : 0);
            if (said > best)
                (best, start, length) = (said, range.Start, range.Length);
        }
        return (start, length, FactIn(folded.Substring(start, length)));
    }

    private Mark? FactIn(string sentence)
    {
        Mark? best = null;
        foreach (Match match in fact?.Matches(sentence) ?? Enumerable.Empty<Match>())
            if (match.Length > 0 && (best is null || match.Length > best.Value.Length))
                best = new(match.Index, match.Length);
        return best;
    }

    private void LookAtTitle(float[] features, ReadOnlySpan<char> title)
    {
        Array.Clear(inTitle);
        See(title, inTitle);
        features[(int)PassageFeature.Title] = slots.Said(inTitle);
        runs.Begin();
        runs.Scan(title);
        var name = LawName.Core(title);
        features[(int)PassageFeature.TitleShare] = Math.Min(1, (float)runs.Judge().Letters / name.Length);
        var region = Region.Of(title);
        var asked = region.Length > 0 && question.Folded.AsSpan().Contains(region, StringComparison.Ordinal);
        features[(int)PassageFeature.Elsewhere] = region.Length > 0 && !asked ? 1 : 0;
        features[(int)PassageFeature.Here] = asked ? 1 : 0;
    }

    private void LookAtSentences(float[] features, ReadOnlySpan<char> body)
    {
        var (best, near, inUnit) = (0f, 0f, 0f);
        foreach (var range in Sentences(body))
        {
            var sentence = body.Slice(range.Start, range.Length);
            Array.Clear(inSentence);
            See(sentence, inSentence);
            for (var i = 0; i < seen.Length; i++)
            {
                seen[i] |= inSentence[i];
                inSentence[i] |= inTitle[i];
            }
            var said = slots.Said(inSentence);
            best = Math.Max(best, said);
            if (fact?.IsMatch(sentence) == true)
                near = Math.Max(near, said);
            if (unit?.IsMatch(sentence) == true)
                inUnit = Math.Max(inUnit, said);
        }
        features[(int)PassageFeature.Sentence] = best;
        features[(int)PassageFeature.Fact] = near > 0 ? 1 : 0;
        features[(int)PassageFeature.FactNear] = near;
        features[(int)PassageFeature.Unit] = inUnit;
    }

    private void See(ReadOnlySpan<char> text, bool[] marks)
    {
        foreach (var token in analyser.Read(text))
            if (slots.NumberOf(token.Key) is >= 0 and var number)
                marks[number] = true;
    }

    private static List<(int Start, int Length)> Sentences(ReadOnlySpan<char> text)
    {
        var sentences = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] is '。' or '\n' or ';' or '!' or '?' || i == text.Length - 1)
            {
                if (i + 1 - start > 3)
                    sentences.Add((start, i + 1 - start - (text[i] == '\n' ? 1 : 0)));
                start = i + 1;
            }
        return sentences;
    }
}
