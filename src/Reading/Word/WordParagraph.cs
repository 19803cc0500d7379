using Mingtang.Reading.Packages;

namespace Mingtang.Reading.Word;

/// <summary>The runs of one paragraph as they would print: insertions in, deletions and hidden text and field codes out.</summary>
internal sealed class WordParagraph
{
    private readonly Stack<bool> fieldsInCode = new();
    private readonly Styles styles;
    private string? described;
    private bool isBold;

    private WordParagraph(Node paragraph, Styles styles, bool isBold)
    {
        (this.styles, this.isBold) = (styles, isBold);
        Walk(paragraph);
    }

    public BoldText Text { get; } = new();

    /// <summary>Text boxes anchored here, as the nodes that hold their paragraphs and tables.</summary>
    public List<Node> Boxes { get; } = [];

    public List<(string Kind, string Id)> Notes { get; } = [];

    /// <summary>By their relationship, with the words for those who cannot see them.</summary>
    public List<(string? Relationship, string? Alt)> Pictures { get; } = [];

    /// <param name="isBold">What the paragraph's style says of runs that say nothing.</param>
    public static WordParagraph Read(Node paragraph, Styles styles, bool isBold) => new(paragraph, styles, isBold);

    private void Walk(Node node)
    {
        foreach (var child in node.Children)
            Take(child);
    }

    private void Take(Node node)
    {
        switch (node.Name)
        {
            case "pPr" or "rPr" or "del" or "moveFrom" or "instrText" or "delText" or "rt" or "sdtPr" or "fldData":
                break;
            case "r" when node.Child("rPr")?.IsOn("vanish") == true:
                break;
            case "r":
                TakeRun(node);
                break;
            case "t":
                Append(string.Concat(node.Children.Select(part => part.Text)));
                break;
            case "tab" or "ptab":
                Append("\t");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "fldChar":
                TurnField(node["fldCharType"]);
                break;
            case "AlternateContent":
                Walk(node.Child("Choice") ?? node.Child("Fallback") ?? node);
                break;
            case "txbxContent":
                Boxes.Add(node);
                break;
            case "blip" or "imagedata":
                Pictures.Add((node["embed"] ?? node["id"], described));
                break;
            case "docPr":
                described = string.IsNullOrWhiteSpace(node["descr"]) ? null : node["descr"];
                break;
            case "footnoteReference" or "endnoteReference":
                Notes.Add((node.Name[..^"Reference".Length], node["id"] ?? ""));
                break;
            default:
                Walk(node);
                break;
        }
    }

    private void TakeRun(Node run)
    {
        var (outer, properties) = (isBold, run.Child("rPr"));
        isBold = Styles.BoldIn(properties) ?? (properties?.Child("rStyle")?["val"] is { } style ? styles.Of(style).IsBold : null) ?? outer;
        Walk(run);
        isBold = outer;
    }

    private void TurnField(string? turn)
    {
        if (turn == "begin")
            fieldsInCode.Push(true);
        else if (turn is "separate" or "end" && fieldsInCode.TryPop(out _) && turn == "separate")
            fieldsInCode.Push(false);
    }

    private void Append(string piece)
    {
        if (!fieldsInCode.Contains(true))
            Text.Append(piece, isBold);
    }
}
