using System.Text.Json.Serialization;
using Mingtang.Foundation.Files;

namespace Mingtang.Documents.Content;

/// <summary>One piece of a text, from top to bottom. What is not here cannot be in a text, hence never reaches a page.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Listing), "list")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Image), "image")]
[JsonDerivedType(typeof(KeptLines), "lines")]
[JsonDerivedType(typeof(Attachment), "attachment")]
public abstract record TextBlock
{
    private protected TextBlock() { }

    /// <param name="Level">1 to 6; the title of the whole paper is none of them.</param>
    public sealed record Heading(int Level, IReadOnlyList<TextRun> Runs) : TextBlock;

    public sealed record Paragraph(IReadOnlyList<TextRun> Runs, TextAlign Align = TextAlign.None) : TextBlock;

    public sealed record Listing(bool Ordered, IReadOnlyList<TextItem> Items, int Start = 1) : TextBlock;

    /// <summary>As in HTML, a row leaves out the places that a span covers.</summary>
    public sealed record Table(IReadOnlyList<TextRow> Rows, string? Caption = null) : TextBlock;

    /// <summary>A picture the house keeps itself; there is no other kind.</summary>
    /// <param name="Hash">As in <see cref="FileRef.Hash"/>.</param>
    /// <param name="Alt">What a reader who cannot see it is told.</param>
    public sealed record Image(string Hash, string Alt) : TextBlock;

    /// <summary>Lines that stay lines: 落款, verse, a form.</summary>
    /// <param name="IsSignature">落款: who signs and when, set to the right.</param>
    public sealed record KeptLines(IReadOnlyList<TextItem> Lines, bool IsSignature = false) : TextBlock;

    public sealed record Attachment(FileRef File) : TextBlock;
}

/// <summary>A stretch of one look. A line break inside (<c>\n</c>) is kept.</summary>
/// <param name="Link">Only what <see cref="SafeLink"/> lets through is ever rendered.</param>
public sealed record TextRun(string Text, bool Bold = false, bool Italic = false, string? Link = null);

/// <summary>A list's item or a kept line; only an item has a list inside.</summary>
public sealed record TextItem(IReadOnlyList<TextRun> Runs, TextBlock.Listing? Inner = null);

public sealed record TextRow(IReadOnlyList<TextCell> Cells);

public sealed record TextCell(IReadOnlyList<TextRun> Runs, int ColumnSpan = 1, int RowSpan = 1, bool IsHeader = false);

public enum TextAlign
{
    /// <summary>As the page sets prose.</summary>
    None,
    Centre,
    Right,
}
