using System.Text;

namespace Mingtang.Reading.Programs;

public sealed class OldFormatsTests
{
    private static readonly byte[] Rtf = Encoding.ASCII.GetBytes(
        @"{\rtf1\ansi\uc1 " + string.Concat("一、加强公开".Select(character => $@"\u{(short)character}?")) + @"\par\trowd\cellx3000\cellx6000\intbl 1\cell \u20844?\cell\row }");

    [NeedsProgramFact("soffice")]
    public void Old_formats_are_converted_and_read_with_a_notice()
    {
        var rtf = Readings.Read(Rtf, "plan.doc");
        rtf.Lines().ShouldBe(["一、加强公开"]);
        rtf.OnlyTable().Texts().ShouldBe([["1", "公"]]);
        rtf.Notices[0].ShouldContain("LibreOffice");
    }

    [NeedsProgramFact("soffice")]
    public void A_doc_is_told_by_its_streams_and_read()
    {
        var doc = OldFormats.Convert(Rtf, "rtf", "doc", ReadingLimits.Default);
        FileKinds.OfBytes(doc).ShouldBe(FileKind.Compound);
        Readings.Read(doc, "plan.txt").Text.ShouldBe("一、加强公开\n1\t公");
    }

    [NeedsProgramFact("soffice")]
    public void A_conversion_beyond_its_time_is_killed_and_the_next_one_has_its_turn()
    {
        Readings.RefusalOf(Rtf, limits: new() { Time = TimeSpan.FromMilliseconds(100) }).ShouldBeOneOf("reading.took-too-long", "reading.converter-busy");
        Readings.Open(Rtf).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void Without_LibreOffice_the_sender_is_told_how_to_save_the_file()
    {
        var refusal = Readings.Open(Rtf, "plan.doc", new() { Program = _ => null }).Refusals.ShouldHaveSingleItem();
        refusal.Code.ShouldBe("reading.old-format");
        refusal.Message.ShouldBe("这是旧版 doc、xls、wps、rtf 或 odt 文件，请另存为 docx 或 xlsx 后再上传。");
        Readings.RefusalOf(Compound("WordDocument"), "plan.wps", new() { Program = name => name == "pdftotext" ? "/bin/false" : null }).ShouldBe("reading.old-format");
    }

    [Fact]
    public void An_encrypted_document_is_told_from_an_old_one()
    {
        Readings.RefusalOf(Compound("EncryptionInfo", "EncryptedPackage"), "plan.docx").ShouldBe("reading.encrypted");
        Readings.RefusalOf(Compound("PowerPoint Document")).ShouldBe("reading.unknown-kind");
        var locked = Compound("WordDocument");
        (locked[512], locked[513], locked[523]) = (0xEC, 0xA5, 0x01);
        Readings.RefusalOf(locked).ShouldBe("reading.encrypted");
    }

    [Fact]
    public void A_damaged_old_file_is_refused() =>
        Readings.RefusalOf(Compound("WordDocument"), limits: new() { Time = TimeSpan.FromSeconds(60) })
            .ShouldBeOneOf("reading.not-converted", "reading.old-format", "reading.empty", "reading.converter-busy");

    private static byte[] Compound(params string[] streams)
    {
        var file = new byte[2048];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(file, 0);
        for (var at = 0; at < streams.Length; at++)
            Encoding.Unicode.GetBytes(streams[at]).CopyTo(file, 1024 + at * 128);
        return file;
    }
}
