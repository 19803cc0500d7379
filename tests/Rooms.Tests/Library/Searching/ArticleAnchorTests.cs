namespace Mingtang.Library.Searching;

/// <summary>A result leads to the very place of the page.</summary>
public sealed class ArticleAnchorTests
{
    [Theory]
    [InlineData("第十七条", "#art-17")]
    [InlineData("第一百二十条之二", "#art-120-2")]
    [InlineData("第一百零五条", "#art-105")]
    [InlineData("第1200条", "#art-1200")]
    [InlineData("要点 12", "#c12")]
    [InlineData("核心概念", "")]
    [InlineData("要点 12\" onclick=", "")]
    [InlineData(null, "")]
    public void Articles_and_clauses_of_plans_have_a_place(string? label, string anchor) => ArticleAnchor.Of(label).ShouldBe(anchor);
}
