using Mingtang.Search.Queries;
using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Answers;

/// <summary>One question, from what was typed to the articles that answer it.</summary>
internal sealed class AskRun(Snapshot snapshot, Vocabulary vocabulary, Scratch scratch)
{
    private const int Articles = 240, Whole = 200, Texts = 14, Named = 60, MostNamed = 8, NearTerms = 64, Closely = 140, SectionsOfOne = 400, Likeliest = 4;
    private const float NamedShare = 0.5f, NearShare = 0.25f;

    public Answer Answer(string typed, int limit)
    {
        var question = new Question(typed, vocabulary);
        if (snapshot.Sections.Parts.Count == 0 || LawName.Bare(question.Folded).Length < 2)
            return new(question.Kind, true, 0, []);
        var slots = new Slots(question.Content, snapshot.Sections, vocabulary, across: true);
        var judge = new PassageJudge(question, slots, Slots.Near(question.Content, snapshot.Sections, vocabulary), snapshot.Sections, scratch);
        var ranked = Rank(question, slots, judge);
        var confidence = AnswerLimits.Confidence(ranked, question, slots, judge.EvidenceOf(ranked, snapshot.Sections));
        return new(question.Kind, confidence < AnswerLimits.Enough, confidence, [.. ranked.Take(limit).Select(passage => Show(passage, judge, slots))]);
    }

    /// <summary>Articles with what was measured of them, best first: also what the tuning of weights looks at.</summary>
    internal List<LookedPassage> Rank(Question question, Slots slots, PassageJudge judge) => SecondLook.Order(Weighed(slots, judge), question, slots);

    /// <summary>The same in the order of the weights alone: what the trees are grown on.</summary>
    internal List<LookedPassage> Weighed(Slots slots, PassageJudge judge)
    {
        var terms = slots.Query();
        terms.AddRange(judge.Near.Query().Where(term => slots.NumberOf(term.Key) < 0).OrderByDescending(term => term.Weight).Take(NearTerms).Select(term => term with { Weight = term.Weight * NearShare, Must = false }));
        var most = Weighing.Point * 255 * slots.Total;
        var looked = new Dictionary<(ShelfPart, int), LookedPassage>();
        var least = 1f;
        foreach (var hit in Sections(terms))
        {
            var passage = judge.Look(snapshot.Sections.Parts[hit.Part], hit.Row);
            passage[PassageFeature.Terms] = least = hit.Score / most;
            looked[(passage.Part, passage.Row)] = passage;
        }
        LookAtWholeTexts(looked, Items(terms), judge, least * 0.8f);
        foreach (var text in looked.Values.GroupBy(passage => passage.ItemHash))
            new SameText(slots, judge, [.. text]).ReadTogether(judge.AsksForPenalty);
        foreach (var passage in looked.Values.Select(passage => (passage, passage.Score)).OrderByDescending(pair => pair.Score).Take(Closely))
            judge.LookClosely(passage.passage);
        Compare([.. looked.Values]);
        return [.. looked.Values.Select(passage => (passage, passage.Score)).OrderByDescending(pair => pair.Score).Select(pair => pair.passage)];
    }

    /// <summary>How likely the text as a whole is the one meant, by all its articles: an article of the likely text is preferred to a lucky one elsewhere.</summary>
    private static void Compare(LookedPassage[] looked)
    {
        if (looked.Length == 0)
            return;
        var most = looked.Max(passage => passage.Score);
        var texts = looked.GroupBy(passage => passage.ItemHash).Select(text => (Text: text, Sum: text.Sum(passage => Math.Exp(passage.Score - most)))).ToList();
        var all = texts.Sum(text => text.Sum);
        var likeliest = looked.Max(passage => passage[PassageFeature.LikelyWhole]);
        foreach (var (text, sum) in texts)
        {
            var ofText = text.Select(passage => passage[PassageFeature.LikelyWhole]).OrderDescending().Take(Likeliest).Sum() / Likeliest;
            foreach (var passage in text)
            {
                passage[PassageFeature.TextShare] = (float)(sum / all);
                passage[PassageFeature.LikelyText] = ofText;
                passage[PassageFeature.LikelyOver] = likeliest - passage[PassageFeature.LikelyWhole];
            }
            LookBeside([.. text.Where(passage => passage.Number > 0).OrderBy(passage => passage.Number)]);
        }
    }

