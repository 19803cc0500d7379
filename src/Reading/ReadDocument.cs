namespace Mingtang.Reading;

/// <summary>What a file says, whatever its format: one normalised text, and the blocks it consists of.</summary>
/// <param name="Text">
/// The whole text with <c>\n</c> line ends; every offset below counts UTF-16 units in it. A real table stands in it as one line a
/// row, cells parted by tabs; a line break inside a cell becomes a space there and stays a <c>\n</c> in <see cref="TableCell.Text"/>.
/// A row's tabs count grid columns, so covered and empty places show as tabs in succession.
/// </param>
/// <param name="Blocks">In reading order, never overlapping.</param>
/// <param name="Notices">Chinese sentences about what was left out or guessed (an encoding, a picture, a damaged row).</param>
public sealed record ReadDocument(string Text, IReadOnlyList<Block> Blocks, IReadOnlyList<string> Notices)
{
    /// <summary>Empty unless <see cref="ReadingLimits.WithPictures"/> asked for them.</summary>
    public IReadOnlyList<ReadPicture> Pictures { get; init; } = [];
}

/// <summary>A picture that stands in the file itself, as its bytes came; whether they are a picture is for the taker to check.</summary>
/// <param name="BeforeBlock">It stands before this one of <see cref="ReadDocument.Blocks"/>; at their number, at the end.</param>
/// <param name="Alt">What the file says for those who cannot see it, or null.</param>
public sealed record ReadPicture(int BeforeBlock, byte[] Content, string? Alt);

/// <param name="Start">First UTF-16 unit in <see cref="ReadDocument.Text"/>.</param>
/// <param name="End">One past the last.</param>
public abstract record Block(int Start, int End);

/// <summary>
/// A paragraph or heading, always one line: a forced line break (br, Shift+Enter) parts it in two. Of plain text and pdf, one line as
/// it stood, tabs and pipes included; a blank line is an empty paragraph there (in a pasted table it is an empty cell), and a line
/// that begins a page keeps its <c>\f</c> in front.
/// </summary>
/// <param name="Text">With the number Word or HTML would print in front of it ("1.", "(一)") already written out.</param>
/// <param name="HeadingLevel">1 to 9 where the format marks a heading, else 0.</param>
public sealed record Paragraph(int Start, int End, string Text, int HeadingLevel = 0) : Block(Start, End)
{
    /// <summary>As the file sets the line. Only a docx says; every other format answers <see cref="LineAlign.None"/>.</summary>
    public LineAlign Align { get; init; }

    /// <summary>What of <see cref="Text"/> is set bold, in order and never overlapping. Only a docx says.</summary>
    public IReadOnlyList<Stretch> Bold { get; init; } = [];
}

public enum LineAlign
{
    /// <summary>From the left, or to both margins.</summary>
    None,
    Centre,
    Right,
}

/// <param name="Start">First UTF-16 unit of the text it belongs to.</param>
/// <param name="End">One past the last.</param>
public readonly record struct Stretch(int Start, int End);

/// <summary>A table the format itself marks as one (docx, xlsx, html, csv, md).</summary>
/// <param name="Caption">The sheet's name, the caption element, or null.</param>
public sealed record Table(int Start, int End, IReadOnlyList<TableRow> Rows, string? Caption = null) : Block(Start, End);

public sealed record TableRow(IReadOnlyList<TableCell> Cells);

/// <param name="Column">Grid column from 0, spans of the cells before it and above it counted.</param>
/// <param name="RowSpan">Rows the cell covers downward; a covered place has no cell of its own.</param>
public sealed record TableCell(int Start, int End, string Text, int Column, int ColumnSpan = 1, int RowSpan = 1);
