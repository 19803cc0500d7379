using AngleSharp.Dom;
using Mingtang.Reading.Lines;

namespace Mingtang.Reading.Html;

/// <summary>Walks elements and lets lines fall where a browser would break them; tables go out whole.</summary>
internal sealed class PageFlow(ReadingLimits limits, Action<string, int> paragraph, Action<Grid>? table)
{
    private static readonly HashSet<string> Dropped =
    [
        "script", "style", "nav", "noscript", "template", "head", "title", "select", "textarea", "button", "iframe", "svg", "canvas",
        "object", "datalist", "audio", "video", "rt", "rp", "caption",
    ];

    private static readonly HashSet<string> Inline =
    [
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr",
        "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o:p", "input",
    ];

    private readonly SpacedLine line = new();
    private string number = "";
    private int heading;
    private int preformatted;

    public int Pictures { get; private set; }

    public void Walk(INode node)
    {
        // By the list: NextSibling looks its own place up first, which is dear among many siblings.
        foreach (var child in node.ChildNodes)
            if (child is IText text)
                line.Append(text.Data, preformatted > 0, EndLine);
            else if (child is IElement element && !IsDropped(element))
                Take(element);
    }

    public void EndLine()
    {
        var text = Characters.Clean(line.Take()).Trim();
        if (text.Length == 0)
            return;
        paragraph(number + text, heading);
        number = "";
    }

    private void Take(IElement element)
    {
        var name = element.LocalName;
        if (name == "br")
            EndLine();
        else if (name == "img")
            Pictures++;
        else if (name == "table" && table is not null && !PageTable.IsLayout(element))
            TakeTable(element, table);
        else if (table is null && name is "td" or "th")
            TakeBeside(element);
        else if (Inline.Contains(name))
            Walk(element);
        else
            TakeBlock(element, name);
    }

    private void TakeBlock(IElement element, string name)
    {
        EndLine();
        var (outerHeading, outerNumber) = (heading, number);
        if (name is ['h', >= '1' and <= '6'])
            heading = name[1] - '0';
        preformatted += name is "pre" or "xmp" or "listing" ? 1 : 0;
        if (name == "ol")
            WalkList(element);
        else
            Walk(element);
        EndLine();
        preformatted -= name is "pre" or "xmp" or "listing" ? 1 : 0;
        heading = outerHeading;
        // A number that nothing was printed behind does not run on into what follows the item.
        if (name == "li" && number == outerNumber)
            number = "";
    }

    private void WalkList(IElement list)
    {
        var counter = new ListCounter(list);
        foreach (var child in list.ChildNodes)
            if (child is IElement { LocalName: "li" } item && !IsDropped(item))
            {
                EndLine();
                number += counter.Next(item);
                TakeBlock(item, "li");
            }
            else if (child is IElement other && !IsDropped(other))
                Take(other);
    }

    private void TakeTable(IElement element, Action<Grid> emit)
    {
        EndLine();
        emit(PageTable.Read(element, limits, out var pictures));
        Pictures += pictures;
    }

    /// <summary>Inside a cell, a further table becomes lines: its rows, their cells parted by spaces.</summary>
    private void TakeBeside(IElement cell)
    {
        line.Append(" ", false, EndLine);
        Walk(cell);
        line.Append(" ", false, EndLine);
    }

    private static bool IsDropped(IElement element) =>
        Dropped.Contains(element.LocalName) || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && style.Contains("display", StringComparison.OrdinalIgnoreCase)
            && style.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase));
}
