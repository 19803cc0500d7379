using Mingtang.Search.Analysis;
using Mingtang.Search.Judged;

namespace Mingtang.Search.Bench;

/// <summary>What a plain engine finds: BM25 over the two-character terms of each article with its title, the question taken as it is. The hardness of a set.</summary>
internal sealed class PlainBm25
{
    private const float Saturation = 1.2f, LengthShare = 0.75f;

    private readonly List<(string Article, int Length)> articles = [];
    private readonly Dictionary<int, List<(int Article, int Count)>> postings = [];
    private readonly float typical;

    public PlainBm25(TextIndex index)
    {
        foreach (var part in index.Now.Sections.Parts)
            for (var row = 0; row < part.Segment.Rows; row++)
                Add(part.Segment.Words(row));
        typical = (float)articles.Average(article => article.Length);
    }

    public string Measures(IEnumerable<JudgedQuestion> questions)
    {
        var ranks = questions.Where(question => question.Expected.Count > 0).Select(Rank).ToList();
        return $"plain two-character BM25: {ranks.Average(rank => rank == 1 ? 1.0 : 0):f3} at 1, {ranks.Average(rank => rank is >= 1 and <= 5 ? 1.0 : 0):f3} at 5";
    }

    private void Add(Storage.RowText words)
    {
        var pairs = Pairs(words.Title).Concat(Pairs(words.Body)).ToList();
        foreach (var pair in pairs.CountBy(pair => pair))
        {
            if (!postings.TryGetValue(pair.Key, out var list))
                postings[pair.Key] = list = [];
            list.Add((articles.Count, pair.Value));
        }
        articles.Add(($"{words.Id.Split('#')[0]}#{words.Label}", pairs.Count));
    }

    private int Rank(JudgedQuestion question)
    {
        var scores = new Dictionary<int, float>();
        foreach (var pair in Pairs(question.Question).Distinct())
            if (postings.TryGetValue(pair, out var list))
            {
                var rarity = MathF.Log(1 + (articles.Count - list.Count + 0.5f) / (list.Count + 0.5f));
                foreach (var (article, count) in list)
                    scores[article] = scores.GetValueOrDefault(article) + rarity * count * (Saturation + 1) / (count + Saturation * (1 - LengthShare + LengthShare * articles[article].Length / typical));
            }
        var best = scores.OrderByDescending(pair => pair.Value).Take(10).Select(pair => articles[pair.Key].Article).ToList();
        return 1 + best.FindIndex(question.Expected.Contains);
    }

    private static IEnumerable<int> Pairs(string text)
    {
        var folded = Folding.Fold(text);
        for (var i = 0; i + 1 < folded.Length; i++)
            if (Folding.IsHan(folded[i]) && Folding.IsHan(folded[i + 1]))
                yield return folded[i] << 16 | folded[i + 1];
    }
}
