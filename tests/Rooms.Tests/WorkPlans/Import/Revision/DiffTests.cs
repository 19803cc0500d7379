using FsCheck.Fluent;
using Mingtang.TestKit;
using static Mingtang.WorkPlans.Import.District;

namespace Mingtang.WorkPlans.Import.Revision;

public sealed class DiffTests
{
    [Fact]
    public void Pieces_put_together_are_the_two_texts()
    {
        var words = Gen.Elements("公开", "解读", "60%", "不低于", "12", "、", "区府办", "。", "a").ListOf(30).Select(list => string.Concat(list)).Two().ToArbitrary();
        Prop.ForAll(words, pair =>
        {
            var pieces = TextDiff.Between(pair.Item1, pair.Item2);
            return string.Concat(pieces.Where(p => p.Kind != PieceKind.Added).Select(p => p.Words)) == pair.Item1
                && string.Concat(pieces.Where(p => p.Kind != PieceKind.Removed).Select(p => p.Words)) == pair.Item2;
        }).Holds(500);
    }

    [Fact]
    public void Only_what_changed_is_marked_and_a_figure_is_one_word()
    {
        TextDiff.Between("解读率不低于60%,培训2次。", "解读率不低于65%,培训2次以上。").ShouldBe(
        [
            new(PieceKind.Same, "解读率不低于"), new(PieceKind.Removed, "60%"), new(PieceKind.Added, "65%"), new(PieceKind.Same, ",培训2次"),
            new(PieceKind.Added, "以上"), new(PieceKind.Same, "。"),
        ]);
    }

    [Fact]
    public void Texts_with_little_in_common_are_one_piece_for_another()
    {
        var (old, made) = (string.Concat(Enumerable.Range(0, 900).Select(i => (char)(0x4E00 + i * 7))), string.Concat(Enumerable.Range(0, 900).Select(i => (char)(0x4E01 + i * 7))));
        TextDiff.Between(old, made).Select(p => p.Kind).ShouldBe([PieceKind.Removed, PieceKind.Added]);
    }

    [Fact]
    public void A_clause_is_known_again_by_its_words_wherever_it_moved()
    {
        var pairs = Match(["甲事项主动公开区级规划", "乙事项组织政府开放月活动", "丙事项优化网站栏目设置"], ["丙事项优化网站栏目的设置", "新增事项开展政策解读比赛", "甲事项主动公开区级规划"]);
        pairs.Select(p => (p.Old?.Text[..2], p.New?.Text[..2])).ShouldBe([("丙事", "丙事"), (null, "新增"), ("甲事", "甲事"), ("乙事", null)]);
        pairs[0].Likeness.ShouldBeInRange(0.7, 0.99);
        pairs[2].Likeness.ShouldBe(1);
    }

    [Fact]
    public void Commas_and_width_are_no_other_clause()
    {
        Match(["推进公开,强化解读(重点)"], ["推进公开，强化解读（重点）"]).ShouldHaveSingleItem().Likeness.ShouldBe(1);
    }

    [Fact]
    public void The_same_number_in_another_section_ties_nothing()
    {
        var (old, made) = (Clause("组织政府开放月活动", number: "1"), Clause("主动公开区级规划", number: "1"));
        made.Section = "二、另一部分";
        ClauseMatching.Of([old], [made]).Count.ShouldBe(2);
    }

    [Fact]
    public void The_cost_grows_with_the_text_and_not_with_its_square()
    {
        Cost(200);
        var small = Enumerable.Range(0, 5).Min(_ => Cost(300));
        var large = Enumerable.Range(0, 5).Min(_ => Cost(6000));
        // Twenty times the text: 20 when linear, 400 when squared.
        (large / small).ShouldBeLessThan(140, $"300 clauses {small:0.0} ms, 6000 clauses {large:0.0} ms");
    }

    private static double Cost(int clauses)
    {
        string Text(int i, string change) => $"第{i}项工作{i * 7919}由{i % 30}号单位{change}主动公开并于{i % 12 + 1}月底前完成";
        var olds = Enumerable.Range(0, clauses).Select(i => Clause(Text(i, "")));
        var news = Enumerable.Range(0, clauses).Select(i => Clause(Text(i, i % 3 == 0 ? "及时" : "")));
        var (a, b) = (olds.ToList(), news.ToList());
        var before = ThreadClock.Now();
        ClauseMatching.Of(a, b).Count(p => p is { Old: not null, New: not null }).ShouldBe(clauses);
        return (ThreadClock.Now() - before).TotalMilliseconds;
    }

    private static IReadOnlyList<ClausePair> Match(string[] olds, string[] news) =>
        ClauseMatching.Of(olds.Select(t => Clause(t)).ToList(), news.Select(t => Clause(t)).ToList());
}
