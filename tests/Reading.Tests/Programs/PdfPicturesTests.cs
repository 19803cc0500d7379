namespace Mingtang.Reading.Programs;

/// <summary>Pictures of a pdf stand where they stood; what only decorates the page stays out.</summary>
public sealed class PdfPicturesTests
{
    private static readonly ReadingLimits WithPictures = new() { WithPictures = true };

    [NeedsProgramFact("pdftohtml")]
    public void A_picture_comes_before_the_line_below_it()
    {
        var read = Read(Pdf.WithPicture(40, 120, 80, ["通知", "图在下面", "图在上面"], between: 1));
        var picture = read.Pictures.ShouldHaveSingleItem();
        read.Blocks.Skip(picture.BeforeBlock).OfType<Paragraph>().First().Text.Trim().ShouldBe("图在上面");
        picture.Content[1..4].ShouldBe("PNG"u8.ToArray());
    }

    [NeedsProgramFact("pdftohtml")]
    public void A_scanned_page_and_a_bullet_are_no_pictures()
    {
        var scan = Read(Pdf.WithPicture(40, 595, 842, ["甲", "乙"], between: 0));
        scan.Pictures.ShouldBeEmpty();
        scan.Notices.ShouldContain(notice => notice.Contains("整页的扫描图像", StringComparison.Ordinal));
        Read(Pdf.WithPicture(4, 8, 8, ["甲", "乙"], between: 0)).Pictures.ShouldBeEmpty();
    }

    [NeedsProgramFact("pdftohtml")]
    public void A_picture_too_large_to_unpack_is_left_out_with_a_notice()
    {
        var read = Read(Pdf.WithPicture(4, 100, 100, ["甲"], between: 0, claimed: 30_000));
        read.Pictures.ShouldBeEmpty();
        read.Notices.ShouldContain("图片过多或者过大，未读入。");
    }

    [NeedsProgramFact("pdftotext")]
    public void Who_does_not_ask_for_pictures_gets_none() => Readings.Open(Pdf.WithPicture(40, 120, 80, ["甲"], between: 0)).Value.Pictures.ShouldBeEmpty();

    private static ReadDocument Read(byte[] pdf)
    {
        var outcome = Readings.Open(pdf, limits: WithPictures);
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Value;
    }
}
