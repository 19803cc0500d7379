using System.Text.RegularExpressions;
using Mingtang.Reading;

namespace Mingtang.Documents.Content;

/// <summary>A file that was read becomes a text: blank lines go, 落款 is told apart, and where a file marks no heading its numbers do.</summary>
internal static partial class ReadBlocks
{
    private const int LongestHeading = 50;

    /// <param name="picture">Says under which name a picture will be kept; null leaves it out.</param>
    public static IReadOnlyList<TextBlock> Of(ReadDocument read, Func<ReadPicture, string?>? picture = null)
    {
        var marked = read.Blocks.Any(block => block is Paragraph { HeadingLevel: > 0 });
        var pictures = read.Pictures.ToLookup(one => one.BeforeBlock);
        var blocks = new List<TextBlock>(read.Blocks.Count);
        for (var at = 0; at <= read.Blocks.Count; at++)
        {
            foreach (var one in pictures[at])
                if (picture?.Invoke(one) is { } hash)
                    blocks.Add(new TextBlock.Image(hash, one.Alt?.Trim() ?? ""));
            if (at < read.Blocks.Count && Of(read.Blocks[at], marked) is { } block)
                blocks.Add(block);
        }
        return Signatures.Gather(blocks);
    }

    private static TextBlock? Of(Block block, bool marked) => block switch
    {
        Reading.Table table => Of(table),
        Paragraph paragraph when Trimmed(paragraph.Text) is { Length: > 0 } words => Line(words, paragraph, marked),
        _ => null,
    };

    private static TextBlock Line(string words, Paragraph read, bool marked)
    {
        if (read.HeadingLevel > 0)
            return new TextBlock.Heading(Math.Min(read.HeadingLevel, 6), [new(words)]);
        return !marked && words.Length <= LongestHeading && LevelOf(words) is { } numbered
            ? new TextBlock.Heading(numbered, [new(words)])
            : new TextBlock.Paragraph(Runs(words, read), read.Align switch { LineAlign.Centre => TextAlign.Centre, LineAlign.Right => TextAlign.Right, _ => TextAlign.None });
    }

    /// <summary>Bold where the file is; a heading is bold by itself.</summary>
    private static IReadOnlyList<TextRun> Runs(string words, Paragraph read)
    {
        if (read.Bold.Count == 0)
            return [new(words)];
        var (runs, ahead) = (new RunWriter(), read.Text.Length - read.Text.AsSpan().TrimStart().Length);
        var at = 0;
        foreach (var stretch in read.Bold)
        {
            var (start, end) = (Math.Clamp(stretch.Start - ahead, at, words.Length), Math.Clamp(stretch.End - ahead, at, words.Length));
            runs.Append(words.AsSpan(at, start - at));
            runs.Append(words.AsSpan(start, end - start), bold: true);
            at = end;
        }
        runs.Append(words.AsSpan(at));
        return runs.Done();
    }

    /// <summary>一、 and （一） alone on a short line without a full stop head what follows; 1. and below are as often sentences.</summary>
    private static int? LevelOf(string words) => words[^1] is '。' or '\uFF1B' or ';' or '\uFF1A' or '\uFF0C' ? null
        : Chinese().IsMatch(words) ? 1
        : Chapter().IsMatch(words) ? 1
        : InBrackets().IsMatch(words) ? 2
        : null;

    private static TextBlock.Table Of(Reading.Table table)
    {
        var first = table.Rows.Count > 1 ? table.Rows[0] : null;
        var heads = first is not null && first.Cells.All(cell => cell.Text.Length is > 0 and <= 20);
        return new([.. table.Rows.Select(row => new TextRow([.. row.Cells.Select(cell => Of(cell, heads && row == first))]))], table.Caption);
    }

    private static TextCell Of(TableCell cell, bool isHeader) =>
        new(cell.Text.Length == 0 ? [] : [new(cell.Text)], cell.ColumnSpan, cell.RowSpan, isHeader);

    private static string Trimmed(string line) => line.Replace('\f', ' ').Trim();

    [GeneratedRegex(@"^[一二三四五六七八九十]{1,3}、", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^第[一二三四五六七八九十百]{1,4}[编章节]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^[（(][一二三四五六七八九十]{1,3}[）)]", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();
}
