namespace Mingtang.Reading.Programs;

public sealed class PdfTextTests
{
    [NeedsProgramFact("pdftotext")]
    public void Lines_keep_their_order_and_a_page_begins_with_a_form_feed() =>
        Readings.Read(Pdf.Of(["政务公开工作要点", "一、加强公开"], ["二、解读"]), "x.docx").Lines().Where(line => line.Length > 0)
            .Select(line => line.TrimEnd()).ShouldBe(["政务公开工作要点", "一、加强公开", "\f二、解读"]);

    [NeedsProgramFact("pdftotext")]
    public void A_scan_without_text_is_refused() => Readings.RefusalOf(Pdf.Of([], [])).ShouldBe("reading.no-text-layer");

    [NeedsProgramFact("pdftotext")]
    public void An_encrypted_file_is_refused_as_such() => Readings.RefusalOf(Pdf.Assemble(
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 0 /Kids [] >>",
            $"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >>"],
        "/Encrypt 3 0 R /ID [<00><00>]")).ShouldBe("reading.encrypted");

    [NeedsProgramFact("pdftotext")]
    public void A_broken_file_is_refused() => Readings.RefusalOf("%PDF-1.4 and nothing else"u8.ToArray()).ShouldBe("reading.damaged");

    [NeedsProgramFact("pdftotext")]
    public void A_run_beyond_its_time_is_killed_and_refused() =>
        Readings.RefusalOf(Pdf.Of(["甲"]), limits: new() { Time = TimeSpan.Zero }).ShouldBe("reading.took-too-long");

    [NeedsProgramFact("pdftotext")]
    public void More_text_than_the_limit_is_refused() =>
        Readings.RefusalOf(Pdf.Of(["政务公开工作要点"]), limits: new() { Characters = 3 }).ShouldBe("reading.too-long");
}
