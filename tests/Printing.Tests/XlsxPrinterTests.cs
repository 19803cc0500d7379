using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingtang.Printing;

public sealed class XlsxPrinterTests
{
    [Fact]
    public void Every_workbook_is_valid_for_Office_2016()
    {
        using var form = Opened.Xlsx(XlsxPrinter.Print(Samples.ReturnForm()));
        form.ShouldBeValid();
        using var tasks = Opened.Xlsx(XlsxPrinter.Print(PrintedSheet.Of("任务分解表", Samples.TaskTable(30))));
        tasks.ShouldBeValid();
    }

    [Fact]
    public void The_same_workbook_gives_the_same_bytes() =>
        XlsxPrinter.Print(Samples.ReturnForm()).ShouldBe(XlsxPrinter.Print(Samples.ReturnForm()));

    [Fact]
    public void The_header_stays_in_view_and_repeats_on_paper()
    {
        using var opened = Opened.Xlsx(XlsxPrinter.Print(Samples.ReturnForm()));
        var pane = Sheet(opened).Descendants<Pane>().Single();
        pane.VerticalSplit!.Value.ShouldBe(3);
        pane.TopLeftCell!.Value.ShouldBe("A4");
        opened.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Single().Text.ShouldBe("'区发展改革委'!$3:$3");
    }

    [Fact]
    public void Paper_is_landscape_and_fits_in_width_only()
    {
        using var opened = Opened.Xlsx(XlsxPrinter.Print(Samples.ReturnForm() with { Paper = Paper.A3 }));
        var page = Sheet(opened).Descendants<PageSetup>().Single();
        (page.PaperSize!.Value, page.Orientation!.Value, page.FitToWidth!.Value, page.FitToHeight!.Value).ShouldBe((8u, OrientationValues.Landscape, 1u, 0u));
        Sheet(opened).Descendants<PageSetupProperties>().Single().FitToPage!.Value.ShouldBeTrue();
    }

    [Fact]
    public void Words_that_begin_like_a_formula_are_text_and_stay_text_when_edited()
    {
        using var opened = Opened.Xlsx(XlsxPrinter.Print(Samples.ReturnForm()));
        Sheet(opened).Descendants<CellFormula>().ShouldBeEmpty();
        foreach (var at in (string[])["F4", "F5"])
        {
            var cell = Cell(opened, at);
            cell.DataType!.Value.ShouldBe(CellValues.InlineString);
            cell.InnerText[0].ShouldBeOneOf('=', '+');
            Format(opened, cell).QuotePrefix!.Value.ShouldBeTrue();
        }

        Format(opened, Cell(opened, "C4")).QuotePrefix.ShouldBeNull();
    }

    [Fact]
    public void Only_editable_columns_take_input_and_the_key_is_out_of_sight()
    {
        using var opened = Opened.Xlsx(XlsxPrinter.Print(Samples.ReturnForm()));
        Sheet(opened).Descendants<SheetProtection>().Single().Sheet!.Value.ShouldBeTrue();
        Format(opened, Cell(opened, "C4")).Protection!.Locked!.Value.ShouldBeTrue();
        Format(opened, Cell(opened, "E5")).Protection!.Locked!.Value.ShouldBeFalse();
        Format(opened, Cell(opened, "E3")).Protection!.Locked!.Value.ShouldBeTrue();
        Sheet(opened).Descendants<Column>().First().Hidden!.Value.ShouldBeTrue();
        Cell(opened, "A5").InnerText.ShouldBe("0197-b");
    }

    [Fact]
    public void A_column_of_states_offers_exactly_those()
    {
        using var opened = Opened.Xlsx(XlsxPrinter.Print(Samples.ReturnForm()));
        var validation = Sheet(opened).Descendants<DataValidation>().ShouldHaveSingleItem();
        validation.SequenceOfReferences!.InnerText.ShouldBe("E4:E5");
        validation.Formula1!.Text.ShouldBe("\"未启动,推进中,已完成\"");
    }

    [Fact]
    public void A_list_too_long_for_a_validation_stands_on_a_hidden_sheet()
    {
        var units = Enumerable.Range(1, 60).Select(number => $"云间区第{number}街道办事处").ToList();
        var sheet = new PrintedSheet("单位", [new(20) { Editable = true, Choices = units }], [new("单位")], [new("")]);
        using var opened = Opened.Xlsx(XlsxPrinter.Print(sheet));
        opened.ShouldBeValid();
        Sheet(opened).Descendants<DataValidation>().Single().Formula1!.Text.ShouldBe("'选项'!$A$1:$A$60");
        var hidden = opened.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Last();
        hidden.State!.Value.ShouldBe(SheetStateValues.Hidden);
        ((WorksheetPart)opened.WorkbookPart.GetPartById(hidden.Id!)).Worksheet.Descendants<Cell>().Select(cell => cell.InnerText).ShouldBe(units);
    }

    [Fact]
    public void Joined_cells_are_merged_and_figures_are_figures()
    {
        using var opened = Opened.Xlsx(XlsxPrinter.Print(PrintedSheet.Of("任务分解表", Samples.TaskTable(30))));
        Sheet(opened).Descendants<MergeCell>().Select(merge => merge.Reference!.Value).ShouldBe(
            ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:G2", "A3:A10", "A11:A17", "A18:A25", "A26:A32"]);
        Cell(opened, "B7").DataType!.Value.ShouldBe(CellValues.Number);
        Cell(opened, "B7").CellValue!.Text.ShouldBe("5");
    }

    [Fact]
    public void A_row_is_high_enough_for_its_words_and_may_still_grow()
    {
        using var opened = Opened.Xlsx(XlsxPrinter.Print(new PrintedSheet("表", [new(20), new(36) { Hidden = true }], [], [new("短"), new(new string('长', 30)), new("一\n二\n三"), new("", new string('藏', 400))])));
        var rows = Sheet(opened).Descendants<Row>().ToList();
        rows.Select(row => row.Height!.Value).ShouldBe([22.5, 72, 55.5, 22.5]);
        rows.ShouldAllBe(row => !row.GetAttributes().Any(attribute => attribute.LocalName == "customHeight"));
    }

    [Fact]
    public void Names_a_workbook_forbids_are_mended_and_kept_apart()
    {
        var sheet = new PrintedSheet("", [new(9)], [], [new("一")]);
        var workbook = new PrintedWorkbook(sheet with { Name = "水务/绿化" }, sheet with { Name = "水务:绿化" }, sheet, sheet with { Name = new string('长', 40) }, sheet with { Name = "选项" });
        using var opened = Opened.Xlsx(XlsxPrinter.Print(workbook));
        opened.ShouldBeValid();
        opened.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(named => named.Name!.Value).ShouldBe(
            ["水务-绿化", "水务-绿化(2)", "表", new string('长', 31), "选项(2)"]);
    }

    [Fact]
    public void Words_beyond_what_a_cell_holds_are_cut_and_it_is_said()
    {
        using var opened = Opened.Xlsx(XlsxPrinter.Print(new PrintedSheet("表", [new(9)], [], [new(new string('字', 40_000))])));
        Cell(opened, "A1").InnerText.Length.ShouldBeLessThanOrEqualTo(32_767);
        Cell(opened, "A1").InnerText.ShouldEndWith("未列出）");
    }

    private static Worksheet Sheet(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.First().Worksheet;

    private static Cell Cell(SpreadsheetDocument document, string at) => Sheet(document).Descendants<Cell>().Single(cell => cell.CellReference == at);

    private static CellFormat Format(SpreadsheetDocument document, Cell cell) =>
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
}
