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
    private const int MostWindows = 6, Compared = 12;
    private const float UnknownDay = 0.7f, FactWorth = 0.25f;

    private readonly Regex? fact, unit, assigning;
    private readonly List<(int Number, int Start, int End)> places = [];
    private readonly Dictionary<ulong, TitleLook> titles = [];
    private readonly Analyser analyser = new();
    private readonly bool[] seen, inSentence, inTitle, inLead, inWindow;
    private readonly LetterLook letters;

    public PassageJudge(Question question, Slots slots, Shelf shelf, Scratch scratch)
    {
        (this.question, this.slots, this.scratch) = (question, slots, scratch);
        (seen, inSentence, inTitle, inLead, inWindow) = (new bool[slots.Terms], new bool[slots.Terms], new bool[slots.Terms], new bool[slots.Terms], new bool[slots.Terms]);
        fact = Facts.Of(question);
        unit = Facts.Unit(question.Folded);
        assigning = Facts.Assigning(question);
        letters = new(question.Content, shelf);
        Matters = new(question.Folded);
        var reading = QueryReading.Of(question.Content);
        runs = new(reading.Letters, reading.PairWeights(shelf));
    }

    /// <summary>What the question touches.</summary>
    public Matters Matters { get; }

    /// <summary>What only a look at the words themselves tells of the first passage.</summary>
    public Evidence EvidenceOf(List<LookedPassage> ranked, Shelf shelf)
    {
        if (ranked.Count == 0)
            return default;
        var words = ranked[0].Part.Segment.Words(ranked[0].Row);
        var missing = new LetterLook(slots.Unexplained, shelf).Missing(Folding.Fold(words.Title + words.Heading + words.Body), shelf.Rows);
        var (first, most) = (FactsOf(words.Body), ranked[0].Score);
        double agreed = 0, all = 0;
        foreach (var (place, passage) in ranked.Take(Compared).Index())
        {
            var share = Math.Exp(passage.Score - most);
            all += share;
            agreed += place == 0 || (first.Length > 0 && FactsOf(passage.Part.Segment.Words(passage.Row).Body) == first) ? share : 0;
        }
        return new(missing, agreed / all, fact is not null && ranked[0][PassageFeature.FactNear] == 0, unit is not null && ranked[0][PassageFeature.Window] == 0);
    }

    /// <summary>The figures of the sentence that would be quoted: articles that name the same ones agree, they do not compete.</summary>
    private string FactsOf(string body)
    {
        var (start, length, _) = Quote(body);
        return string.Join(' ', analyser.ReadFigures(Folding.Fold(body.Substring(start, length))).Select(token => token.Key).Distinct().Order());
    }

    public bool AsksForPenalty => question.Kind == QuestionKind.Penalty;

    public unsafe LookedPassage Look(ShelfPart part, int row)
    {
        var segment = part.Segment;
        var features = new float[PassageWeights.Ask.Length];
        var text = scratch.Read(segment, row);
        Span<Range> parts = stackalloc Range[6];
        text.Split(parts, RowText.Between);
        var title = text[parts[0]];
        var body = text[parts[5]];
        LookAtTitle(features, segment.ItemOf(row), title);
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
        features[(int)PassageFeature.Recent] = segment.Days[row] > 0 ? Math.Clamp((segment.Days[row] / 365.25f - 1985) / 40, 0, 1) : UnknownDay;
        features[(int)PassageFeature.Statute] = title.StartsWith("中华人民共和国") && title[^1] == '法' ? 1 : 0;
        features[(int)PassageFeature.Scope] = body.IndexOf("适用本") >= 0 || body.IndexOf("参照") >= 0 || body.IndexOf("另行") >= 0 || body.IndexOf("同时废止") >= 0 ? 1 : 0;
        features[(int)PassageFeature.Assigns] = assigning?.IsMatch(body) == true ? 1 : 0;
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
            var sentence = folded.AsSpan(range.Start, range.Length);
            var said = slots.Said(inSentence) + (fact?.IsMatch(sentence) == true ? FactWorth : 0) + (unit?.IsMatch(sentence) == true ? FactWorth : 0);
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

    /// <summary>The articles of one text have one title; it is measured once.</summary>
    private void LookAtTitle(float[] features, ulong item, ReadOnlySpan<char> title)
    {
        if (!titles.TryGetValue(item, out var look))
            titles[item] = look = Measure(item, title);
        look.Said.CopyTo(inTitle, 0);
        (features[(int)PassageFeature.Title], features[(int)PassageFeature.TitleShare]) = (look.Share, look.Letters);
        (features[(int)PassageFeature.Elsewhere], features[(int)PassageFeature.Here]) = (look.IsElsewhere ? 1 : 0, look.IsHere ? 1 : 0);
        (features[(int)PassageFeature.Matter], features[(int)PassageFeature.MatterAmount]) = look.Matter;
    }

    private TitleLook Measure(ulong item, ReadOnlySpan<char> title)
    {
        Array.Clear(inTitle);
        See(title, inTitle);
        runs.Begin();
        runs.Scan(title);
        var letters = Math.Min(1, (float)runs.Judge().Letters / LawName.Core(title).Length);
        var region = Region.Of(title);
        var asked = region.Length > 0 && question.Folded.AsSpan().Contains(region, StringComparison.Ordinal);
        return new([.. inTitle], slots.Said(inTitle), letters, region.Length > 0 && !asked, asked, Matters.Of(item, title));
    }

    private sealed record TitleLook(bool[] Said, float Share, float Letters, bool IsElsewhere, bool IsHere, (float Share, float Amount) Matter);

    /// <summary>A point of a list is read with the words that lead to it: the fine stands in 有下列行为之一的,处…, the deed in (二).</summary>
    private void LookAtSentences(float[] features, ReadOnlySpan<char> body)
    {
        var (best, near, inUnit, dense, led) = (0f, 0f, 0f, 0f, 0f);
        var (leads, leadsFact, leadsUnit) = (false, false, false);
        foreach (var range in Sentences(body))
        {
            var sentence = body.Slice(range.Start, range.Length);
            Array.Clear(inSentence);
            var letters = Place(sentence);
            for (var i = 0; i < seen.Length; i++)
                seen[i] |= inSentence[i];
            var isPoint = leads && IsPoint(sentence);
            for (var i = 0; i < seen.Length; i++)
                inSentence[i] |= inTitle[i];
            var said = slots.Said(inSentence);
            if (said > best)
                (best, dense) = (said, Math.Min(1, letters / Math.Max(12f, sentence.Length)));
            var (hasFact, hasUnit) = (fact?.IsMatch(sentence) == true, unit?.IsMatch(sentence) == true);
            if (isPoint)
            {
                for (var i = 0; i < seen.Length; i++)
                    inSentence[i] |= inLead[i];
                var withLead = slots.Said(inSentence);
                led = Math.Max(led, leadsFact || leadsUnit || hasFact || fact is null ? withLead : 0);
            }
            if (hasFact)
                near = Math.Max(near, said);
            if (hasUnit)
                inUnit = Math.Max(inUnit, said);
            LookAtWindows(features, sentence, isPoint);
            if (sentence[^1] == ':' || sentence.TrimEnd('\n')[^1] == ':')
            {
                (leads, leadsFact, leadsUnit) = (true, hasFact, hasUnit);
                inSentence.CopyTo(inLead, 0);
            }
            else if (!isPoint)
                leads = false;
        }
        features[(int)PassageFeature.Sentence] = best;
        features[(int)PassageFeature.Dense] = dense;
        features[(int)PassageFeature.Lead] = Math.Max(0, led - Math.Max(near, best * 0.5f));
        features[(int)PassageFeature.Fact] = near > 0 ? 1 : 0;
        features[(int)PassageFeature.FactNear] = near;
        features[(int)PassageFeature.Unit] = inUnit;
    }

    /// <summary>What is said in the clause that holds the fact and the one before it, and whether it is the deed asked for.</summary>
    private void LookAtWindows(float[] features, ReadOnlySpan<char> sentence, bool isPoint)
    {
        if ((unit ?? fact) is not { } asked)
            return;
        var (deeds, left) = (question.Deeds, MostWindows);
        foreach (var match in asked.EnumerateMatches(sentence))
        {
            if (left-- == 0)
                break;
            var (start, end) = Around(sentence, match.Index, match.Index + match.Length);
            Array.Clear(inWindow);
            foreach (var place in places)
                if (place.Start >= start && place.End <= end)
                    inWindow[place.Number] = true;
            for (var i = 0; i < inWindow.Length; i++)
                inWindow[i] |= inTitle[i] || (isPoint && inLead[i]);
            var said = slots.Said(inWindow);
            var window = sentence[start..end];
            features[(int)PassageFeature.Window] = Math.Max(features[(int)PassageFeature.Window], said);
            features[(int)PassageFeature.Deed] = Math.Max(features[(int)PassageFeature.Deed], said * Deeds.Share(deeds, window));
            if (question.Bound?.IsMatch(window) == true)
                features[(int)PassageFeature.Bound] = Math.Max(features[(int)PassageFeature.Bound], said);
        }
    }

    private static (int Start, int End) Around(ReadOnlySpan<char> sentence, int start, int end)
    {
        for (var clauses = 0; start > 0; start--)
            if (sentence[start - 1] is ',' or ':' && ++clauses == 2)
                break;
        for (; end < sentence.Length && sentence[end] is not (',' or ':'); end++)
        {
        }
        return (start, end);
    }

    private static bool IsPoint(ReadOnlySpan<char> sentence) => sentence.TrimStart() is ['(', ..] or [(>= '0' and <= '9') or (>= '一' and <= '鿿'), '、' or '.' or ',', ..];

    /// <summary>Marks what of the question a sentence says and where; returns over how many letters.</summary>
    private int Place(ReadOnlySpan<char> sentence)
    {
        places.Clear();
        var (letters, last) = (0, 0);
        foreach (var token in analyser.Read(sentence))
            if (slots.NumberOf(token.Key) is >= 0 and var number)
            {
                inSentence[number] = true;
                places.Add((number, token.Start, token.Start + token.Length));
                letters += Math.Max(0, token.Start + token.Length - Math.Max(last, token.Start));
                last = Math.Max(last, token.Start + token.Length);
            }
        return letters;
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
