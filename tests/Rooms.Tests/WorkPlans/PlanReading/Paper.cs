using Mingtang.Reading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>Documents as the reading door would hand them over, built from text or from cells.</summary>
internal static class Paper
{
    public static ReadDocument Of(string text) => Of([text]);

    /// <summary>Each part is a text (one paragraph a line) or a table of cells.</summary>
    public static ReadDocument Of(params object[] parts)
    {
        var text = new System.Text.StringBuilder();
        var blocks = new List<Block>();
        foreach (var part in parts)
        {
            if (part is string lines)
                AddLines(text, blocks, lines);
            else
                AddTable(text, blocks, (string[][])part);
        }
        return new(text.ToString(), blocks, []);
    }

    private static void AddLines(System.Text.StringBuilder text, List<Block> blocks, string lines)
    {
        foreach (var line in lines.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            blocks.Add(new Paragraph(text.Length, text.Length + line.Length, line));
            text.Append(line).Append('\n');
        }
    }

    // A cell "↑" is covered by the one above, "←" by the one on its left.
    private static void AddTable(System.Text.StringBuilder text, List<Block> blocks, string[][] rows)
    {
        var start = text.Length;
        var made = new List<TableRow>();
        for (var i = 0; i < rows.Length; i++)
        {
            var cells = new List<TableCell>();
            for (var column = 0; column < rows[i].Length; column++)
            {
                var printed = rows[i][column];
                if (printed is "↑" or "←")
                    continue;
                var rowSpan = 1 + rows.Skip(i + 1).TakeWhile(row => column < row.Length && row[column] == "↑").Count();
                var columnSpan = 1 + rows[i].Skip(column + 1).TakeWhile(cell => cell == "←").Count();
                cells.Add(new(text.Length, text.Length + printed.Length, printed, column, columnSpan, rowSpan));
                text.Append(printed.Replace('\n', ' ')).Append('\t');
            }
            text.Append('\n');
            made.Add(new(cells));
        }
        blocks.Add(new Table(start, text.Length, made));
    }
}
