using System.Text;
using System.Xml;
using Mingtang.Reading.Packages;
using Mingtang.Reading.Programs;
using Mingtang.Reading.Lines;

namespace Mingtang.Reading;

/// <param name="Place">Where in the file, for a person: 页眉, 第 2 页, 嵌入文件「表.xlsx」.</param>
/// <param name="IsBeside">Outside the running text: headers, text boxes, watermarks, comments, properties.</param>
public sealed record PlacedWords(string Place, string Text, bool IsBeside = false);

/// <summary>
/// Every word of a file wherever it stands, also where <see cref="FileReader"/> does not look because it does not print as text: for who
/// must know what a file carries, not how it reads. A file that cannot be looked into says the words found so far.
/// </summary>
public static class FileWords
{
    private const int Deepest = 3;

    public static IReadOnlyList<PlacedWords> Of(byte[] content, string fileName, ReadingLimits? limits = null) => Of(content, fileName, limits, null);

    internal static IReadOnlyList<PlacedWords> Of(byte[] content, string fileName, ReadingLimits? limits, string? decoded)
    {
        var found = new List<PlacedWords>();
        Look(content, fileName, limits ?? ReadingLimits.Default, found, "", 0, decoded);
        return found;
    }

    internal static void Look(byte[] content, string fileName, ReadingLimits limits, List<PlacedWords> found, string inside, int depth, string? decoded = null)
    {
        if (depth > Deepest || content.Length == 0)
            return;
        try
        {
            Words(content, fileName, limits, found, inside, depth, decoded);
        }
        // As in FileReader: parsers may throw anything on bytes that only pretend; what was found before stands.
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
        }
    }

    private static void Words(byte[] content, string fileName, ReadingLimits limits, List<PlacedWords> found, string inside, int depth, string? decoded)
    {
        switch (FileKinds.OfBytes(content))
        {
            case FileKind.Package:
                using (var package = Package.Open(content, limits))
                    PackageWords.Of(package, limits, found, inside, depth);
                break;
            case FileKind.Pdf:
                AddPages(PdfText.Whole(content, limits), found, inside);
                break;
            case FileKind.Compound:
                found.Add(new(inside + "正文", BareWords.InOle(content)));
                break;
            case FileKind.RichText:
                found.Add(new(inside + "正文", BareWords.InRtf(content)));
                break;
            case FileKind.PlainText:
                var text = decoded ?? TextEncoding.Decode(content).Text;
                found.Add(new(inside + "正文", FileKinds.OfText(text, fileName) is FileKind.Html or FileKind.OldXml || text.AsSpan().TrimStart().StartsWith("<") ? BareWords.InMarkup(text) : text));
                break;
        }
    }

    private static void AddPages(string text, List<PlacedWords> found, string inside)
    {
        var pages = text.Split('\f');
        for (var at = 0; at < pages.Length; at++)
            if (!string.IsNullOrWhiteSpace(pages[at]))
                found.Add(new($"{inside}第 {at + 1} 页", pages[at]));
    }
}

/// <summary>The parts of a docx, xlsx or plain zip, each with the words it holds, files inside included.</summary>
internal static class PackageWords
{
    private static readonly string[] Said = ["descr", "title", "alt", "string", "comments", "keywords", "subject"];

    private static readonly string[] Files = [".docx", ".xlsx", ".doc", ".xls", ".wps", ".pdf", ".zip", ".bin", ".txt", ".csv", ".rtf", ".html", ".htm", ".md", ".odt", ".ods"];

    public static void Of(Package package, ReadingLimits limits, List<PlacedWords> found, string inside, int depth)
    {
        foreach (var name in package.Names.ToList())
            if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase))
                AddPart(package, name, found, inside);
            else if (Files.Contains(Path.GetExtension(name).ToLowerInvariant()) && package.Bytes(name, (int)Math.Min(limits.Bytes, int.MaxValue)) is { } content)
                FileWords.Look(content, name, limits, found, $"{inside}内含文件「{Path.GetFileName(name)}」", depth + 1);
    }

    private static void AddPart(Package package, string name, List<PlacedWords> found, string inside)
    {
        var (running, beside) = (new StringBuilder(), new StringBuilder());
        try
        {
            using var xml = package.OpenXml(name);
            if (xml is not null)
                Walk(xml, running, beside);
        }
        catch (XmlException)
        {
            // A part that is no XML holds no words of the paper.
        }
        var (place, isBeside) = PlaceOf(name);
        if (running.Length > 0)
            found.Add(new(inside + place, running.ToString(), isBeside));
        if (beside.Length > 0)
            found.Add(new($"{inside}{place}文本框", beside.ToString(), IsBeside: true));
    }

    /// <summary>Words of a text box go beside; an element that ends a line ends it here, a cell's end too.</summary>
    private static void Walk(XmlReader xml, StringBuilder running, StringBuilder beside)
    {
        var boxes = 0;
        while (xml.Read())
        {
            var into = boxes > 0 ? beside : running;
            if (xml.NodeType is XmlNodeType.Element)
            {
                boxes += xml.LocalName is "txbxContent" or "txBody" && !xml.IsEmptyElement ? 1 : 0;
                into.Append(xml.LocalName is "tab" ? "\t" : xml.LocalName is "br" or "cr" ? "\n" : "");
                TakeAttributes(xml, beside);
            }
            else if (xml.NodeType is XmlNodeType.EndElement)
            {
                boxes -= xml.LocalName is "txbxContent" or "txBody" ? 1 : 0;
                if (xml.LocalName is "p" or "si" or "c" or "row" or "comment" or "h" or "title" or "subject" or "keywords" or "description" or "category" or "oddHeader" or "oddFooter" or "evenHeader" or "firstHeader" or "lpwstr")
                    into.Append('\n');
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                into.Append(xml.Value);
        }
    }

    private static void TakeAttributes(XmlReader xml, StringBuilder beside)
    {
        while (xml.MoveToNextAttribute())
            if (Said.Contains(xml.LocalName) && xml.Value.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0)
                beside.Append(xml.Value).Append('\n');
        xml.MoveToElement();
    }

    private static (string Place, bool IsBeside) PlaceOf(string name)
    {
        var last = Path.GetFileNameWithoutExtension(name);
        return last.StartsWith("header", StringComparison.OrdinalIgnoreCase) ? ("页眉", true)
            : last.StartsWith("footer", StringComparison.OrdinalIgnoreCase) ? ("页脚", true)
            : last.StartsWith("comments", StringComparison.OrdinalIgnoreCase) ? ("批注", true)
            : name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) ? ("文件属性", true)
            : name.Contains("drawing", StringComparison.OrdinalIgnoreCase) ? ("图形", true)
            : last.StartsWith("sheet", StringComparison.OrdinalIgnoreCase) || last == "sharedStrings" ? ("工作表", false)
            : ("正文", false);
    }
}
