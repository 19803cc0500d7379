using System.Globalization;
using System.Xml;

namespace Mingtang.Reading.Sheets;

/// <summary>The number format of each cell style.</summary>
internal static class CellStyles
{
    // Formats a file may use without writing them down; those of 27 to 58 are the Chinese ones. The day of format 14 follows the
    // reader's locale, so it is written in the order that sorts.
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [14] = "yyyy-mm-dd",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm AM/PM",
        [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "yyyy-mm-dd h:mm",
        [27] = "yyyy年m月",
        [28] = "m月d日",
        [29] = "m月d日",
        [30] = "m-d-yy",
        [31] = "yyyy年m月d日",
        [32] = "h时mm分",
        [33] = "h时mm分ss秒",
        [36] = "yyyy年m月",
        [37] = "#,##0;-#,##0",
        [38] = "#,##0;-#,##0",
        [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;-#,##0.00",
        [45] = "mm:ss",
        [46] = "[h]:mm:ss",
        [47] = "mm:ss",
        [48] = "0.0E+0",
        [50] = "yyyy年m月",
        [51] = "m月d日",
        [52] = "yyyy年m月",
        [53] = "m月d日",
        [54] = "m月d日",
        [57] = "yyyy年m月",
        [58] = "m月d日",
    };

    public static List<NumberFormat> Read(XmlReader? xml)
    {
        var codes = new Dictionary<int, string>(BuiltIn);
        var styles = new List<NumberFormat>();
        var known = new Dictionary<int, NumberFormat>();
        var inCells = false;
        while (xml?.Read() == true)
            if (xml.LocalName == "cellXfs")
                inCells = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Whole(xml.GetAttribute("numFmtId")) is var id and > 0)
                codes[id] = xml.GetAttribute("formatCode") ?? "";
            else if (inCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                styles.Add(Format(Whole(xml.GetAttribute("numFmtId"))));
        return styles;

        NumberFormat Format(int id) => known.TryGetValue(id, out var format)
            ? format : known[id] = NumberFormat.Of(codes.GetValueOrDefault(id, "General"));
    }

    private static int Whole(string? number) => int.TryParse(number, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) ? whole : 0;
}
