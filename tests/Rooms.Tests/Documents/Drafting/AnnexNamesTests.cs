using Mingtang.Documents.Content;

namespace Mingtang.Documents.Drafting;

public sealed class AnnexNamesTests
{
    private static readonly AnnexNames Two = new(StructuredText.FromTyped("请认真执行。\n附件：1. 避难场所名单\n2. 场所开放申请表\n云间区试验局\n2026年10月15日"));

    [Fact]
    public void The_names_stand_behind_the_word_annexes() => Two.All.ShouldBe(["避难场所名单", "场所开放申请表"]);

    [Theory]
    [InlineData("附件2.docx", "场所开放申请表")]
    [InlineData("云间区避难场所名单（定稿）.xlsx", "避难场所名单")]
    [InlineData("附件1：申请表.docx", "场所开放申请表")]
    [InlineData("good.docx", "good")]
    public void A_file_is_called_as_the_text_calls_it_where_that_is_plain(string file, string title) => Two.Of(file, isOnly: false).ShouldBe(title);

    [Fact]
    public void The_only_file_of_a_text_with_one_annex_is_that_annex() =>
        new AnnexNames(StructuredText.FromTyped("请认真执行。\n附件：避难场所名单")).Of("good.docx", isOnly: true).ShouldBe("避难场所名单");
}
