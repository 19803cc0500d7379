using System.Text.RegularExpressions;
using Mingtang.Library.Asking.Wording;
using Mingtang.Library.Demo;
using Mingtang.Search.Analysis;
using Mingtang.Search.Judged;
using Mingtang.TestKit;

namespace Mingtang.Library.Faqs;

/// <summary>The demo's answers are our own words; what law they cite says so, where we hold the law.</summary>
public sealed partial class FaqCitationTests
{
    private const int LeastShared = 2;

    [Fact]
    public void There_are_three_hundred_and_none_asks_the_same()
    {
        var papers = LibraryDemo.Read().ToList();
        papers.Count.ShouldBeGreaterThanOrEqualTo(300);
        papers.Select(paper => paper.Question).Distinct().Count().ShouldBe(papers.Count);
    }

    [SharedFact]
    public void The_cited_article_is_there_and_bears_the_figures_of_the_answer()
    {
        var laws = LawCorpus.Read(Repository.InShared("data", "laws")).Where(law => law.Standing == Search.Standing.InForce).GroupBy(law => law.Title).ToDictionary(same => same.Key, same => same.First());
        var (wrong, looked) = (new List<string>(), 0);
        foreach (var paper in LibraryDemo.Read().Where(paper => paper.Article is not null && laws.ContainsKey(paper.Basis)))
        {
            looked++;
            var cited = Article().Matches(paper.Article!).Select(label => label.Value).ToList();
            var texts = laws[paper.Basis].Sections.Where(section => cited.Contains(section.Label)).Select(section => section.Text).ToList();
            if (cited.Count == 0 || texts.Count != cited.Count)
                wrong.Add($"{paper.Basis}{paper.Article}: no such article ({paper.Question})");
            else if (FiguresOf(Article().Replace(paper.Answer, "")).Except(FiguresOf(string.Join('\n', texts))).ToList() is { Count: > 0 } missing)
                wrong.Add($"{paper.Basis}{paper.Article} does not say {string.Join('、', missing)} ({paper.Question})");
            else if (Terms.Of(paper.Answer).Keys.Intersect(Terms.Of(string.Join('\n', texts)).Keys).Count() < LeastShared)
                wrong.Add($"{paper.Basis}{paper.Article} shares no words with its answer ({paper.Question})");
        }
        wrong.ShouldBeEmpty();
        looked.ShouldBeGreaterThan(100);
    }

    /// <summary>What nobody here can look up is cited by the law's name, never by an article remembered.</summary>
    [SharedFact]
    public void No_article_is_cited_of_a_law_that_is_not_held()
    {
        var held = LawCorpus.Read(Repository.InShared("data", "laws")).Select(law => law.Title).ToHashSet();
        LibraryDemo.Read().Where(paper => paper.Basis.StartsWith("中华人民共和国", StringComparison.Ordinal) && !held.Contains(paper.Basis) && (paper.Article is not null || Article().IsMatch(paper.Answer)))
            .Select(paper => $"{paper.Basis}{paper.Article}").ShouldBeEmpty();
    }

    private static IEnumerable<string> FiguresOf(string text) => Digits().Matches(Figures.Arabic(Folding.Fold(text))).Select(figure => figure.Value);

    [GeneratedRegex("第[〇零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?")]
    private static partial Regex Article();

    [GeneratedRegex(@"[0-9]+(?:\.[0-9]+)?")]
    private static partial Regex Digits();
}
