using System.Text.RegularExpressions;
using System.Xml;
using Mingtang.Reading.Packages;

namespace Mingtang.Reading.Word;

/// <summary>What paragraph styles lend to a paragraph: its heading level and its list.</summary>
internal sealed partial class Styles
{
    private const int LongestChain = 32;

    private readonly Dictionary<string, Node> styles = [];
    private readonly Dictionary<string, Style> resolved = [];
    private string standard = "";

    public static Styles Read(XmlReader? xml, ReadingLimits limits)
    {
        var read = new Styles();
        xml?.MoveToContent();
        xml?.Read();
        while (xml is { EOF: false, NodeType: not XmlNodeType.EndElement })
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "style" })
                read.Add(Node.Read(xml, limits));
            else
                xml.Skip();
        return read;
    }

    /// <summary>Null asks for the style of paragraphs that name none.</summary>
    public Style Of(string? id)
    {
        id ??= standard;
        if (!resolved.TryGetValue(id, out var style))
            resolved[id] = style = Resolve(id);
        return style;
    }

    private void Add(Node style)
    {
        if (style["type"] is not (null or "paragraph" or "character") || style["styleId"] is not { } id)
            return;
        styles.TryAdd(id, style);
        if (style["type"] != "character" && style["default"] is "1" or "true")
            standard = id;
    }

    private Style Resolve(string id)
    {
        var style = new Style(null, null, null, null, false, null, null);
        for (var step = 0; step < LongestChain && styles.TryGetValue(id, out var node); step++)
        {
            var name = node.Child("name")?["val"] ?? "";
            var properties = node.Child("pPr");
            var list = properties?.Child("numPr");
            style = new(
                style.Outline ?? properties?.Number("outlineLvl") ?? OutlineOfName(name),
                style.NumId ?? list?.Child("numId")?["val"],
                style.ListLevel ?? (style.NumId is null ? list?.Number("ilvl") : null),
                style.ListStyle ?? (list?.Child("numId") is null ? null : id),
                style.IsContents || name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase),
                style.Align ?? properties?.Child("jc")?["val"],
                style.IsBold ?? BoldIn(node.Child("rPr")));
            id = node.Child("basedOn")?["val"] ?? "";
        }
        return style;
    }

    /// <summary>Null where the properties do not say.</summary>
    public static bool? BoldIn(Node? properties) => properties?.Child("b") is null ? null : properties.IsOn("b");

    private static int? OutlineOfName(string name) =>
        HeadingName().Match(name) is { Success: true } match ? match.Groups[1].Value[0] - '1' : null;

    [GeneratedRegex("^(?:heading|标题|標題) ?([1-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName();
}

/// <param name="Outline">0 to 8 for headings, 9 for body text.</param>
/// <param name="ListStyle">The style of the chain that names the list; a list level may be tied to it.</param>
internal sealed record Style(int? Outline, string? NumId, int? ListLevel, string? ListStyle, bool IsContents, string? Align, bool? IsBold);
