using System.Text;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>A numbered item, a heading, or a block of labels, with what stands under it.</summary>
internal sealed class OutlineNode(Mark mark, OutlineNode? parent)
{
    private readonly StringBuilder text = new();
    private string? opening;
    private Duty? duty;

    public Mark Mark { get; } = mark;

    public OutlineNode? Parent { get; } = parent;

    public List<OutlineNode> Children { get; } = [];

    /// <summary>What the format or the mark itself says about its level; headings are no tasks where something stands under them.</summary>
    public bool IsUnnumberedHeading => Mark.Kind == MarkKind.Heading;

    public List<Label> Labels { get; } = [];

    /// <summary>Paragraphs under the first line, kept apart until it is clear what they are.</summary>
    public List<(string Text, int Start, int End)> Paragraphs { get; } = [];

    public string Opening => opening ??= text.ToString();

    /// <summary>The text goes on beyond what any clause holds; what follows is left out, and the paper is refused.</summary>
    public bool IsEndless => text.Length > PlanReader.LongestClause || Paragraphs is [.., { Text.Length: > PlanReader.LongestClause }] || Labels is [.., { Value.Length: > PlanReader.LongestClause }];

    /// <summary>The opening without the brackets and labels that name units and time, and what they name.</summary>
    public Duty Duty => duty ??= DutyBrackets.Take(Opening);

    /// <summary>The opening line and the paragraphs under it.</summary>
    public string Whole => Paragraphs.Count == 0 ? Opening : Opening + string.Concat(Paragraphs.Select(paragraph => paragraph.Text));

    /// <summary>The mark as it stands in the line, for the heading as printed.</summary>
    public string Numbering { get; set; } = "";

    public string Heading => Numbering + Opening;

    /// <summary>Empty lines in front of its first line.</summary>
    public int Blank { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    public bool HasContentLabel => Labels.Any(label => PlanReading.Labels.IsContent(label.Role));

    public bool HasEnded => text.Length > 0 && text[^1] is '。' or '；' or ';' or '！' or '：' or ':' or '）' or ')' or '.' or '】';

    public void Append(string more)
    {
        if (text.Length > 0 && more.Length > 0 && Glyphs.Join($"{text[^1]}", more[..1]).Length == 3)
            text.Append(' ');
        text.Append(more);
        opening = null;
    }

    public void Cover(PlanLine line)
    {
        Start = End == 0 ? line.Start : Math.Min(Start, line.Start);
        End = Math.Max(End, line.End);
    }

    public IEnumerable<OutlineNode> Ancestors()
    {
        for (var node = Parent; node is { Parent: not null }; node = node.Parent)
            yield return node;
    }
}
