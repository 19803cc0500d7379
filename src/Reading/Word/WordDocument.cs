using System.Xml;
using Mingtang.Reading.Packages;

namespace Mingtang.Reading.Word;

/// <summary>docx: the body as it prints, streamed paragraph by paragraph and row by row; headers and footers stay out.</summary>
internal sealed class WordDocument
{
    private readonly Transcript transcript;
    private readonly Package package;
    private readonly IReadOnlyList<Relationship> relationships;
    private readonly Styles styles;
    private readonly Numbering numbering;
    private readonly List<(string Kind, string Id)> notes = [];
    // A paragraph whose mark was deleted runs into the next one.
    private BoldText carried = new();
    private int pictures;

    private WordDocument(Package package, string main, Transcript transcript)
    {
        (this.package, this.transcript) = (package, transcript);
        relationships = package.Relationships(main);
        using var style = Part("styles");
        styles = Styles.Read(style, transcript.Limits);
        using var list = Part("numbering");
        numbering = Numbering.Read(list, transcript.Limits);
    }

    public static void Read(Package package, string main, Transcript transcript)
    {
        var document = new WordDocument(package, main, transcript);
        using (var body = package.OpenXml(main, whole => transcript.Pace("读取正文字节", whole))!)
            document.Flow(body, transcript);
        document.Release(transcript.Add);
        document.AddNotes();
        document.AddNotices();
    }

    /// <summary>Paragraphs and tables at the level the reader stands on; wrappers (content controls, tracked insertions) are looked through.</summary>
    private void Flow(XmlReader xml, Transcript into)
    {
        xml.MoveToContent();
        while (!xml.EOF)
        {
            if (xml.NodeType is not XmlNodeType.Element)
                xml.Read();
            else if (xml.LocalName == "p")
                Paragraph(Node.Read(xml, into.Limits), into.Add);
            else if (xml.LocalName == "tbl")
                Emit(WordTable.Read(xml, this, into.Limits), into);
            else if (xml.LocalName is "document" or "body" or "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "AlternateContent" or "Choice")
                xml.Read();
            else
                Pass(xml, into);
        }
    }

    private static void Pass(XmlReader xml, Transcript into)
    {
        if (xml.LocalName == "altChunk")
            into.Notice("文中嵌入的外部文档片段未读入。");
        xml.Skip();
    }

    /// <summary>The same for what is already held: text boxes, cells, notes.</summary>
    internal void Flow(Node content, Action<SetLine> paragraph, Action<WordTable> table)
    {
        foreach (var node in content.Children)
            if (node.Name == "p")
                Paragraph(node, paragraph, table);
            else if (node.Name == "tbl")
                table(WordTable.Read(node, this, transcript.Limits));
            else if (node.Name is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "AlternateContent" or "Choice")
                Flow(node, paragraph, table);
        if (content.Name is "tc" or "txbxContent")
            Release(paragraph);
    }

    private void Release(Action<SetLine> paragraph)
    {
        if (carried.Trimmed() is { } left)
            paragraph(left);
        carried = new();
    }

    private void Paragraph(Node node, Action<SetLine> add) => Paragraph(node, add, table => Emit(table, transcript));

    private void Paragraph(Node node, Action<SetLine> add, Action<WordTable> table)
    {
        var properties = node.Child("pPr");
        var style = styles.Of(properties?.Child("pStyle")?["val"]);
        var content = WordParagraph.Read(node, styles, style.IsBold == true);
        foreach (var (relationship, alt) in content.Pictures)
            pictures += Hand(relationship, alt) ? 0 : 1;
        notes.AddRange(content.Notes);
        carried.Append(content.Text);
        var runsOn = properties?.Child("rPr") is { } mark && (mark.Child("del") ?? mark.Child("moveFrom")) is not null;
        if (!runsOn)
            Print(properties, style, add);
        foreach (var box in content.Boxes)
            Flow(box, add, table);
    }

    private void Print(Node? properties, Style style, Action<SetLine> add)
    {
        var (words, line) = (carried, new BoldText());
        carried = new();
        if (style.IsContents)
        {
            transcript.Notice("目录未读入。");
            return;
        }
        line.Append(Number(properties, style));
        line.Append(words);
        var heading = (properties?.Number("outlineLvl") ?? style.Outline) is { } outline and >= 0 and < 9 ? outline + 1 : 0;
        var align = (properties?.Child("jc")?["val"] ?? style.Align) switch { "center" => LineAlign.Centre, "right" or "end" => LineAlign.Right, _ => LineAlign.None };
        if (line.Trimmed(heading, align) is { } printed)
            add(printed);
    }

    private bool Hand(string? relationship, string? alt) =>
        transcript.Limits.WithPictures
        && relationships.FirstOrDefault(one => one.Id == relationship && one.Is("image")) is { } image
        && package.Bytes(image.Target, transcript.Limits.PictureBytes) is { } content
        && transcript.Picture(content, alt);

    private string Number(Node? properties, Style style)
    {
        var own = properties?.Child("numPr");
        var numId = own?.Child("numId")?["val"] ?? style.NumId;
        if (numId is null or "0")
            return "";
        var level = own?.Number("ilvl") ?? (own?.Child("numId") is not null ? 0
            : style.ListLevel ?? numbering.LevelOfStyle(numId, style.ListStyle ?? ""));
        return numbering.Next(numId, level);
    }

    private static void Emit(WordTable table, Transcript into)
    {
        if (table.IsFrame)
            table.Unfold(into.Add, inner => Emit(inner, into));
        else
            into.Add(table.ToGrid());
    }

    private void AddNotes()
    {
        foreach (var kind in notes.Select(note => note.Kind).Distinct().ToList())
        {
            using var xml = Part(kind + "s");
            var wanted = notes.Where(note => note.Kind == kind).Select(note => note.Id).ToHashSet();
            var number = 0;
            while (xml is { EOF: false })
                if (xml is { NodeType: XmlNodeType.Element } && xml.LocalName == kind)
                    AddNote(Node.Read(xml, transcript.Limits), wanted, ref number);
                else
                    xml.Read();
        }
    }

    private void AddNote(Node note, HashSet<string> wanted, ref int number)
    {
        if (!wanted.Remove(note["id"] ?? ""))
            return;
        var printed = $"注{++number}\uFF1A";
        Flow(note, line =>
        {
            transcript.Add(printed + line.Text);
            printed = "";
        }, table => Emit(table, transcript));
    }

    private void AddNotices()
    {
        if (pictures > 0)
            transcript.Notice($"有 {pictures} 幅图片未读入。");
        if (package.Names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            transcript.Notice("文件含宏，宏未运行。");
    }

    private XmlReader? Part(string kind) => package.OpenXml(relationships.FirstOrDefault(relationship => relationship.Is(kind))?.Target);
}
