using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingtang.Reading.Programs;

/// <summary>
/// A page with columns, set again from the places of its words: pdftotext reckons columns in Latin letters, so that those of a
/// Chinese table drift apart line by line. Here a Chinese character is two columns wide, as the readers of tables expect.
/// </summary>
internal static partial class PdfLayout
{
    private readonly record struct Word(double Left, double Top, double Right, double Bottom, string Text)
    {
        public double Middle => (Top + Bottom) / 2;

        public double Height => Bottom - Top;
    }

    /// <summary>Whether the text has lines in at least three columns; prose is better left as it came.</summary>
    public static bool HasColumns(string text)
    {
        var found = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            if (Gaps(line) > 1 && ++found > 3)
                return true;
        return false;
    }

    /// <param name="boxes">What <c>pdftotext -bbox</c> prints.</param>
    /// <returns>Null where it holds no words.</returns>
    public static string? Of(string boxes)
    {
        var text = new StringBuilder();
        var page = new List<Word>();
        foreach (var line in boxes.AsSpan().EnumerateLines())
        {
            if (line.Contains("</page>", StringComparison.Ordinal))
            {
                Set(page, text);
                text.Append('\f');
                page.Clear();
            }
            else if (line.Contains("<word", StringComparison.Ordinal) && Box().Match(line.ToString()) is { Success: true } word)
                page.Add(new(Number(word, "l"), Number(word, "t"), Number(word, "r"), Number(word, "b"), WebUtility.HtmlDecode(word.Groups["text"].Value)));
        }
        return text.ToString().Trim('\f').Length > 0 ? text.ToString() : null;
    }

    private static double Number(Match word, string side) => double.Parse(word.Groups[side].Value, CultureInfo.InvariantCulture);

    private static int Gaps(ReadOnlySpan<char> line)
    {
        var (gaps, spaces, seen) = (0, 0, false);
        foreach (var c in line)
        {
            gaps += c != ' ' && spaces > 1 && seen ? 1 : 0;
            (spaces, seen) = c == ' ' ? (spaces + 1, seen) : (0, true);
        }
        return gaps;
    }

    private static void Set(List<Word> page, StringBuilder text)
    {
        if (page.Count == 0)
            return;
        var column = page.Where(word => word.Right > word.Left && word.Text.Length > 0).Select(word => (word.Right - word.Left) / Width(word.Text)).Order().ToList() is { Count: > 0 } widths ? widths[widths.Count / 2] : 6;
        var left = page.Min(word => word.Left);
        var bottom = double.NaN;
        foreach (var line in Lines(page))
        {
            if (line[0].Top - bottom > line[0].Height * 0.4)
                text.Append('\n');
            bottom = line.Max(word => word.Bottom);
            Set(line, left, column, text);
            text.Append('\n');
        }
    }

    private static List<List<Word>> Lines(List<Word> page)
    {
        var lines = new List<List<Word>>();
        foreach (var word in page.OrderBy(word => word.Middle))
        {
            if (lines.Count > 0 && word.Middle - lines[^1][0].Middle < Math.Min(word.Height, lines[^1][0].Height) * 0.3)
                lines[^1].Add(word);
            else
                lines.Add([word]);
        }
        lines.ForEach(line => line.Sort((a, b) => a.Left.CompareTo(b.Left)));
        return lines;
    }

    private static void Set(List<Word> line, double left, double column, StringBuilder text)
    {
        var at = 0;
        for (var i = 0; i < line.Count; i++)
        {
            var gap = i == 0 ? double.MaxValue : line[i].Left - line[i - 1].Right;
            var place = (int)Math.Round((line[i].Left - left) / column);
            var spaces = i == 0 ? place : IsNewColumn(gap / column, line[i - 1].Text[^1], line[i].Text[0]) ? Math.Max(2, place - at) : gap > column * 0.25 && !(IsWide(line[i - 1].Text[^1]) && IsWide(line[i].Text[0])) ? 1 : 0;
            text.Append(' ', spaces).Append(line[i].Text);
            at += spaces + Width(line[i].Text);
        }
    }

    // Between Chinese characters there is no gap but that of a column; beside Latin ones some is usual.
    private static bool IsNewColumn(double gap, char before, char after) => gap > (IsWide(before) && IsWide(after) ? 0.35 : 1.6);

    private static bool IsWide(char c) => c is >= '\u1100' and <= '\u115f' or >= '\u2e80' and <= '\ua4cf' or >= '\uf900' and <= '\ufaff' or >= '\ufe30' and <= '\ufe4f' or >= '\uff00' and <= '\uff60' or >= '\uffe0' and <= '\uffe6';

    private static int Width(string text) => text.Sum(c => IsWide(c) ? 2 : 1);

    [GeneratedRegex("""<word xMin="(?<l>-?[\d.]+)" yMin="(?<t>-?[\d.]+)" xMax="(?<r>-?[\d.]+)" yMax="(?<b>-?[\d.]+)">(?<text>[^<]+)</word>""", RegexOptions.CultureInvariant)]
    private static partial Regex Box();
}
