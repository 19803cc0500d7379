using Mingtang.Search.Analysis;
using Mingtang.Search.Answers;
using Mingtang.Search.Judged;

namespace Mingtang.Search.Bench;

/// <summary>
/// Learns which letters of laws explain which letters of questions, by the first model of statistical translation (each asked letter comes from one
/// letter of the article, or from none), from judged questions with their articles and from lines of the word lists.
/// </summary>
internal sealed class LetterLearning
{
    private const int Rounds = 6, MostWays = 16;

    /// <summary>What keeps a letter met seldom from explaining all it was met with: of the law's, and of those who ask.</summary>
    private const double Rare = 4, Seldom = 1.5;

    private const double None = 0.02, OfLists = 0.5, First = 0.05, OfItself = 3 * First, Least = 0.03;

    private readonly List<(string Group, double Weight, char[] Asked, char[] Law)> pairs = [];

    public LetterLearning(TextIndex index, IEnumerable<JudgedQuestion> questions, IEnumerable<(string Asked, string Law)> lines)
    {
        var articles = new Dictionary<string, string>();
        foreach (var part in index.Now.Sections.Parts)
            for (var row = 0; row < part.Segment.Rows; row++)
                if (part.Segment.Words(row) is var words)
                    articles.TryAdd($"{words.Id.Split('#')[0]}#{words.Label}", words.Title + words.Heading + words.Body);
        foreach (var question in questions.Where(question => question.Expected.Count > 0))
            foreach (var article in question.Expected.Take(2).Where(articles.ContainsKey))
                pairs.Add((question.Expected[0].Split('#')[0], 1.0 / Math.Min(2, question.Expected.Count), Letters(new Question(question.Question, Laws.Words).Content), Letters(articles[article])));
        foreach (var (asked, law) in lines)
            pairs.Add(("", OfLists, Letters(asked), Letters(law)));
    }

    /// <summary>The table learned from all pairs but those of some laws.</summary>
    public List<string> Learn(Func<string, bool> without)
    {
        var kept = pairs.Where(pair => pair.Group.Length == 0 || !without(pair.Group)).ToList();
        var (counts, times) = (Explained(kept), new Dictionary<char, double>());
        foreach (var (_, weight, asked, _) in kept)
            foreach (var letter in asked)
                times[letter] = times.GetValueOrDefault(letter) + weight;
        return [.. counts.GroupBy(pair => (char)(pair.Key >> 16)).OrderBy(group => group.Key).Select(group => Line(group.Key, times[group.Key], group)).Where(line => line.Length > 2)];
    }

    /// <summary>How often each asked letter (high half of the key) was explained by each of the law's (low half).</summary>
    private static Dictionary<int, double> Explained(List<(string Group, double Weight, char[] Asked, char[] Law)> kept)
    {
        var shares = new Dictionary<int, double>();
        var counts = new Dictionary<int, double>();
        for (var round = 0; round < Rounds; round++)
        {
            counts.Clear();
            var ofLaw = new Dictionary<char, double>();
            foreach (var (_, weight, asked, law) in kept)
                foreach (var letter in asked)
                {
                    var sum = None;
                    foreach (var from in law)
                        sum += Share(round, letter, from);
                    foreach (var from in law)
                        if (Share(round, letter, from) / sum * weight is var count and > 1e-4)
                        {
                            counts[letter << 16 | from] = counts.GetValueOrDefault(letter << 16 | from) + count;
                            ofLaw[from] = ofLaw.GetValueOrDefault(from) + count;
                        }
                }
            shares = counts.ToDictionary(pair => pair.Key, pair => pair.Value / (ofLaw[(char)(pair.Key & 0xffff)] + Rare));
        }
        return counts;

        double Share(int round, char asked, char law) => round > 0 ? shares.GetValueOrDefault(asked << 16 | law) : asked == law ? OfItself : First;
    }

    private static string Line(char asked, double times, IEnumerable<KeyValuePair<int, double>> ways) => $"{asked} " + string.Concat(ways
        .Select(way => (Law: (char)(way.Key & 0xffff), Share: Math.Min(0.9, way.Value / (times + Seldom))))
        .Where(way => way.Law != asked && way.Share >= Least).OrderByDescending(way => way.Share).Take(MostWays).Select(way => $"{way.Law}{(char)(LetterTable.Naught + (int)Math.Round(way.Share / LetterTable.Step))}"));

    public static IEnumerable<(string Asked, string Law)> Lines(IEnumerable<string> lists) => lists.Select(line => line.Split(['>', '~', '='])).Where(sides => sides.Length == 2)
        .SelectMany(sides => from asked in sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries) select (Folding.Fold(asked), Folding.Fold(sides[1])));

    private static char[] Letters(string text) => [.. Folding.Fold(text).Where(Folding.IsHan).Distinct()];
}
