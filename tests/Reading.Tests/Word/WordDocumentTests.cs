using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;
using static Mingtang.Reading.Word.Docx;

namespace Mingtang.Reading.Word;

public sealed class WordDocumentTests
{
    [Fact]
    public void A_document_written_by_the_SDK_is_read()
    {
        var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
            word.AddMainDocumentPart().Document = new W.Document(new W.Body(
                new W.Paragraph(new W.Run(new W.Text("2024年政务公开工作要点"))),
                new W.Table(new W.TableRow(TextCell("序号"), TextCell("任务")), new W.TableRow(TextCell("1"), TextCell("公开")))));
        var read = Readings.Read(file.ToArray(), "wrong-name.txt");
        read.Lines().ShouldBe(["2024年政务公开工作要点"]);
        read.OnlyTable().Texts().ShouldBe([["序号", "任务"], ["1", "公开"]]);
        read.Text.ShouldBe("2024年政务公开工作要点\n序号\t任务\n1\t公开");

        static W.TableCell TextCell(string text) => new(new W.Paragraph(new W.Run(new W.Text(text))));
    }

    [Fact]
    public void Tracked_changes_read_as_accepted() =>
        Readings.Read(Of(Par(R("责任") + "<w:del><w:r><w:delText>部门</w:delText></w:r></w:del><w:ins>" + R("单位") + "</w:ins><w:moveFrom>"
            + R("旧") + "</w:moveFrom>"))).Lines().ShouldBe(["责任单位"]);

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs() =>
        Readings.Read(Of(P("牵头", "<w:rPr><w:del/></w:rPr>") + P("单位"))).Lines().ShouldBe(["牵头单位"]);

    [Fact]
    public void Runs_links_tabs_and_breaks_are_text_and_field_codes_and_hidden_text_are_not() =>
        Readings.Read(Of(Par(
            R("见") + "<w:hyperlink>" + R("附件") + "</w:hyperlink><w:r><w:tab/></w:r>" + R("暗", "<w:vanish/>")
            + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>" + R("码")
            + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + R("3") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
            + "<w:r><w:br/></w:r><w:sdt><w:sdtPr/><w:sdtContent>" + R("下一行") + "</w:sdtContent></w:sdt>"))).Lines().ShouldBe(["见附件\t3", "下一行"]);

    [Fact]
    public void Headings_are_known_by_outline_style_or_name()
    {
        var styles = Style("a3", "标题 2") + Style("b", "other", "<w:outlineLvl w:val='2'/>") + Style("c", "child", basedOn: "b");
        Readings.Read(Of(Styled("甲", "a3") + Styled("乙", "c") + P("丙", "<w:outlineLvl w:val='0'/>") + P("丁", "<w:outlineLvl w:val='9'/>"), styles: styles))
            .Blocks.Cast<Paragraph>().Select(paragraph => paragraph.HeadingLevel).ShouldBe([2, 3, 1, 0]);
    }

    [Fact]
    public void Merged_cells_become_spans()
    {
        var table = Readings.Read(Of(Table(
            Row(Cell("类别", "<w:vMerge w:val='restart'/>"), Cell("任务", "<w:gridSpan w:val='2'/>")),
            Row(Cell("", "<w:vMerge/>"), Cell("甲"), Cell("乙")),
            Row(Cell("丙"), Cell("丁"), Cell("戊"))))).OnlyTable();
        table.Texts().ShouldBe([["类别", "任务"], ["甲", "乙"], ["丙", "丁", "戊"]]);
        table.Rows[0].Cells.Select(cell => (cell.Column, cell.ColumnSpan, cell.RowSpan)).ShouldBe([(0, 1, 2), (1, 2, 1)]);
        table.Rows[1].Cells.Select(cell => cell.Column).ShouldBe([1, 2]);
    }

