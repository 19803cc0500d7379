using Mingtang.Reading.Pages;

namespace Mingtang.Reading;

/// <summary>Papers as pictures of pages.</summary>
public sealed class PagesTests
{
    [Fact]
    public void A_picture_comes_back_from_png_point_for_point() => Parallel.For(0, 60, seed =>
    {
        var chance = new Random(seed);
        var picture = Raster.Blank(chance.Next(1, 90), chance.Next(1, 90));
        if (seed % 2 == 0)
            chance.NextBytes(picture.Rgb);
        Png.Read(Png.Write(picture)).Value.Rgb.ShouldBe(picture.Rgb);
    });

    [Fact]
    public void Damaged_pictures_are_refused_and_end_nothing()
    {
        var png = Png.Write(Raster.Blank(40, 40));
        Parallel.For(0, 3_000, seed =>
        {
            var chance = new Random(seed);
            var hurt = png[..(seed % 3 == 0 ? chance.Next(png.Length) : png.Length)];
            for (var blow = 0; blow < 6 && hurt.Length > 0; blow++)
                hurt[chance.Next(hurt.Length)] = (byte)chance.Next(256);
            _ = Png.Read(hurt);
            using var paper = PaperPages.Open(hurt, new()) is { IsRefused: false } opened ? opened.Value : null;
        });
    }

    /// <summary>The offset of its notes is the largest number there is: adding to it leads back before the file.</summary>
    [Fact]
    public void A_photograph_whose_notes_lie_beyond_it_is_taken_as_upright()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE1, 0, 32, .. "Exif\0\0MM\0*"u8, 0x7F, 0xFF, 0xFF, 0xFF, .. new byte[16], 0xFF, 0xC0, 0, 11, 8, 0, 16, 0, 16, 1, 0, 0x11, 0];
        System.Text.Encoding.Latin1.GetString(JpegSheet.Pdf(jpeg)!).ShouldContain("/Rotate 0");
    }

    [Theory]
    [InlineData("", "reading.no-paper")]
    [InlineData("MZ", "reading.no-paper")]
    [InlineData("%PDF-1.7 and nothing", "reading.damaged")]
    public void What_is_no_paper_is_refused(string content, string code) => PaperPages.Open(System.Text.Encoding.Latin1.GetBytes(content), new()).Refusals.ShouldHaveSingleItem().Code.ShouldBe(code);
}
