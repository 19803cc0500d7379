using System.Text.RegularExpressions;
using Mingtang.Kernel.Numbers;

namespace Mingtang.Documents.Content;

/// <param name="Label">As printed: 第十二条, 第十二条之一.</param>
/// <param name="Anchor">Its place on the page: <c>art-12</c>, <c>art-12-1</c>; where the count begins anew (an annexed regulation) <c>art-1-r2</c>.</param>
/// <param name="FirstBlock">Of <see cref="StructuredText.Blocks"/>.</param>
/// <param name="Text">With its label, all paragraphs and tables up to the next article or heading.</param>
public sealed record TextArticle(string Label, string Anchor, int FirstBlock, int BlockCount, string Text);

/// <param name="Level">1 to 6.</param>
public sealed record TextSection(string Title, int Level, string Anchor, int Block);

/// <summary>Where articles and sections begin.</summary>
internal sealed partial class TextPlan
{
    private const int LongestSectionLine = 40;
    private const string GoesOn = "第款项规的所中、和至与或及以，。";

    private readonly Dictionary<int, string> anchors = [];
    private readonly Dictionary<string, int> seen = [];
    private readonly List<TextArticle> articles = [];
    private readonly List<TextSection> sections = [];
    private readonly IReadOnlyList<TextBlock> blocks;
    private (string Label, string Anchor, int Block)? open;
    private int last;

    private TextPlan(IReadOnlyList<TextBlock> blocks) => this.blocks = blocks;

    public IReadOnlyList<TextArticle> Articles => articles;

    public IReadOnlyList<TextSection> Sections => sections;

    public static TextPlan Of(IReadOnlyList<TextBlock> blocks)
    {
        var plan = new TextPlan(blocks);
        for (var at = 0; at < blocks.Count; at++)
            plan.Take(at);
        plan.Close(blocks.Count);
        return plan;
    }

    public string? AnchorOf(int block) => anchors.GetValueOrDefault(block);

    private void Take(int at)
    {
        var line = blocks[at] switch
        {
            TextBlock.Heading heading => PlainRendering.Of(heading.Runs),
            TextBlock.Paragraph paragraph => PlainRendering.Of(paragraph.Runs),
            _ => null,
        };
        // Most paragraphs are of neither kind; what begins otherwise need not be looked at twice.
        var begins = line is not null && line.AsSpan().TrimStart() is ['第', ..];
        if (line is null)
            CloseAtEnd(at);
        else if (begins && Article().Match(line) is { Success: true } article && Begins(article, line))
            Open(article, at);
        else if (blocks[at] is TextBlock.Heading { Level: var level })
            AddSection(line, level, at);
        else if (begins && line.Length <= LongestSectionLine && SectionLine().Match(line) is { Success: true } section)
            AddSection(line.Trim(), section.Groups["unit"].Value switch { "编" => 1, "章" => 2, _ => 3 }, at);
    }

    /// <summary>「第三条第二款规定的…」 at the head of a paragraph cites an article; without a gap behind, only the next number in turn begins one.</summary>
    private bool Begins(Match article, string line)
    {
        var number = ChineseNumerals.Whole(article.Groups["number"].Value) ?? 0;
        var behind = article.Index + article.Length;
        var parted = behind >= line.Length || line[behind] is ' ' or '\u3000' or '\t' or '\n' or '\uFF1A' or ':' or '【' or '\uFF08' or '(';
        var inTurn = number == last + 1 || number == 1 || article.Groups["sub"].Success && number == last;
        return number > 0 && (parted || inTurn && !GoesOn.Contains(line[behind]));
    }

    private void Open(Match article, int at)
    {
        Close(at);
        last = ChineseNumerals.Whole(article.Groups["number"].Value)!.Value;
        var sub = article.Groups["sub"].Success ? ChineseNumerals.Whole(article.Groups["sub"].Value) : null;
        var anchor = Unique($"art-{last}{(sub is { } s ? $"-{s}" : "")}");
        anchors[at] = anchor;
        open = (article.Value.Trim(), anchor, at);
    }

    private void AddSection(string title, int level, int at)
    {
        Close(at);
        var anchor = $"sec-{sections.Count + 1}";
        anchors[at] = anchor;
        sections.Add(new(title, level, anchor, at));
    }

    private void CloseAtEnd(int at)
    {
        if (blocks[at] is TextBlock.KeptLines { IsSignature: true } or TextBlock.Attachment)
            Close(at);
    }

    private void Close(int at)
    {
        if (open is not { } article)
            return;
        var own = blocks.Skip(article.Block).Take(at - article.Block).ToList();
        articles.Add(new(article.Label, article.Anchor, article.Block, own.Count, PlainRendering.Of(own)));
        open = null;
    }

    private string Unique(string anchor)
    {
        var round = seen[anchor] = seen.GetValueOrDefault(anchor) + 1;
        return round == 1 ? anchor : $"{anchor}-r{round}";
    }

    [GeneratedRegex(@"^\s*第\s?(?<number>[〇零一二三四五六七八九十百千两0-9]{1,7})\s?条(之(?<sub>[一二三四五六七八九十]{1,3}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^\s*第\s?[〇零一二三四五六七八九十百0-9]{1,5}\s?(?<unit>编|章|节)(?=\s|$|[^、的第和至])[^。；]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SectionLine();
}
