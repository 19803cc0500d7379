using Mingtang.Search.Queries;
using Mingtang.TestKit;

namespace Mingtang.Search.Tests.Queries;

public sealed class SearchTests : TestFolder
{
    [Theory]
    [InlineData("政府信息公开条例")]
    [InlineData("中華人民共和國政府信息公開條例")]
    [InlineData("政府信息公开条列")]
    [InlineData("政府信公开条例")]
    [InlineData("政府信息息公开条例")]
    [InlineData("政府信公息开条例")]
    [InlineData("信息公开条例")]
    [InlineData("政信条例")]
    [InlineData("沪府令【2019】第711号")]
    public void A_text_is_found_however_its_name_is_typed(string typed)
    {
        using var index = Library();
        Find(index, typed).First().ShouldBe("foi");
    }

    [Fact]
    public void What_is_in_force_comes_before_what_was_superseded()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, Item("old", "供水管理条例", "水价", Standing.Superseded), Item("new", "供水管理条例", "水价"));
        Find(index, "供水管理条例").ShouldBe(["new", "old"]);
        index.Search(new("供水管理条例") { InForceOnly = true }).Items.Select(item => item.Id).ShouldBe(["new"]);
    }

    [Fact]
    public void An_everyday_word_finds_the_words_of_the_law()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, Item("a", "工时规定", "用人单位安排劳动者延长工作时间的,应当支付报酬"), Item("b", "班级管理规定", "班级应当加强管理"));
        index.Search(new("加班"), Vocabulary.Read("加班 = 延长工作时间")).Items[0].Id.ShouldBe("a");
    }

    [Fact]
    public void A_quoted_phrase_is_a_demand()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, Item("a", "办法", "应当依法公开信息"), Item("b", "规定", "公开应当依照信息依法进行"));
        Find(index, "“依法公开信息”").ShouldBe(["a"]);
    }

    [Fact]
    public void A_quoted_phrase_that_runs_across_a_mark_is_found_too()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, Item("a", "办法", "行政机关应当公开信息，并说明理由。"), Item("b", "规定", "公开信息并非义务，应当说明理由"));
        Find(index, "“公开信息并说明理由”").ShouldBe(["a"]);
    }

    [Fact]
    public void A_passage_copied_word_for_word_comes_before_titles_that_resemble_it()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, Item("title", "无人驾驶航空器管理办法", "本办法自公布之日起施行。"), Item("text", "通知", "各单位对无人驾驶航空器实行统一管理的办法另行制定。"));
        Find(index, "无人驾驶航空器实行统一管理").First().ShouldBe("text");
    }

    [Fact]
    public void Facets_count_all_matches_and_filters_narrow_them()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, [.. Enumerable.Range(0, 30).Select(i => Item($"i{i}", $"供水通知{i}", "供水", agency: i % 3 == 0 ? "水务局" : "街道", date: new DateOnly(2020 + i % 5, 1, 1)))]);
        var answer = index.Search(new("供水通知") { Count = ["agency"] });
        answer.Total.ShouldBe(30);
        answer.Facets["agency"].ShouldBe([new("街道", 20), new("水务局", 10)]);
        var narrowed = index.Search(new("供水通知") { Limit = 50, From = new(2023, 1, 1), Filters = new Dictionary<string, IReadOnlyList<string>> { ["agency"] = ["水务局"] } });
        narrowed.Items.Count.ShouldBe(Enumerable.Range(0, 30).Count(i => i % 3 == 0 && i % 5 >= 3));
    }

    [Theory]
    [InlineData(SearchOrder.Relevance)]
    [InlineData(SearchOrder.Newest)]
    public void Pages_follow_one_another_without_gap_or_repetition(SearchOrder order)
    {
        using var index = TextIndex.Open(Folder);
        Put(index, [.. Enumerable.Range(0, 700).Select(i => Item($"i{i}", $"通知{i}", string.Concat(Enumerable.Repeat("供水管理", i % 7 + 1)), date: new DateOnly(2020, 1, 1).AddDays(i)))]);
        var (seen, after) = (new List<string>(), (string?)null);
        do
        {
            var answer = index.Search(new("供水管理") { Limit = 40, After = after, Order = order });
            seen.AddRange(answer.Items.Select(item => item.Id));
            after = answer.Next;
        } while (after is not null && seen.Count < 2000);
        seen.Count.ShouldBe(700);
        seen.Distinct().Count().ShouldBe(700);
    }

    [Fact]
    public void A_question_reaches_the_text_whose_matter_it_names_though_none_of_its_words_stand_there()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, Answering("rent", "房屋租赁条例", "出租人一次收取的金额不得超过一个月的租金。"), Answering("dogs", "养犬管理条例", "养犬人应当为犬只办理登记。"), Answering("water", "供水管理条例", "供水企业应当保证水质。"));
        index.Ask("二房东把我赶走").Passages.Select(passage => passage.ItemId).FirstOrDefault().ShouldBe("rent");
    }

    private static IndexedItem Answering(string id, string title, string article) => Item(id, title, "") with { Sections = [new("第五条", "总则", article)] };

    [Theory]
    [InlineData("' OR 1=1; DROP TABLE documents; --")]
    [InlineData("AND OR NOT NEAR(* \" ( ) ^ : { } [ ] ~ \\")]
    [InlineData("😀😀👨‍👩‍👧‍👦🏳️‍🌈")]
    [InlineData("\u0001\u0002\0\uffff\ud800")]
    [InlineData("\"\"\"\"\"\"“”“”")]
    [InlineData("标题: 年份: :::")]
    [InlineData("")]
    public void Whatever_is_typed_is_answered(string typed)
    {
        using var index = Library();
        index.Search(new(typed)).Items.Count.ShouldBeLessThanOrEqualTo(10);
        index.Ask(typed).ShouldNotBeNull();
        index.Suggest(typed).ShouldNotBeNull();
        index.Search(new(typed) { After = typed, Limit = int.MaxValue }).ShouldNotBeNull();
    }

    [Fact]
    public void Ten_thousand_characters_are_answered_as_soon_as_a_sentence()
    {
        using var index = Library();
        var before = ThreadClock.Now();
        index.Search(new(new string('法', 10_000)));
        index.Search(new(string.Concat(Enumerable.Range(0, 10_000).Select(i => (char)(0x4e00 + i)))));
        (ThreadClock.Now() - before).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void What_was_found_is_marked_where_it_stands()
    {
        using var index = Library();
        var found = index.Search(new("二十个工作日")).Items[0];
        found.Excerpt.Marks.Select(mark => found.Excerpt.Text.Substring(mark.Start, mark.Length)).ShouldContain(marked => marked.Contains("20个工作日"));
    }

    [Theory]
    [InlineData("政府信")]
    [InlineData("zhengfuxin")]
    [InlineData("zfxx")]
    [InlineData("信息公开")]
    public void Suggestions_come_while_typing(string typed)
    {
        using var index = Library();
        index.Suggest(typed).ShouldContain("中华人民共和国政府信息公开条例");
    }

    [Fact]
    public void A_slip_is_met_with_what_may_have_been_meant()
    {
        using var index = Library();
        index.Search(new("拱水管理")).Instead.ShouldBe("供水管理");
    }

    private TextIndex Library()
    {
        var index = TextIndex.Open(Folder);
        Put(index,
            Item("foi", "中华人民共和国政府信息公开条例", "行政机关应当自收到申请之日起20个工作日内予以答复。") with { OtherNames = ["沪府令〔2019〕711号"] },
            Item("water", "供水管理条例", "供水管理应当保证水质。城市供水管理部门负责供水管理。"),
            Item("dog", "养犬管理办法", "养犬人应当为犬只办理登记。"),
            Item("net", "信息网络传播权保护条例", "权利人享有信息网络传播权。"),
            Item("plan", "信访工作条例", "信访事项应当自受理之日起60日内办结。"));
        return index;
    }
}
