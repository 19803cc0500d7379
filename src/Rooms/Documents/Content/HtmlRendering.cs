using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Mingtang.Documents.Content;

/// <summary>A text on a page. Every tag is written here by name and every word through <see cref="HtmlInk"/>, so no markup passes through.</summary>
internal sealed class HtmlRendering(StructuredText text, TextDressing dressing) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        for (var at = 0; at < text.Blocks.Count; at++)
            Write(writer, text.Blocks[at], dressing.WithAnchors ? text.AnchorOf(at) : null);
    }

    public override string ToString()
    {
        using var page = new StringWriter();
        WriteTo(page, HtmlEncoder.Default);
        return page.ToString();
    }

    private void Write(TextWriter page, TextBlock block, string? anchor)
    {
        switch (block)
        {
            case TextBlock.Heading heading:
                var tag = $"h{Math.Clamp(heading.Level + dressing.HeadingsBelow, 2, 6)}";
                Line(page, tag, heading.Runs, Id(anchor));
                break;
            case TextBlock.Paragraph paragraph:
                Line(page, "p", paragraph.Runs, Id(anchor) + ClassOf(paragraph.Align));
                break;
            case TextBlock.Listing list:
                Write(page, list);
                break;
            case TextBlock.Table table:
                Write(page, table);
                break;
            case TextBlock.Image image:
                Write(page, image);
                break;
            case TextBlock.KeptLines lines:
                Write(page, lines);
                break;
            case TextBlock.Attachment attachment:
                Write(page, attachment);
                break;
        }
    }

    private static void Write(TextWriter page, TextBlock.Listing list)
    {
        page.Write(!list.Ordered ? "<ul>" : list.Start == 1 ? "<ol>" : $"<ol start=\"{list.Start}\">");
        foreach (var item in list.Items)
        {
            page.Write("<li>");
            Write(page, item.Runs);
            if (item.Inner is { } inner)
                Write(page, inner);
            page.Write("</li>");
        }
        page.Write(list.Ordered ? "</ol>\n" : "</ul>\n");
    }

    private static void Write(TextWriter page, TextBlock.Table table)
    {
        // A wide table is scrolled, also by keyboard, and what is scrolled has a name; a group, because landmarks of one name are none.
        page.Write("<div class=\"mt-text-table table-responsive\" tabindex=\"0\" role=\"group\" aria-label=\"");
        HtmlInk.Write(page, table.Caption ?? "表格");
        page.Write("\"><table class=\"table table-bordered\">");
        if (table.Caption is { } caption)
            Words(page, "caption", caption);
        foreach (var row in table.Rows)
        {
            page.Write("<tr>");
            var scope = row.Cells.All(cell => cell.IsHeader) ? "col" : "row";
            foreach (var cell in row.Cells)
                Write(page, cell, scope);
            page.Write("</tr>");
        }
        page.Write("</table></div>\n");
    }

    private static void Write(TextWriter page, TextCell cell, string scope)
    {
        var spans = (cell.ColumnSpan > 1 ? $" colspan=\"{cell.ColumnSpan}\"" : "") + (cell.RowSpan > 1 ? $" rowspan=\"{cell.RowSpan}\"" : "");
        page.Write(cell.IsHeader ? $"<th scope=\"{scope}\"{spans}>" : $"<td{spans}>");
        Write(page, cell.Runs);
        page.Write(cell.IsHeader ? "</th>" : "</td>");
    }

    private void Write(TextWriter page, TextBlock.Image image)
    {
        page.Write("<figure class=\"mt-text-image\">");
        if (SafeLink.Of(dressing.FileAddress(image.Hash)) is { } address)
        {
            page.Write("<img class=\"img-fluid\" loading=\"lazy\" src=\"");
            HtmlInk.Write(page, address);
            page.Write("\" alt=\"");
            HtmlInk.Write(page, image.Alt);
            page.Write("\">");
        }
        else
            Words(page, "figcaption", image.Alt.Length > 0 ? $"图：{image.Alt}" : "图");
        page.Write("</figure>\n");
    }

    private static void Write(TextWriter page, TextBlock.KeptLines lines)
    {
        page.Write(lines.IsSignature ? "<p class=\"mt-text-lines mt-text-signature text-end\">" : "<p class=\"mt-text-lines\">");
        for (var at = 0; at < lines.Lines.Count; at++)
        {
            if (at > 0)
                page.Write("<br>");
            Write(page, lines.Lines[at].Runs);
        }
        page.Write("</p>\n");
    }

    private void Write(TextWriter page, TextBlock.Attachment attachment)
    {
        page.Write("<p class=\"mt-text-attachment\">");
        if (SafeLink.Of(dressing.FileAddress(attachment.File.Hash)) is { } address)
        {
            page.Write("<a href=\"");
            HtmlInk.Write(page, address);
            page.Write("\">");
            HtmlInk.Write(page, attachment.File.Name);
            page.Write("</a>");
        }
        else
            HtmlInk.Write(page, attachment.File.Name);
        page.Write($"（{FileSize.Of(attachment.File.Size)}）</p>\n");
    }

    private static void Line(TextWriter page, string tag, IReadOnlyList<TextRun> runs, string attributes)
    {
        page.Write($"<{tag}{attributes}>");
        Write(page, runs);
        page.Write($"</{tag}>\n");
    }

    private static void Words(TextWriter page, string tag, string words)
    {
        page.Write($"<{tag}>");
        HtmlInk.Write(page, words);
        page.Write($"</{tag}>");
    }

    private static void Write(TextWriter page, IReadOnlyList<TextRun> runs)
    {
        foreach (var run in runs)
            Write(page, run);
    }

    private static void Write(TextWriter page, TextRun run)
    {
        var link = SafeLink.Of(run.Link);
        if (link is not null)
        {
            page.Write("<a href=\"");
            HtmlInk.Write(page, link);
            page.Write("\" rel=\"noopener\">");
        }
        page.Write((run.Bold ? "<strong>" : "") + (run.Italic ? "<em>" : ""));
        var isFirst = true;
        foreach (var line in run.Text.AsSpan().Split('\n'))
        {
            page.Write(isFirst ? "" : "<br>");
            HtmlInk.Write(page, run.Text.AsSpan(line));
            isFirst = false;
        }
        page.Write((run.Italic ? "</em>" : "") + (run.Bold ? "</strong>" : "") + (link is not null ? "</a>" : ""));
    }

    private static string Id(string? anchor) => anchor is null ? "" : $" id=\"{anchor}\"";

    private static string ClassOf(TextAlign align) => align switch { TextAlign.Centre => " class=\"text-center\"", TextAlign.Right => " class=\"text-end\"", _ => "" };
}
