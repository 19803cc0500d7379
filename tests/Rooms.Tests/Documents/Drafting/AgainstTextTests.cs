using Mingtang.Documents.Content;

namespace Mingtang.Documents.Drafting;

/// <summary>What a text says of itself, held against the elements beside it.</summary>
public sealed class AgainstTextTests
{
    private static readonly Wording Elements = new("关于取水的通知", "上海市云间区水务局") { SignedOn = new DateOnly(2026, 11, 20), DocumentNumber = "云水〔2026〕3号" };

    [Fact]
    public void Another_issuer_day_or_number_in_the_text_is_told_at_its_field() =>
        Found("明水〔2026〕12号\n现将有关事项通知如下。\n明塘区水务局\n2026年11月28日").ShouldBe(
        [
            new("DocumentNumber", "正文写的发文字号是「明水〔2026〕12号」，要素填的是「云水〔2026〕3号」。"),
            new("Issuer", "正文落款是「明塘区水务局」，要素填的是「上海市云间区水务局」。"),
            new("SignedOn", "正文落款日期是 2026-11-28，要素填的是 2026-11-20。"),
        ]);

    [Theory]
    [InlineData("（云水［2026］3号）\n现将有关事项通知如下。\n:::落款\n云间区水务局\n二〇二六年十一月二十日\n:::")]
    [InlineData("根据明水〔2026〕12号文件，自2026年11月28日起施行。")]
    [InlineData("政策依据：明水〔2026〕12号\n请认真执行。")]
    [InlineData("")]
    public void What_agrees_or_is_only_quoted_is_no_difference(string text) => Found(text).ShouldBeEmpty();

    private static IReadOnlyList<TextDiffers> Found(string text) => AgainstText.Of(StructuredText.FromTyped(text), Elements);
}
