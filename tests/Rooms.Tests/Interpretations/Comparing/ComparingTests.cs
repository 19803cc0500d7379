using Mingtang.Documents.Content;

namespace Mingtang.Interpretations.Comparing;

public sealed class ComparingTests
{
    private static readonly StructuredText Before = StructuredText.FromTyped("某办法\n第一条 为稳定就业岗位，制定本办法。\n第二条 对企业按每人五百元给予补贴。\n第三条 申请应当提交营业执照复印件。\n第四条 本办法由区人社局解释。");
    private static readonly StructuredText After = StructuredText.FromTyped("某办法\n第一条 为稳定就业岗位，制定本办法。\n第二条 对企业按每人一千元给予补贴。\n第三条 数据由部门核对，不再要求企业跑动。\n第四条 本办法由区人社局解释。");

    [Fact]
    public void Articles_are_paired_and_told_as_same_changed_added_removed() =>
        SideBySide.Of(Before, After).Select(article => (article.Change, New: article.New.Split('\n')[0])).ShouldBe(
        [
            (Change.Same, "某办法"), (Change.Same, "第一条 为稳定就业岗位，制定本办法。"), (Change.Changed, "第二条 对企业按每人一千元给予补贴。"),
            (Change.Added, "第三条 数据由部门核对，不再要求企业跑动。"), (Change.Removed, ""), (Change.Same, "第四条 本办法由区人社局解释。"),
        ]);

    [Fact]
    public void No_article_of_either_side_is_lost()
    {
        var rows = SideBySide.Of(Before, After);
        rows.Where(row => row.Old.Length > 0).Select(row => row.Old).ShouldBe(Before.Passages.Select(passage => passage.Text), ignoreOrder: true);
        rows.Where(row => row.New.Length > 0).Select(row => row.New).ShouldBe(After.Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void A_citation_at_the_head_of_a_paragraph_begins_no_article_and_an_article_keeps_its_paragraphs() =>
        StructuredText.FromTyped("# 某办法\n第一条 申请人是指居民。\n第一条第二款规定的人除外。\n第二条 自发布之日起施行。\n:::落款\n区试验局\n2026年10月15日\n:::").Passages.Select(passage => passage.Text)
            .ShouldBe(["某办法", "第一条 申请人是指居民。\n第一条第二款规定的人除外。", "第二条 自发布之日起施行。"]);

    [Fact]
    public void Preambles_are_one_changed_row_and_the_day_of_effect_belongs_to_no_article()
    {
        var old = StructuredText.FromTyped("为规范水务管理，根据市有关规定，制定本办法。\n第一条 取水应当申请许可。\n第二条 每年申报一次。\n本办法自2020年1月1日起施行。");
        var now = StructuredText.FromTyped("党的二十大以来水资源短缺日益突出，现结合实际修订如下：\n第一条 取水应当申请许可。\n第二条 每年申报一次。\n本文件自2026年12月1日起施行。");
        SideBySide.Of(old, now).Select(row => (row.Change, row.New)).ShouldBe(
        [
            (Change.Changed, "党的二十大以来水资源短缺日益突出，现结合实际修订如下："), (Change.Same, "第一条 取水应当申请许可。"), (Change.Same, "第二条 每年申报一次。"),
            (Change.Changed, "本文件自2026年12月1日起施行。"),
        ]);
    }

    [Fact]
    public void Letterhead_signature_day_and_notes_of_annexes_are_no_articles() =>
        StructuredText.FromTyped("明塘区水务局文件\n明水〔2026〕12号\n各镇人民政府，各有关单位：\n现将有关事项通知如下：\n第一条 取水应当申请许可。\n第二条 每年申报一次。\n附件：1. 申请表\n2. 名单\n明塘区水务局\n2026年11月28日").Passages
            .Select(passage => passage.Text).ShouldBe(["现将有关事项通知如下：", "第一条 取水应当申请许可。", "第二条 每年申报一次。"]);

    [Fact]
    public void A_table_is_a_word_and_yet_its_change_is_told()
    {
        var (old, now) = (StructuredText.FromTyped("第一条 标准如下：\n| 甲 | 500 |\n第二条 每年申报一次。"), StructuredText.FromTyped("第一条 标准如下：\n| 甲 | 1000 |\n第二条 每年申报一次。"));
        var row = SideBySide.Of(old, now)[0];
        (row.Change, row.New, row.Note).ShouldBe((Change.Changed, "第一条 标准如下：\n（表格）", "表格或图片有变化，见原文。"));
    }

    [Fact]
    public void The_copied_share_is_all_nothing_or_the_part()
    {
        const string law = "申请人应当在收到通知之日起十五个工作日内补正材料，逾期未补正的视为放弃申请。";
        CopiedShare.Of(law, law).ShouldBe(100);
        CopiedShare.Of("收到通知以后，您有三个星期可以补材料，过了就算您不办了。", law).ShouldBe(0);
        CopiedShare.Of("申请人应当在收到通知之日起十五个工作日内，另外我们会打电话提醒您不要错过。", law).ShouldBeInRange(45, 65);
        CopiedShare.Of("短", law).ShouldBe(0);
    }
}
