namespace Mingtang.Reading.Sheets;

internal static class Xlsx
{
    private const string Names = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";

    /// <summary>A workbook of one sheet named 任务.</summary>
    public static byte[] Of(string rows, string after = "", string strings = "", string styles = "") =>
        Of([("任务", "", rows, after)], strings, styles);

    public static byte[] Of((string Name, string State, string Rows, string After)[] sheets, string strings = "", string styles = "") => Zip.Of(
    [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", Zip.Relationships(("r1", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", $"<workbook {Names}><sheets>" + string.Concat(sheets.Select((sheet, at) =>
            $"<sheet name='{sheet.Name}' {sheet.State} r:id='s{at}'/>")) + "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Zip.Relationships(
            [.. sheets.Select((_, at) => ($"s{at}", "worksheet", $"worksheets/sheet{at}.xml")), ("x", "sharedStrings", "sharedStrings.xml"), ("y", "styles", "/xl/styles.xml")])),
        ("xl/sharedStrings.xml", $"<sst {Names}>{strings}</sst>"),
        ("xl/styles.xml", $"<styleSheet {Names}>{styles}</styleSheet>"),
        .. sheets.Select((sheet, at) => ($"xl/worksheets/sheet{at}.xml", $"<worksheet {Names}><sheetData>{sheet.Rows}</sheetData>{sheet.After}</worksheet>")),
    ]);

    public static string Row(int number, params string[] cells) => $"<row r='{number}'>{string.Concat(cells)}</row>";

    public static string Text(string at, string text) => $"<c r='{at}' t='inlineStr'><is><t>{text}</t></is></c>";

    public static string Number(string at, string value, int style = 0) => $"<c r='{at}' s='{style}'><v>{value}</v></c>";

    public static string Merges(params string[] ranges) => $"<mergeCells>{string.Concat(ranges.Select(range => $"<mergeCell ref='{range}'/>"))}</mergeCells>";
}
