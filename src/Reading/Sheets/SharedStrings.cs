using System.Text;
using System.Xml;
using Mingtang.Reading.Lines;

namespace Mingtang.Reading.Sheets;

/// <summary>Texts that cells point to, and the reading of one such text where a cell holds it itself.</summary>
internal static class SharedStrings
{
    public static List<string> Read(XmlReader? xml, ReadingLimits limits)
    {
        var strings = new List<string>();
        long length = 0;
        while (xml is { EOF: false })
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                strings.Add(ReadText(xml));
                if ((length += strings[^1].Length) > limits.Characters || strings.Count > limits.Places)
                    throw new StopReading(Refusals.TooLong(limits.Characters));
            }
            else
                xml.Read();
        return strings;
    }

    /// <summary>Reads the element the reader stands on, runs joined and phonetic guides left out, and moves behind it.</summary>
    public static string ReadText(XmlReader xml)
    {
        var depth = xml.Depth;
        var text = new StringBuilder();
        if (!xml.IsEmptyElement)
            for (xml.Read(); xml.Depth > depth && !xml.EOF;)
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                    xml.Skip();
                else
                {
                    if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                        text.Append(xml.Value);
                    xml.Read();
                }
        xml.Read();
        return Characters.Clean(text.ToString()).Replace('\t', ' ').Replace("_x000D_", "", StringComparison.Ordinal).Trim();
    }
}
