using System.Text;

namespace Mingtang.Reading.Lines;

/// <summary>csv and tsv: one table; the delimiter is the one that parts the first lines most evenly.</summary>
internal static class Delimited
{
    private const int LongestField = 100_000;
    private const int WidestRow = 16_384;
    private static readonly char[] Delimiters = [',', '\t', ';', '\uFF0C', '|'];

    public static void Read(string text, Transcript transcript)
    {
        var clean = Characters.Clean(text);
        var delimiter = Guess(clean);
        if (Parse(clean, delimiter, quoted: true, transcript.Limits) is not { } grid)
        {
            transcript.Notice("引号不成对，已按没有引号读取，请核对单元格。");
            grid = Parse(clean, delimiter, quoted: false, transcript.Limits)!;
        }
        transcript.Add(grid);
    }

    private static char Guess(string text)
    {
        var lines = text.Split('\n', 200, StringSplitOptions.RemoveEmptyEntries).Take(50).ToList();
        return Delimiters.MaxBy(delimiter =>
        {
            var counts = lines.ConvertAll(line => Outside(line, delimiter));
            var usual = counts.Where(count => count > 0).GroupBy(count => count).MaxBy(group => group.Count() * 1000 + group.Key);
            return usual is null ? 0 : usual.Count() * 1000 + usual.Key;
        });
    }

    /// <summary>Occurrences outside quotation marks.</summary>
    private static int Outside(string line, char delimiter)
    {
        var (count, quoted) = (0, false);
        foreach (var unit in line)
            (count, quoted) = (count + (!quoted && unit == delimiter ? 1 : 0), quoted ^ unit == '"');
        return count;
    }

    /// <returns>Null where a quotation mark swallows so much that it cannot have been meant.</returns>
    private static Grid? Parse(string text, char delimiter, bool quoted, ReadingLimits limits)
    {
        var grid = new Grid(limits);
        for (var at = 0; at < text.Length;)
        {
            grid.NewRow();
            var width = 0;
            do
            {
                if (Field(text, ref at, delimiter, quoted) is not { } field)
                    return null;
                if (width++ < WidestRow)
                    grid.Add(field.Replace('\t', ' ').Trim());
            }
            while (at < text.Length && text[at++] == delimiter);
        }
        grid.Close();
        return grid;
    }

    /// <summary>Reads one field and stops on the delimiter or line end behind it; a field may be quoted, a quotation mark inside doubled.</summary>
    private static string? Field(string text, ref int at, char delimiter, bool quoted)
    {
        var field = new StringBuilder();
        if (quoted && at < text.Length && text[at] == '"' && !Quoted(text, ref at, field))
            return null;
        var end = text.AsSpan(at).IndexOfAny(delimiter, '\n');
        end = end < 0 ? text.Length : at + end;
        field.Append(text, at, end - at);
        at = end;
        return field.ToString();
    }

    private static bool Quoted(string text, ref int at, StringBuilder field)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && !(at + 1 < text.Length && text[at + 1] == '"'))
            {
                at++;
                return true;
            }
            at += text[at] == '"' ? 1 : 0;
            field.Append(text[at]);
            if (field.Length > LongestField)
                return false;
        }
        return false;
    }
}
