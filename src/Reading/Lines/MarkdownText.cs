using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Mingtang.Reading.Html;
using Source = Markdig.Syntax.Block;

namespace Mingtang.Reading.Lines;

/// <summary>md: headings, lists with their numbers, pipe tables; HTML inside is read as HTML. Lines stay lines.</summary>
internal sealed class MarkdownText(Transcript transcript)
{
    private const int Longest = 8 << 20;
    private const int MostMarks = 20_000;
    private const int WidestTable = 500;
    private const int MostCells = 1_000_000;
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().Build();

    private string number = "";

    public static void Read(string text, Transcript transcript)
    {
        if (text.Length <= Longest && !IsDear(text))
        {
            new MarkdownText(transcript).Walk(Markdown.Parse(Characters.Clean(text), Pipeline));
            return;
        }
        transcript.Notice("文件很大或标记异常密集，已按普通文本逐行读取，未解析 Markdown 标记。");
        PlainText.Read(text, transcript);
    }

    /// <summary>Within one run of lines the parser's cost grows with the square of its marks, and a table is padded to its widest row.</summary>
    private static bool IsDear(string text)
    {
        int marks = 0, rows = 0, width = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            if (line.IsWhiteSpace())
                (marks, rows, width) = (0, 0, 0);
            var pipes = line.Count('|');
            (marks, rows, width) = (marks + Marks(line), rows + 1, Math.Max(width, pipes));
            if (marks > MostMarks || pipes > WidestTable || (long)rows * width > MostCells)
                return true;
        }
        return false;
    }

    private static int Marks(ReadOnlySpan<char> line)
    {
        var count = 0;
        foreach (var unit in line)
            count += unit is '[' or '*' or '_' or '`' or '<' or '>' ? 1 : 0;
        return count;
    }

    private void Walk(ContainerBlock container)
    {
        foreach (var block in container)
            Take(block);
    }

    private void Take(Source block)
    {
        switch (block)
        {
            case Markdig.Extensions.Tables.Table table:
                transcript.Add(ToGrid(table));
                break;
            case ListBlock list:
                TakeList(list);
                break;
            case ContainerBlock container:
                Walk(container);
                break;
            case HeadingBlock heading:
                Add(InlineText(heading.Inline), heading.Level);
                break;
            case HtmlBlock { Type: HtmlBlockType.Comment } comment when comment.Lines.ToString().Trim() is var words && words.IndexOf("-->", StringComparison.Ordinal) == words.Length - 3:
                break;
            case HtmlBlock html:
                Page.Read(html.Lines.ToString(), transcript);
                break;
            case LinkReferenceDefinition or ThematicBreakBlock:
                break;
            case LeafBlock leaf:
                Add(leaf.Inline is null ? leaf.Lines.ToString() : InlineText(leaf.Inline), 0);
                TakePictures(leaf.Inline);
                break;
        }
    }

    private void TakeList(ListBlock list)
    {
        // Written 1. 1. 1. a list counts on; written with numbers of its own it keeps them.
        var items = list.OfType<ListItemBlock>().ToList();
        var same = items.TrueForAll(item => item.Order == items[0].Order);
        for (var at = 0; at < items.Count; at++)
        {
            number = list.IsOrdered ? $"{(same ? items[0].Order + at : items[at].Order)}{list.OrderedDelimiter} " : "";
            Walk(items[at]);
        }
        number = "";
    }

    private void Add(string text, int heading)
    {
        foreach (var line in text.Split('\n'))
            if (line.Trim() is { Length: > 0 } printed)
            {
                transcript.AddLine(number + printed, heading);
                number = "";
            }
    }

    /// <summary>Behind the lines they stand in, which are no place for a picture.</summary>
    private void TakePictures(ContainerInline? inline)
    {
        if (!transcript.Limits.WithPictures || inline is null)
            return;
        foreach (var image in inline.Descendants<LinkInline>().Where(link => link.IsImage))
            if (transcript.Limits.PictureAt(image.Url) is not { } content || !transcript.Picture(content, string.Concat(image.Select(child => InlineText(child)))))
                transcript.Notice($"图片「{(image.Url is { Length: <= 60 } address ? address : "内嵌")}」未读入。");
    }

    private Grid ToGrid(Markdig.Extensions.Tables.Table table)
    {
        var grid = new Grid(transcript.Limits);
        foreach (var row in table.OfType<Markdig.Extensions.Tables.TableRow>())
        {
            grid.NewRow();
            foreach (var cell in row.OfType<Markdig.Extensions.Tables.TableCell>())
                grid.Add(CellText(cell), cell.ColumnSpan, cell.RowSpan);
        }
        grid.Close();
        return grid;
    }

    private static string CellText(Markdig.Extensions.Tables.TableCell cell) =>
        string.Join('\n', cell.Descendants<LeafBlock>().Select(leaf => InlineText(leaf.Inline).Replace('\t', ' ').Trim()).Where(text => text.Length > 0));

    private static string InlineText(Inline? inline)
    {
        var text = new StringBuilder();
        Append(inline, text);
        return text.ToString();
    }

    private static void Append(Inline? inline, StringBuilder text)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case LineBreakInline:
                text.Append('\n');
                break;
            case HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                text.Append('\n');
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LinkInline { IsImage: true }:
                break;
            case ContainerInline container:
                foreach (var child in container)
                    Append(child, text);
                break;
        }
    }
}
