namespace Mingtang.Reading.Word;

/// <summary>The few words of WordprocessingML that the tests speak.</summary>
internal static class Docx
{
    private const string Names = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
        + "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:wps='urn:wps' xmlns:v='urn:v' xmlns:a='urn:a'";

    public static byte[] Of(string body, string numbering = "", string styles = "", string footnotes = "", params (string, string)[] more) => Zip.Of(
    [
        ("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
        ("_rels/.rels", Zip.Relationships(("r1", "officeDocument", "word/document.xml"))),
        ("word/_rels/document.xml.rels", Zip.Relationships(
            ("r1", "numbering", "numbering.xml"), ("r2", "styles", "styles.xml"), ("r3", "footnotes", "footnotes.xml"))),
        ("word/document.xml", $"<w:document {Names}><w:body>{body}</w:body></w:document>"),
        ("word/numbering.xml", $"<w:numbering {Names}>{numbering}</w:numbering>"),
        ("word/styles.xml", $"<w:styles {Names}>{styles}</w:styles>"),
        ("word/footnotes.xml", $"<w:footnotes {Names}>{footnotes}</w:footnotes>"),
        .. more,
    ]);

    public static string P(string text, string properties = "") => Par(R(text), properties);

    public static string Par(string runs, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>";

    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>";

    public static string Numbered(string text, int list, int level = 0) =>
        P(text, $"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>");

    public static string Styled(string text, string style) => P(text, $"<w:pStyle w:val='{style}'/>");

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Cell(string text, string properties = "") => CellOf(P(text), properties);

    public static string CellOf(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>";

    /// <param name="levels">Form and template of each level, e.g. ("decimal", "%1.").</param>
    public static string List(int id, params (string Form, string Template)[] levels) =>
        Abstract(id, string.Concat(levels.Select((level, at) => Level(at, level.Form, level.Template)))) + Instance(id, id);

    public static string Abstract(int id, string levels) => $"<w:abstractNum w:abstractNumId='{id}'>{levels}</w:abstractNum>";

    public static string Level(int at, string form, string template, string more = "") =>
        $"<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{form}'/>{more}<w:lvlText w:val='{template}'/></w:lvl>";

    public static string Instance(int id, int list, string overrides = "") =>
        $"<w:num w:numId='{id}'><w:abstractNumId w:val='{list}'/>{overrides}</w:num>";

    public static string Style(string id, string name, string properties = "", string basedOn = "") =>
        $"<w:style w:type='paragraph' w:styleId='{id}'><w:name w:val='{name}'/>"
        + (basedOn == "" ? "" : $"<w:basedOn w:val='{basedOn}'/>") + $"<w:pPr>{properties}</w:pPr></w:style>";
}
