using System.Text.RegularExpressions;
using Mingtang.Search.Analysis;
using Mingtang.Search.Queries;
using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Answers;

/// <summary>Looks at an article and says how well it answers a question.</summary>
internal sealed class PassageJudge
{
    private const int Before = 36, After = 16, FactsLookedAt = 6;

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
        var number = ArticleNumbers.Of(text[parts[1]]);
        features[(int)PassageFeature.Rarest] = slots.RarestSaid(degrees);
        features[(int)PassageFeature.Neighbours] = letters.Neighbours(body);
        features[(int)PassageFeature.Length] = Math.Min(1, MathF.Log(1 + body.Length / 40f) / 4);
        features[(int)PassageFeature.Early] = number is > 0 and < 6 ? 1 : 0;
        features[(int)PassageFeature.Closing] = heading.Contains("附", StringComparison.Ordinal) && heading.Contains("则", StringComparison.Ordinal) ? 1 : 0;
        features[(int)PassageFeature.General] = heading.Contains("总", StringComparison.Ordinal) && heading.Contains("则", StringComparison.Ordinal) ? 1 : 0;
        features[(int)PassageFeature.Blame] = question.Kind != QuestionKind.Penalty && (heading.Contains("责任", StringComparison.Ordinal) || heading.Contains("罚", StringComparison.Ordinal)) ? 1 : 0;
        features[(int)PassageFeature.Named] = Named(title);
        features[(int)PassageFeature.Asserts] = question.AsksLeave && (body.IndexOf("不得") >= 0 || body.IndexOf("可以") >= 0 || body.IndexOf("禁止") >= 0) ? 1 : 0;
        var near = question.Kind switch
        {
            QuestionKind.Period => PassageFeature.PeriodNear,
            QuestionKind.Amount => PassageFeature.AmountNear,
            QuestionKind.Penalty => PassageFeature.PenaltyNear,
            QuestionKind.Authority => PassageFeature.AuthorityNear,
            QuestionKind.Condition => PassageFeature.ConditionNear,
            QuestionKind.Place => PassageFeature.PlaceNear,
            QuestionKind.Definition => PassageFeature.DefinitionNear,
            _ => (PassageFeature?)null,
        };
        if (near is { } ofKind)
            features[(int)ofKind] = features[(int)PassageFeature.FactNear];
        return new(part, row, segment.ItemOf(row), features, degrees, number, ArticleNumbers.In(body));
    }

    /// <summary>Whether the question names the text, whole or shortened.</summary>
    private float Named(ReadOnlySpan<char> title)
    {
        var name = LawName.Core(title);
        var region = Region.Of(name);
        var bare = name[region.Length..];
        if (bare.Length > 0 && bare[0] == '市')
            bare = bare[1..];
        return bare.Length >= 3 && question.Folded.AsSpan().Contains(bare, StringComparison.Ordinal) ? 1 : 0;
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
        var first = true;
        foreach (var range in Sentences(body))
        {
            var sentence = body.Slice(range.Start, range.Length);
            foreach (var clause in sentence.Split(','))
                Most(features, PassageFeature.Clause, SaidIn(sentence[clause]));
            var alone = SaidIn(sentence);
            if (first)
                features[(int)PassageFeature.FirstSentence] = alone;
            first = false;
            for (var i = 0; i < seen.Length; i++)
            {
                seen[i] |= inSentence[i];
                inSentence[i] |= inTitle[i];
            }
            var said = slots.Said(inSentence);
            Most(features, PassageFeature.Sentence, said);
            Most(features, PassageFeature.SentenceAlone, alone);
            if (LookAround(features, fact, sentence, PassageFeature.FactWindow))
            {
                Most(features, PassageFeature.FactNear, said);
                Most(features, PassageFeature.FactAlone, alone);
            }
            if (LookAround(features, unit, sentence, PassageFeature.UnitWindow))
            {
                Most(features, PassageFeature.Unit, said);
                Most(features, PassageFeature.UnitAlone, alone);
            }
        }
        features[(int)PassageFeature.Fact] = features[(int)PassageFeature.FactNear] > 0 ? 1 : 0;
    }

    /// <summary>What is said close to the facts of a sentence: of several periods in it, the one asked for stands beside what was asked.</summary>
    private bool LookAround(float[] features, Regex? facts, ReadOnlySpan<char> sentence, PassageFeature feature)
    {
        var found = 0;
        if (facts is not null)
            foreach (var match in facts.EnumerateMatches(sentence))
            {
                var (start, end) = (Math.Max(0, match.Index - Before), Math.Min(sentence.Length, match.Index + match.Length + After));
                Most(features, feature, SaidIn(sentence[start..end]));
                if (++found == FactsLookedAt)
                    break;
            }
        return found > 0;
    }

    private float SaidIn(ReadOnlySpan<char> text)
    {
        Array.Clear(inSentence);
        See(text, inSentence);
        return slots.Said(inSentence);
    }

    private static void Most(float[] features, PassageFeature feature, float value) => features[(int)feature] = Math.Max(features[(int)feature], value);

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
