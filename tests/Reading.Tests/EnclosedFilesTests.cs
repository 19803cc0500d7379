using System.IO.Compression;
using System.Text;
using Mingtang.Reading.Programs;
using Mingtang.Reading.Word;

namespace Mingtang.Reading;

public sealed class EnclosedFilesTests
{
    [Fact]
    public void An_archive_of_a_Chinese_machine_gives_its_files_by_their_names()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Readings.Gb18030))
            foreach (var name in (string[])["通知.txt", "附件/1.名单.txt", "附件/", "__MACOSX/._通知.txt", "附件/Thumbs.db"])
                using (var part = zip.CreateEntry(name).Open())
                    part.Write(Encoding.UTF8.GetBytes(name));
        var files = EnclosedFiles.OfArchive(file.ToArray())!.Value;
        files.Select(one => one.Path).ShouldBe(["通知.txt", "附件/1.名单.txt"]);
        files[1].Name.ShouldBe("1.名单.txt");
    }

    [Fact]
    public void A_paper_is_no_archive_and_a_broken_archive_is_refused()
    {
        EnclosedFiles.OfArchive(Docx.Of(Docx.P("甲"))).ShouldBeNull();
        EnclosedFiles.OfArchive("甲"u8.ToArray()).ShouldBeNull();
        EnclosedFiles.OfArchive([0x50, 0x4B, 0x03, 0x04, 1, 2, 3])!.Refusals.ShouldHaveSingleItem().Code.ShouldBe("reading.damaged");
        EnclosedFiles.OfArchive(Zip.Of([("空/", (byte[])[])]))!.Refusals.ShouldHaveSingleItem().Code.ShouldBe("reading.empty");
    }

    [Fact]
    public void Files_set_into_a_docx_are_given() =>
        EnclosedFiles.OfPaper(Docx.Of(Docx.P("甲"), more: ("word/embeddings/Microsoft_Excel_Sheet1.xlsx", "表"))).ShouldHaveSingleItem().Name.ShouldBe("Microsoft_Excel_Sheet1.xlsx");

    [NeedsProgramFact("pdfdetach")]
    public void Files_attached_to_a_pdf_are_given_and_lead_nowhere()
    {
        var file = EnclosedFiles.OfPaper(Pdf.Carrying("../../../tmp/evil.txt", "content")).ShouldHaveSingleItem();
        file.Name.ShouldBe("evil.txt");
        Encoding.ASCII.GetString(file.Content).ShouldBe("content");
    }
}
