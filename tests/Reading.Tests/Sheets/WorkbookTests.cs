using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;
using static Mingtang.Reading.Sheets.Xlsx;

namespace Mingtang.Reading.Sheets;

public sealed class WorkbookTests
{
    [Fact]
    public void A_workbook_written_by_the_SDK_is_read()
    {
        var file = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var main = book.AddWorkbookPart();
            var sheet = main.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new S.Worksheet(new S.SheetData(new S.Row(
                new S.Cell { DataType = S.CellValues.String, CellValue = new("序号") }, new S.Cell { CellValue = new(12m) })));
            main.Workbook = new S.Workbook(new S.Sheets(new S.Sheet { Name = "表一", SheetId = 1, Id = main.GetIdOfPart(sheet) }));
        }
        var table = Readings.Read(file.ToArray(), "plan.csv").OnlyTable();
        table.Caption.ShouldBe("表一");
        table.Texts().ShouldBe([["序号", "12"]]);
    }

    [Fact]
    public void Shared_rich_and_inline_texts_are_read_without_their_reading_guides() =>
        Readings.Read(Of(Row(1, "<c r='A1' t='s'><v>1</v></c>", Text("B1", "乙"), "<c r='C1' t='b'><v>1</v></c>", "<c r='D1' t='str'><f>A1</f><v>丁</v></c>"),
            strings: "<si><t>零</t></si><si><r><t>公</t></r><r><t>开</t></r><rPh><t>gongkai</t></rPh></si>")).OnlyTable().Texts().ShouldBe([["公开", "乙", "TRUE", "丁"]]);

    [Fact]
    public void Merged_cells_become_spans_and_gaps_empty_cells()
    {
        var table = Readings.Read(Of(
            Row(1, Text("A1", "任务分解表")) + Row(2, Text("A2", "类别"), Text("B2", "任务"), Text("D2", "时限")) + Row(3, Text("B3", "甲"), Text("D3", "年底")),
            Merges("A1:D1", "A2:A3", "B2:C2"))).OnlyTable();
        table.Texts().ShouldBe([["任务分解表"], ["类别", "任务", "时限"], ["甲", "", "年底"]]);
        table.Rows[0].Cells[0].ColumnSpan.ShouldBe(4);
        table.Rows[1].Cells[0].RowSpan.ShouldBe(2);
        table.Rows[2].Cells.Select(cell => cell.Column).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Sheets_come_in_order_and_hidden_ones_are_left_out_with_a_notice()
    {
        var read = Readings.Read(Of([("乙", "", Row(1, Text("A1", "2")), ""), ("暗", "state='hidden'", Row(1, Text("A1", "x")), ""), ("甲", "", Row(1, Text("A1", "1")), "")]));
        read.Blocks.Cast<Table>().Select(table => table.Caption).ShouldBe(["乙", "甲"]);
        read.Notices.ShouldHaveSingleItem().ShouldContain("暗");
    }

    [Fact]
    public void Cells_print_through_the_style_they_name()
    {
        const string styles = "<numFmts><numFmt numFmtId='164' formatCode='0.0%'/></numFmts><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs>";
        Readings.Read(Of(Row(1, Number("A1", "45596", 1), Number("B1", "0.605", 2), Number("C1", "45596"), Number("D1", "7.0")), styles: styles)).OnlyTable().Texts()
            .ShouldBe([["2024-10-31", "60.5%", "45596", "7"]]);
    }

    [Theory]
    [InlineData("General", 0.30000000000000004, "0.3"), InlineData("General", 1e-7, "0.0000001"), InlineData("General", 12345678901234, "12345678901234")]
    [InlineData("#,##0.00", 1234.5, "1,234.50"), InlineData("0%", 0.6, "60%"), InlineData("0\"万元\"", 5, "5万元"), InlineData("0_);[Red](0)", -3, "(3)")]
    [InlineData("[$¥-804]#,##0", 1200, "¥1,200"), InlineData("000", 7, "007"), InlineData("@", 7, "7"), InlineData("\"第\"0\"条\"", 3, "第3条")]
    [InlineData("yyyy/m/d", 45596, "2024/10/31"), InlineData("yyyy\"年\"m\"月\"d\"日\";@", 45596, "2024年10月31日"), InlineData("[$-F800]dddd", 45596, "Thursday")]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", 45596, "二〇二四年十月三十一日"), InlineData("m月", 45596, "10月"), InlineData("aaaa", 45596, "星期四")]
    [InlineData("yyyy-mm-dd hh:mm:ss", 45596.75, "2024-10-31 18:00:00"), InlineData("h:mm AM/PM", 0.75, "6:00 PM"), InlineData("[h]:mm", 1.5, "36:00")]
    public void A_format_prints_what_the_sheet_shows(string code, double number, string printed) =>
        NumberFormat.Of(code).Print(number, from1904: false).ShouldBe(printed);

    [Fact]
    public void A_lone_cell_far_away_costs_no_empty_ones() =>
        Readings.Read(Of(Row(1, Text("A1", "甲")) + Row(1_000_000, Text("XFD1000000", "远")))).Text.Length.ShouldBeLessThan(5000);

    [Fact]
    public void Fifty_thousand_rows_are_read_in_seconds_and_bounded_memory()
    {
        var rows = string.Concat(Enumerable.Range(1, 50_000).Select(n => Row(n, Number($"A{n}", $"{n}"), Text($"B{n}", "推进决策公开"), Text($"C{n}", "区府办"), Text($"D{n}", "年底前"))));
        var file = Of(rows);
        var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        var table = Readings.Open(file).Value.OnlyTable();
        (table.Rows.Count, table.Rows[^1].Cells[0].Text).ShouldBe((50_000, "50000"));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(400L << 20);
    }

    [Fact]
    public void Cells_beyond_the_limit_are_refused() =>
        Readings.RefusalOf(Of(Row(1, Text("A1", "甲"), Text("B1", "乙"), Text("C1", "丙"))), limits: new() { Places = 2 }).ShouldBe("reading.too-many-places");

    [Fact]
    public void An_empty_workbook_is_refused() => Readings.RefusalOf(Of("")).ShouldBe("reading.empty");

    [Fact]
    public void Entities_from_outside_are_refused() =>
        Readings.RefusalOf(Zip.Of(("xl/workbook.xml", "<!DOCTYPE x SYSTEM 'http://example.invalid/x.dtd'><workbook/>"))).ShouldBe("reading.dtd");
}
