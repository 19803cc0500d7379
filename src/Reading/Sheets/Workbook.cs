using System.Xml;
using Mingtang.Reading.Packages;

namespace Mingtang.Reading.Sheets;

/// <summary>xlsx: each visible sheet in order, one table with its name as the caption; cells as they print, formulas by their last result.</summary>
internal sealed class Workbook
{
    private readonly List<(string Name, string Id)> sheets = [];
    private readonly Transcript transcript;
    private bool from1904;

    private Workbook(Transcript transcript) => this.transcript = transcript;

    public static void Read(Package package, string main, Transcript transcript)
    {
        var workbook = new Workbook(transcript);
        using (var xml = package.OpenXml(main)!)
            workbook.List(xml);
        var relationships = package.Relationships(main);
        using var strings = package.OpenXml(Target("sharedStrings"));
        using var styles = package.OpenXml(Target("styles"));
        var texts = new CellTexts(SharedStrings.Read(strings, transcript.Limits), CellStyles.Read(styles), workbook.from1904);
        foreach (var (name, id) in workbook.sheets)
        {
            using var sheet = package.OpenXml(relationships.FirstOrDefault(one => one.Id == id && one.Is("worksheet"))?.Target, whole => transcript.Pace($"读取工作表「{name}」字节", whole));
            if (sheet is not null)
                transcript.Add(Sheet.Read(sheet, name, texts, transcript));
        }
        if (package.Names.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            transcript.Notice("文件含宏，宏未运行。");

        string? Target(string kind) => relationships.FirstOrDefault(one => one.Is(kind))?.Target;
    }

    private void List(XmlReader xml)
    {
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                List(xml.GetAttribute("name") ?? "", xml.GetAttribute("state"), RelationshipId(xml));
    }

    private void List(string name, string? state, string id)
    {
        if (state is "hidden" or "veryHidden")
            transcript.Notice($"工作表「{name}」已隐藏，未读入。");
        else
            sheets.Add((name, id));
    }

    /// <summary>The transitional and the strict form of the standard name the attribute in different namespaces.</summary>
    private static string RelationshipId(XmlReader xml)
    {
        var id = "";
        while (xml.MoveToNextAttribute())
            if (xml is { LocalName: "id", Prefix.Length: > 0 })
                id = xml.Value;
        xml.MoveToElement();
        return id;
    }
}
