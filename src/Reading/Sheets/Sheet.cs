using System.Xml;

namespace Mingtang.Reading.Sheets;

/// <summary>One worksheet as one table: filled cells and merges at their grid places, short gaps filled with empty cells.</summary>
internal sealed class Sheet
{
    private const int WidestGap = 64;
    private const int TallestGap = 1000;
    private const int MostMerges = 200_000;

    private readonly List<(int Number, List<(int Column, string Text)> Cells)> rows = [];
    private readonly Dictionary<(int Row, int Column), (int Rows, int Columns)> merges = [];
    private readonly CellTexts texts;
    private readonly ReadingLimits limits;
    private int cells;
    private int hiddenRows;

    private Sheet(CellTexts texts, ReadingLimits limits) => (this.texts, this.limits) = (texts, limits);

    public static Grid Read(XmlReader xml, string name, CellTexts texts, Transcript transcript)
    {
        var sheet = new Sheet(texts, transcript.Limits);
        while (!xml.EOF)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
                sheet.ReadRow(xml);
            else
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" })
                    sheet.Merge(xml.GetAttribute("ref") ?? "");
                xml.Read();
            }
        if (sheet.hiddenRows > 0)
            transcript.Notice($"工作表「{name}」有 {sheet.hiddenRows} 个隐藏行，已一并读入。");
        return sheet.ToGrid(name);
    }

    private void ReadRow(XmlReader xml)
    {
        var number = Whole(xml.GetAttribute("r")) ?? (rows.Count == 0 ? 1 : rows[^1].Number + 1);
        var hidden = xml.GetAttribute("hidden") is "1" or "true";
        var row = new List<(int, string)>();
        var depth = xml.Depth;
        var empty = xml.IsEmptyElement;
        var column = 0;
        for (xml.Read(); !empty && !xml.EOF && xml.Depth > depth;)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
                ReadCell(xml, row, ref column);
            else
                xml.Read();
        if (row.Count == 0)
            return;
        hiddenRows += hidden ? 1 : 0;
        rows.Add((number, row));
    }

    private void ReadCell(XmlReader xml, List<(int, string)> row, ref int column)
    {
        column = Place(xml.GetAttribute("r")) is (_, var named) ? named : column;
        var (type, style) = (xml.GetAttribute("t"), Whole(xml.GetAttribute("s")) ?? 0);
        var text = "";
        var depth = xml.Depth;
        var empty = xml.IsEmptyElement;
        for (xml.Read(); !empty && !xml.EOF && xml.Depth > depth;)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
                text = texts.Of(type, xml.ReadElementContentAsString(), style);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
                text = SharedStrings.ReadText(xml);
            else
                xml.Skip();
        if (text.Length > 0)
            row.Add((column, text));
        if (++cells > limits.Places)
            throw new StopReading(Refusals.TooManyPlaces(limits.Places));
        column++;
    }

    private void Merge(string range)
    {
        if (range.Split(':') is [var from, var to] && Place(from) is var (top, left) && Place(to) is var (bottom, right)
            && bottom >= top && right >= left && merges.Count < MostMerges)
            merges[(top, left)] = (bottom - top + 1, right - left + 1);
    }

    private Grid ToGrid(string name)
    {
        var grid = new Grid(limits) { Caption = name };
        var last = 0;
        foreach (var (number, cells) in rows)
        {
            for (var gap = last == 0 ? 1 : number - last; gap > 1 && gap <= TallestGap; gap--)
                grid.NewRow();
            last = number;
            grid.NewRow();
            var next = 0;
            foreach (var (column, text) in cells)
                next = Put(grid, number, column, text, next);
        }
        grid.Close();
        return grid;
    }

    private int Put(Grid grid, int row, int column, string text, int next)
    {
        if (column < next || grid.IsCovered(column))
            return Math.Max(next, column + 1);
        for (var gap = column - next > WidestGap ? column : next; gap < column; gap++)
            if (!grid.IsCovered(gap))
                grid.AddAt(gap, "");
        var (rows, columns) = merges.GetValueOrDefault((row, column), (1, 1));
        grid.AddAt(column, text, columns, rows);
        return column + columns;
    }

    /// <summary>"C5" as row 5 and column 2.</summary>
    private static (int Row, int Column)? Place(string? name)
    {
        var letters = name?.AsSpan().IndexOfAnyInRange('0', '9') ?? -1;
        if (letters is < 1 or > 3 || Whole(name![letters..]) is not { } row)
            return null;
        var column = 0;
        foreach (var letter in name.AsSpan(0, letters))
            column = char.IsAsciiLetter(letter) ? column * 26 + (letter & ~0x20) - 'A' + 1 : 0;
        return column is < 1 or > 16_384 ? null : (row, column - 1);
    }

    private static int? Whole(string? number) => int.TryParse(number, out var whole) && whole is >= 0 and <= 1_048_576 ? whole : null;
}