    [Fact]
    public void A_row_that_begins_late_keeps_its_columns() =>
        Readings.Read(Of(Table(Row(Cell("甲"), Cell("乙")), "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + Cell("丙") + "</w:tr>")))
            .OnlyTable().Rows[1].Cells.ShouldHaveSingleItem().Column.ShouldBe(1);

    [Fact]
    public void Paragraphs_of_a_cell_are_lines_there_and_spaces_in_the_text()
    {
        var read = Readings.Read(Of(Table(Row(CellOf(P("区府办") + P("区司法局")), Cell("乙")))));
        read.OnlyTable().Rows[0].Cells[0].Text.ShouldBe("区府办\n区司法局");
        read.Text.ShouldBe("区府办 区司法局\t乙");
    }

    [Fact]
    public void A_frame_around_a_table_is_unfolded()
    {
        var inner = Table(Row(Cell("序号"), Cell("任务")), Row(Cell("1"), Cell("公开")));
        var read = Readings.Read(Of(Table(Row(CellOf(P("标题") + inner)))));
        read.Lines().ShouldBe(["标题"]);
        read.OnlyTable().Rows.Count.ShouldBe(2);
    }

    [Fact]
    public void A_table_inside_a_real_table_becomes_lines_of_its_cell() =>
        Readings.Read(Of(Table(Row(Cell("甲"), CellOf(Table(Row(Cell("子"), Cell("丑")), Row(Cell("寅"), Cell("卯"))) + P("")))))).OnlyTable()
            .Texts().ShouldBe([["甲", "子 丑\n寅 卯"]]);

    [Fact]
    public void Text_boxes_are_read_once_and_behind_their_paragraph()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>";
        var drawn = $"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>";
        Readings.Read(Of(Par(R("锚") + drawn) + P("后"))).Lines().ShouldBe(["锚", "框内", "后"]);
    }

    [Fact]
    public void Footnotes_follow_the_body() =>
        Readings.Read(Of(Par(R("责任单位") + "<w:r><w:footnoteReference w:id='2'/></w:r>"),
            footnotes: "<w:footnote w:id='0'>" + P("分隔") + "</w:footnote><w:footnote w:id='2'>" + P("列第一位者为牵头单位。") + "</w:footnote>")).Lines()
            .ShouldBe(["责任单位", "注1：列第一位者为牵头单位。"]);

    [Fact]
    public void Contents_pages_pictures_and_macros_are_left_out_with_a_notice()
    {
        var read = Readings.Read(Of(Styled("一、总则 1", "T1") + Par(R("正文") + "<w:r><w:drawing><a:blip/></w:drawing></w:r>"), styles: Style("T1", "toc 1"),
            more: ("word/vbaProject.bin", "x")), "plan.docm");
        read.Lines().ShouldBe(["正文"]);
        read.Notices.ShouldBe(["目录未读入。", "有 1 幅图片未读入。", "文件含宏，宏未运行。"]);
    }

    [Fact]
    public void Fifty_thousand_rows_are_read_in_seconds()
    {
        var row = Row(Cell("1"), Cell("推进决策公开，落实重大行政决策公众参与制度"), Cell("区府办"), Cell("年底前"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Readings.Open(Of(Table([.. Enumerable.Repeat(row, 50_000)]))).Value.OnlyTable().Rows.Count.ShouldBe(50_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w>&x;</w>", "reading.dtd")]
    [InlineData("<w:document", "reading.damaged")]
    [InlineData("<w><body><p><r><t>半", "reading.damaged")]
    [InlineData("<document><body/></document>", "reading.empty")]
    public void Hostile_or_broken_markup_is_refused(string document, string code) =>
        Readings.RefusalOf(Zip.Of(("word/document.xml", document))).ShouldBe(code);

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 5000)) + P("底") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 5000));
        Readings.RefusalOf(Of(deep)).ShouldBe("reading.too-deep");
    }

    [Fact]
    public void A_truncated_document_is_refused()
    {
        var whole = Of(P("政务公开"));
        Readings.RefusalOf(whole[..(whole.Length / 2)]).ShouldBe("reading.damaged");
    }

    [Fact]
    public void A_zip_of_other_files_is_told_from_a_document()
    {
        Readings.RefusalOf(Zip.Of(("计划.txt", "甲"))).ShouldBe("reading.archive");
        Readings.RefusalOf(Zip.Of(("[Content_Types].xml", "<T/>"), ("ppt/presentation.xml", "<p/>"))).ShouldBe("reading.unknown-kind");
    }

    [Fact]
    public void Bold_runs_and_the_set_of_a_line_are_told_by_run_and_by_style()
    {
        const string styles = "<w:style w:type='paragraph' w:styleId='loud'><w:pPr><w:jc w:val='center'/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
            + "<w:style w:type='character' w:styleId='strong'><w:rPr><w:b/></w:rPr></w:style>";
        var read = Readings.Read(Docx.Of(
            Docx.Par(Docx.R("  一是", "<w:b/>") + Docx.R("扩大。\u200B") + Docx.R("二是", "<w:rStyle w:val='strong'/>") + Docx.R("深化。", "<w:b w:val='0'/>"))
            + Docx.Par(Docx.R("附表", "<w:b w:val='false'/>") + Docx.R("一"), "<w:pStyle w:val='loud'/>")
            + Docx.P("2026年10月15日", "<w:jc w:val='right'/>") + Docx.P("正文", "<w:jc w:val='both'/>"), styles: styles));
        Bold(read.Blocks[0]).ShouldBe(["一是", "二是"]);
        Bold(read.Blocks[1]).ShouldBe(["一"]);
        read.Blocks.OfType<Paragraph>().Select(line => line.Align).ShouldBe([LineAlign.None, LineAlign.Centre, LineAlign.Right, LineAlign.None]);
    }

    [Fact]
    public void A_line_break_in_a_bold_run_parts_the_bold_as_it_parts_the_line() =>
        Readings.Read(Docx.Of(Docx.Par(Docx.R("甲") + "<w:r><w:rPr><w:b/></w:rPr><w:t>乙丙</w:t><w:br/><w:t>丁</w:t></w:r>" + Docx.R("戊")))).Blocks.SelectMany(Bold).ShouldBe(["乙丙", "丁"]);

    private static string[] Bold(Block block) => block is Paragraph line ? [.. line.Bold.Select(stretch => line.Text[stretch.Start..stretch.End])] : [];

    [Fact]
    public void A_zip_bomb_is_refused_while_it_unpacks()
    {
        var blank = new byte[1 << 20];
        Array.Fill(blank, (byte)' ');
        var file = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry("word/document.xml").Open())
        {
            part.Write(Encoding.ASCII.GetBytes("<document><body><p>"));
            for (var megabyte = 0; megabyte < 600; megabyte++)
                part.Write([.. "<r>"u8, .. blank.AsSpan(0, 1 << 19), .. "</r>"u8]);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        Readings.RefusalOf(file.ToArray()).ShouldBe("reading.unpacks-too-large");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(300L << 20);
    }

    [Fact]
    public void A_part_with_millions_of_attributes_or_names_is_refused()
    {
        var attributes = string.Concat(Enumerable.Range(0, 20_000).Select(n => $" a{n}='1'"));
        Readings.RefusalOf(Zip.Of(("word/document.xml", $"<document{attributes}/>"))).ShouldBe("reading.damaged");
        var names = string.Concat(Enumerable.Range(0, 60_000).Select(n => $"<a{n}/>"));
        Readings.RefusalOf(Zip.Of(("word/document.xml", $"<document>{names}</document>"))).ShouldBe("reading.damaged");
    }

    [Fact]
    public void Too_many_entries_are_refused() =>
        Readings.RefusalOf(Zip.Of([.. Enumerable.Range(0, 11_000).Select(n => ($"word/{n}.xml", ""))])).ShouldBe("reading.too-many-entries");
}
