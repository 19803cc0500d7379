using Microsoft.AspNetCore.Html;
using System.Text.Encodings.Web;
using Mingtang.Search.Queries;

namespace Mingtang.Library.Shared;

/// <summary>A text with the words that were looked for marked, written safely.</summary>
internal sealed class MarkedText(string text, IReadOnlyList<Mark> marks, string? css = null) : IHtmlContent
{
    public static MarkedText Of(string text, Mark? mark, string css) => new(text, mark is { } one ? [one] : [], css);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var at = 0;
        foreach (var mark in marks.Where(mark => mark.Length > 0).OrderBy(mark => mark.Start))
        {
            if (mark.Start < at || mark.Start + mark.Length > text.Length)
                continue;
            encoder.Encode(writer, text, at, mark.Start - at);
            writer.Write(css is null ? "<mark>" : $"<mark class=\"{css}\">");
            encoder.Encode(writer, text, mark.Start, mark.Length);
            writer.Write("</mark>");
            at = mark.Start + mark.Length;
        }
        encoder.Encode(writer, text, at, text.Length - at);
    }
}