    /// <summary>An article between likely ones is likelier.</summary>
    private static void LookBeside(LookedPassage[] text)
    {
        for (var i = 1; i < text.Length; i++)
            if (text[i - 1] is var before && text[i] is var after && after.Number - before.Number == 1)
            {
                after[PassageFeature.LikelyAround] = Math.Max(after[PassageFeature.LikelyAround], before[PassageFeature.LikelyWhole]);
                before[PassageFeature.LikelyAround] = Math.Max(before[PassageFeature.LikelyAround], after[PassageFeature.LikelyWhole]);
            }
    }

    /// <summary>The texts that are most about the question are looked at article by article: the one that answers may say little of it.</summary>
    private void LookAtWholeTexts(Dictionary<(ShelfPart, int), LookedPassage> looked, Dictionary<ulong, float> items, PassageJudge judge, float terms)
    {
        foreach (var passage in looked.Values)
            passage[PassageFeature.Item] = items.GetValueOrDefault(passage.ItemHash);
        var likely = looked.Values.GroupBy(passage => passage.ItemHash)
            .OrderByDescending(group => group.Max(passage => passage[PassageFeature.Terms] * 2 + passage[PassageFeature.Title] * 0.5f + passage[PassageFeature.InForce] * 0.1f) + group.First()[PassageFeature.Item])
            .Take(Texts).Select(group => group.Key).Union(NamedTexts(judge.Matters)).ToList();
        foreach (var item in likely)
            foreach (var part in snapshot.Sections.Parts)
                foreach (var row in part.Segment.RowsOf(item).Take(SectionsOfOne))
                    if (!part.Gone.Has(row) && !looked.ContainsKey((part, row)))
                    {
                        var passage = judge.Look(part, row);
                        (passage[PassageFeature.Terms], passage[PassageFeature.Item]) = (terms, items.GetValueOrDefault(item));
                        looked[(part, row)] = passage;
                    }
    }

    /// <summary>Texts whose titles name what the question touches, though they need not say any of its words.</summary>
    private unsafe List<ulong> NamedTexts(Matters matters)
    {
        var best = new Best(Named);
        new Retriever(snapshot.Items, scratch).Any(matters.Query(snapshot.Items), null, best);
        var named = new List<(ulong Item, float Share)>();
        foreach (var hit in best.Sorted())
        {
            var segment = snapshot.Items.Parts[hit.Part].Segment;
            var front = scratch.ReadFront(segment, hit.Row);
            if (segment.Standings[hit.Row] <= (byte)Standing.NotYet && matters.Of(segment.RowHashes[hit.Row], front[..front.IndexOf(RowText.Between)]).Share is >= NamedShare and var share)
                named.Add((segment.RowHashes[hit.Row], share));
        }
        return [.. named.OrderByDescending(text => text.Share).Take(MostNamed).Select(text => text.Item)];
    }

    private Hit[] Sections(List<QueryTerm> terms)
    {
        var best = new Best(Articles);
        new Retriever(snapshot.Sections, scratch).Any(terms, null, best);
        return best.Sorted();
    }

    /// <summary>How much each whole text is about the question, against the one that is most.</summary>
    private unsafe Dictionary<ulong, float> Items(List<QueryTerm> terms)
    {
        var best = new Best(Whole);
        new Retriever(snapshot.Items, scratch).Any(terms, null, best);
        var hits = best.Sorted();
        return hits.ToDictionary(hit => snapshot.Items.Parts[hit.Part].Segment.RowHashes[hit.Row], hit => hit.Score / hits[0].Score);
    }

    private static unsafe Passage Show(LookedPassage found, PassageJudge judge, Slots slots)
    {
        var words = found.Part.Segment.Words(found.Row);
        var day = found.Part.Segment.Days[found.Row];
        var (start, length, fact) = judge.Quote(words.Body);
        var sentence = words.Body.Substring(start, length);
        return new(words.Id.Split('#')[0], words.Title, words.Id, words.Label, words.Heading, (Standing)found.Part.Segment.Standings[found.Row], day > 0 ? DateOnly.FromDayNumber(day) : null,
            found.Score, words.Body, sentence, fact, new Marks(slots.Keys).In(sentence));
    }
}
