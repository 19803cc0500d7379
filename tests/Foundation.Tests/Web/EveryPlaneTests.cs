namespace Mingtang.Foundation.Web;

public sealed class EveryPlaneTests
{
    private static readonly EveryPlane Encoder = new();

    [Theory]
    [InlineData("明堂　政务公开，第一条")]
    [InlineData("𬭎、𠮷野家")]
    [InlineData("A1 é")]
    public void Letters_of_every_plane_stay_as_they_are(string words) => Encoder.Encode(words).ShouldBe(words);

    [Theory]
    [InlineData("<b>𠮷</b>", "&lt;b&gt;𠮷&lt;/b&gt;")]
    [InlineData("甲&乙\"丙'", "甲&amp;乙&quot;丙&#x27;")]
    public void What_could_mean_markup_does_not(string words, string written) => Encoder.Encode(words).ShouldBe(written);

    [Fact]
    public void Half_a_character_does_not_reach_a_page()
    {
        Encoder.Encode("甲" + '\uD842').ShouldBe("甲\uFFFD");
        Encoder.Encode('\uDFB7' + "乙<").ShouldBe("\uFFFD乙&lt;");
    }

    [Fact]
    public void A_page_is_written_so_too()
    {
        using var page = new StringWriter();
        Encoder.Encode(page, "王𬭎 <某>");
        page.ToString().ShouldBe("王𬭎 &lt;某&gt;");
    }
}
