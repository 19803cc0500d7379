using System.Text;
using System.Xml;
using Mingtang.Reading.Packages;

namespace Mingtang.Reading.Word;

/// <summary>A table of a docx: merged cells come to rest in a grid; a table drawn only as a frame around text is unfolded instead.</summary>
internal sealed class WordTable(WordDocument document, ReadingLimits limits)
{
    private const int TallestFrame = 1000;

    private readonly Grid grid = new(limits);
    private readonly List<List<object>> flows = [];
    private bool holdsTables;

    /// <summary>One cell a row at most: nothing stands beside anything, so it is no table to the reader.</summary>
    public bool IsFrame =>
        grid.Rows.Count < TallestFrame && grid.Rows.All(row => row.Cells.Count <= 1) && (holdsTables || grid.Rows.Count <= 1);

    /// <summary>Reads the table the reader stands on, one row in memory at a time.</summary>
    public static WordTable Read(XmlReader xml, WordDocument document, ReadingLimits limits)
    {
        var table = new WordTable(document, limits);
        var depth = xml.Depth;
        var empty = xml.IsEmptyElement;
        xml.Read();
        while (!empty && !xml.EOF && xml.Depth > depth)
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
                xml.Read();
            else if (xml.LocalName == "tr")
                table.AddRow(Node.Read(xml, limits));
            else
                xml.Skip();
        table.grid.Close();
        return table;
    }

    public static WordTable Read(Node node, WordDocument document, ReadingLimits limits)
    {
        var table = new WordTable(document, limits);
        table.AddRows(node);
        table.grid.Close();
        return table;
    }

    public Grid ToGrid() => grid;

    public void Unfold(Action<SetLine> paragraph, Action<WordTable> table)
    {
        foreach (var piece in flows.SelectMany(flow => flow))
            if (piece is WordTable inner)
                table(inner);
            else if (piece is SetLine line)
                paragraph(line);
    }

    private void AddRows(Node content)
    {
        foreach (var node in content.Children)
            if (node.Name == "tr")
                AddRow(node);
            else if (node.Name is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
                AddRows(node);
    }

    private void AddRow(Node row)
    {
        var properties = row.Child("trPr");
        if (properties?.Child("del") is not null)
            return;
        grid.NewRow();
        var column = properties?.Number("gridBefore") ?? 0;
        AddCells(row, ref column);
    }

    private void AddCells(Node row, ref int column)
    {
        foreach (var node in row.Children)
            if (node.Name == "tc")
                AddCell(node, ref column);
            else if (node.Name is "sdt" or "sdtContent" or "customXml")
                AddCells(node, ref column);
    }

    private void AddCell(Node cell, ref int column)
    {
        var properties = cell.Child("tcPr");
        var span = Math.Clamp(properties?.Number("gridSpan") ?? 1, 1, 1000);
        column = Math.Clamp(column, 0, 100_000);
        if (properties?.Child("vMerge") is { } merge && merge["val"] != "restart" && grid.ReachDown(column))
            column += span;
        else
        {
            grid.AddAt(column, TextOf(cell), span);
            column += span;
        }
    }

    private string TextOf(Node cell)
    {
        var flow = new List<object>(1);
        var text = new StringBuilder();
        document.Flow(cell,
            line =>
            {
                flow.Add(line);
                Line(text, line.Text);
            },
            table =>
            {
                flow.Add(table);
                holdsTables = true;
                foreach (var row in table.grid.Rows)
                    Line(text, string.Join(' ', row.Cells.Select(inner => inner.Text.Replace('\n', ' '))));
            });
        // Kept only while the table may turn out to be a frame.
        if (grid.Rows[^1].Cells.Count == 0 && grid.Rows.Count < TallestFrame)
            flows.Add(flow);
        return text.Replace('\t', ' ').ToString();
    }

    private static void Line(StringBuilder text, string line) => text.Append(text.Length > 0 ? "\n" : "").Append(line);
}
