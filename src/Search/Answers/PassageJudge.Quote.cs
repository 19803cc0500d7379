using System.Text.RegularExpressions;
using Mingtang.Search.Analysis;
using Mingtang.Search.Queries;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Answers;

internal sealed partial class PassageJudge
{
    private const int Compared = 12;
    private const float FactWorth = 0.25f;

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

    /// <summary>The sentence that says most, and where in it the fact stands. Offsets are those of the text as printed.</summary>
    public (int Start, int Length, Mark? Fact) Quote(string body)
    {
        var folded = Folding.Fold(body);
        var (best, start, length) = (-1f, 0, Math.Min(body.Length, 120));
        foreach (var range in Sentences.Of(folded))
        {
            var sentence = folded.AsSpan(range.Start, range.Length);
            inSentence.Clear();
            Read(sentence, inSentence);
            var said = slots.Said(inSentence.Things) + (fact?.IsMatch(sentence) == true ? FactWorth : 0) + (unit?.IsMatch(sentence) == true ? FactWorth : 0);
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
}
