using AngleSharp.Dom;

namespace Mingtang.Documents.Content;

/// <summary>Walks a page from top to bottom and lets blocks fall where a browser would break them.</summary>
internal sealed class HtmlFlow(Func<string, string?> picture)
{
    private static readonly HashSet<string> Left =
    [
        "script", "noscript", "template", "style", "link", "meta", "base", "iframe", "frame", "frameset", "object", "embed", "applet", "svg", "math", "canvas",
        "input", "button", "select", "textarea", "option", "audio", "video", "source", "track", "title",
    ];

    private static readonly HashSet<string> Inline =
    [
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o:p", "rt", "rp",
    ];

    private const int Deepest = 256;

    private readonly List<TextBlock> blocks = [];
    private readonly HtmlLine line = new();
    private TextAlign align;
    private int heading;
    private int depth;

    public HtmlDropped Dropped { get; private init; } = new();

    public IReadOnlyList<TextBlock> Done()
    {
        EndLine();
        return blocks;
    }

    public void Walk(INode node)
    {
        if (++depth > Deepest)
            throw new HtmlTooDearException();
        foreach (var child in node.ChildNodes)
            if (child is IText text)
                line.Append(text.Data);
            else if (child is IElement element && !IsLeft(element))
                Take(element);
        depth--;
    }

    private void Take(IElement element)
    {
        var name = element.LocalName;
        if (name == "br")
            EndLine();
        else if (name == "img")
            TakePicture(element);
        else if (Inline.Contains(name))
            TakeInline(element, name);
        else
            TakeBlock(element, name);
    }

    private void TakeInline(IElement element, string name)
    {
        var outer = line.Look;
        line.Look = outer with
        {
            Bold = outer.Bold || name is "b" or "strong",
            Italic = outer.Italic || name is "i" or "em",
            Link = name == "a" ? LinkOf(element) ?? outer.Link : outer.Link,
        };
        Walk(element);
        line.Look = outer;
    }

    private void TakeBlock(IElement element, string name)
    {
        EndLine();
        var (outerAlign, outerHeading) = (align, heading);
        align = AlignOf(element, name) ?? align;
        if (name is ['h', >= '1' and <= '6'])
            heading = name[1] - '0';
        if (name is "ul" or "ol")
            Add(ListOf(element, 0));
        else if (name == "table" && !HtmlTables.IsLayout(element))
            Add(HtmlTables.Read(element, Inside));
        else if (name == "pre")
            Add(Kept(element));
        else
            Walk(element);
        EndLine();
        (align, heading) = (outerAlign, outerHeading);
    }

    private void EndLine()
    {
        var runs = line.Take();
        if (runs.Count > 0)
            blocks.Add(heading > 0 ? new TextBlock.Heading(heading, runs) : new TextBlock.Paragraph(runs, align));
    }

    private void Add(TextBlock? block)
    {
        if (block is not null)
            blocks.Add(block);
    }

    private TextBlock.Listing? ListOf(IElement list, int level)
    {
        if (depth > Deepest)
            throw new HtmlTooDearException();
        var items = new List<TextItem>();
        foreach (var child in list.Children.Where(child => !IsLeft(child)))
            if (child.LocalName is "ul" or "ol" && items.Count > 0 && items[^1].Inner is null && level < 6)
                items[^1] = items[^1] with { Inner = ListOf(child, level + 1) };
            else if (Inside(child, out var inner, level) is var runs && (runs.Count > 0 || inner is not null))
                items.Add(new(runs, inner));
        var start = int.TryParse(list.GetAttribute("start"), out var number) ? Math.Clamp(number, 0, 999) : 1;
        return items.Count == 0 ? null : new(list.LocalName == "ol", items, start);
    }

    private IReadOnlyList<TextRun> Inside(IElement element) => Inside(element, out _, int.MaxValue);

    /// <summary>An item or a cell as one stretch: its blocks become lines, a list in it stays one where there is room for it.</summary>
    private IReadOnlyList<TextRun> Inside(IElement element, out TextBlock.Listing? list, int level)
    {
        var found = level < 6 ? element.Children.FirstOrDefault(child => child.LocalName is "ul" or "ol") : null;
        list = found is null ? null : ListOf(found, level + 1);
        var flow = new HtmlFlow(_ => null) { Dropped = Dropped, depth = depth + 1 };
        foreach (var child in element.ChildNodes)
            if (child != found)
                flow.WalkOne(child);
        return HtmlTables.Joined(flow.Done());
    }

    private void WalkOne(INode child)
    {
        if (child is IText text)
            line.Append(text.Data);
        else if (child is IElement element && !IsLeft(element))
            Take(element);
    }

    private static TextBlock.KeptLines? Kept(IElement element)
    {
        var lines = element.TextContent.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var items = lines.Select(line => new TextItem(line.Trim().Length == 0 ? [] : [new(line.Trim())])).ToList();
        return items.TrueForAll(item => item.Runs.Count == 0) ? null : new(items);
    }

    private void TakePicture(IElement image)
    {
        var (address, alt) = (image.GetAttribute("src")?.Trim() ?? "", image.GetAttribute("alt")?.Trim() ?? "");
        if (IsHere(address) && picture(address) is { } hash)
        {
            EndLine();
            blocks.Add(new TextBlock.Image(hash, alt));
        }
        else
            Dropped.Count(address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? "内嵌图片" : "外部图片");
    }

    /// <summary>In the page itself, or in a file beside it; nothing else is ever asked for.</summary>
    private static bool IsHere(string address) => address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
        || address.Length > 0 && !address.Contains(':', StringComparison.Ordinal) && !address.StartsWith("//", StringComparison.Ordinal);

    private string? LinkOf(IElement anchor)
    {
        var address = anchor.GetAttribute("href");
        var link = SafeLink.Of(address);
        if (link is null && !string.IsNullOrWhiteSpace(address))
            Dropped.Count("不安全链接");
        return link;
    }

    private bool IsLeft(IElement element)
    {
        foreach (var attribute in element.Attributes)
            if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                Dropped.Count("事件属性");
        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal);
        var hidden = element.HasAttribute("hidden") || style?.Contains("display:none", StringComparison.OrdinalIgnoreCase) == true
            || style?.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) == true;
        if (hidden)
            Dropped.Count("隐藏内容");
        else if (Left.Contains(element.LocalName))
            Dropped.CountElement(element.LocalName);
        return hidden || Left.Contains(element.LocalName);
    }

    private static TextAlign? AlignOf(IElement element, string name)
    {
        var said = element.GetAttribute("align") ?? element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal);
        return name == "center" || Says("center") ? TextAlign.Centre : Says("right") ? TextAlign.Right : Says("left") || Says("justify") ? TextAlign.None : null;

        bool Says(string side) => said is not null && (said.Equals(side, StringComparison.OrdinalIgnoreCase) || said.Contains("text-align:" + side, StringComparison.OrdinalIgnoreCase));
    }
}
