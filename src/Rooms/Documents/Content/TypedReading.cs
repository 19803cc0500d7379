using System.Text.RegularExpressions;
using Mingtang.Foundation.Files;

namespace Mingtang.Documents.Content;

/// <summary>Lines a clerk typed: each is a paragraph unless a mark at its head says otherwise.</summary>
internal sealed partial class TypedReading
{
    private const int DeepestList = 6;

    private readonly List<TextBlock> blocks = [];
    private readonly string[] lines;
    private int at;

    private TypedReading(string typed) => lines = typed.ReplaceLineEndings("\n").Split('\n');

    public static IReadOnlyList<TextBlock> Of(string typed)
    {
        var reading = new TypedReading(typed);
        while (reading.at < reading.lines.Length)
            reading.Take();
        return reading.blocks;
    }

    private void Take()
    {
        var line = lines[at];
        if (string.IsNullOrWhiteSpace(line))
            at++;
        else if (line.StartsWith('|'))
            TakeTable();
        else if (line.StartsWith(":::", StringComparison.Ordinal))
            TakeKeptLines(line);
        else if (Item().IsMatch(line))
            TakeLists();
        else
        {
            blocks.Add(Single(line));
            at++;
        }
    }

    private static TextBlock Single(string line)
    {
        if (Heading().Match(line) is { Success: true } heading)
            return new TextBlock.Heading(heading.Groups["marks"].Length, TypedRuns.Read(heading.Groups["words"].Value));
        if (Picture().Match(line) is { Success: true } picture)
            return new TextBlock.Image(picture.Groups["hash"].Value, TypedRuns.Bare(picture.Groups["alt"].Value));
        if (Annex().Match(line) is { Success: true } annex && long.TryParse(annex.Groups["size"].Value, out var size))
            return new TextBlock.Attachment(new FileRef(annex.Groups["hash"].Value, size, annex.Groups["type"].Value, TypedRuns.Bare(annex.Groups["name"].Value)));
        if (Aligned().Match(line) is { Success: true } aligned)
            return new TextBlock.Paragraph(TypedRuns.Read(aligned.Groups["words"].Value), aligned.Groups["back"].Success ? TextAlign.Centre : TextAlign.Right);
        return new TextBlock.Paragraph(TypedRuns.Read(line));
    }

    private void TakeKeptLines(string opening)
    {
        var kept = new List<TextItem>();
        for (at++; at < lines.Length && lines[at].TrimEnd() != ":::"; at++)
            kept.Add(new(TypedRuns.Read(lines[at])));
        at++;
        if (kept.Count > 0)
            blocks.Add(new TextBlock.KeptLines(kept, opening[3..].Trim() == "落款"));
    }

    private void TakeLists()
    {
        var items = new List<TypedItem>();
        for (; at < lines.Length && Item().Match(lines[at]) is { Success: true } item; at++)
            items.Add(new(
                Math.Min(item.Groups["indent"].Length / 2, DeepestList),
                item.Groups["number"].Success ? int.Parse(item.Groups["number"].Value) : null,
                TypedRuns.Read(item.Groups["words"].Value)));
        for (var next = 0; next < items.Count;)
            blocks.Add(List(items, ref next, items[next].Depth));
    }

    /// <summary>One list: items of one depth and kind, their numbers in turn; deeper ones belong to the item before them.</summary>
    private static TextBlock.Listing List(List<TypedItem> typed, ref int next, int depth)
    {
        var (first, items) = (typed[next], new List<TextItem>());
        while (next < typed.Count && typed[next].Depth >= depth)
        {
            var item = typed[next];
            if (item.Depth > depth && items[^1].Inner is null)
                items[^1] = items[^1] with { Inner = List(typed, ref next, item.Depth) };
            else if (item.Depth == depth && (items.Count == 0 || Follows(item)))
            {
                items.Add(new(item.Runs));
                next++;
            }
            else
                break;
        }
        return new(first.Number is not null, items, first.Number ?? 1);

        bool Follows(TypedItem item) => first.Number is { } start ? item.Number == start + items.Count : item.Number is null;
    }

    private void TakeTable()
    {
        var (rows, heads, caption) = (new List<IReadOnlyList<string>>(), 0, (string?)null);
        for (; at < lines.Length && lines[at].StartsWith('|'); at++)
            if (lines[at].StartsWith("|=", StringComparison.Ordinal))
                caption = TypedRuns.Bare(lines[at][2..].Trim());
            else if (Rule().IsMatch(lines[at]))
                heads = rows.Count;
            else
                rows.Add(TypedTable.Cells(lines[at]));
        if (rows.Count > 0)
            blocks.Add(TypedTable.Of(rows, heads, caption));
    }

    private sealed record TypedItem(int Depth, int? Number, IReadOnlyList<TextRun> Runs);

    [GeneratedRegex(@"^(?<marks>#{1,6}) (?<words>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^!\[(?<alt>[^\]]*)\]\((?<hash>[a-z0-9]{2,10}:[0-9a-f]{16,128})\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^!附件\[(?<name>[^\]]*)\]\((?<hash>[a-z0-9]{2,10}:[0-9a-f]{16,128}) (?<size>[0-9]{1,15}) (?<type>[a-z0-9.+/-]{3,120})\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Annex();

    [GeneratedRegex(@"^-> (?<words>.*?)(?<back> <-)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Aligned();

    [GeneratedRegex(@"^(?<indent> *)(-|(?<number>[0-9]{1,3})\.) (?<words>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"^\|( *:?-{3,}:? *\|)+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
