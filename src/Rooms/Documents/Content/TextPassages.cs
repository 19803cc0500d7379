using System.Text.RegularExpressions;
using Mingtang.Kernel.Numbers;

namespace Mingtang.Documents.Content;

/// <summary>One piece of a text as a person compares it.</summary>
/// <param name="Text">As it is shown: a table and a picture are a word.</param>
/// <param name="Whole">With every word of its tables and pictures.</param>
/// <param name="IsArticle">第…条; what is none stands before, between or behind them.</param>
public sealed record TextPassage(string Text, string Whole, bool IsArticle = false);

/// <summary>
/// A text parted for comparison. What a paper bears but does not say is left out: red head, number and addressee, who signs and when, the
/// notes of its annexes.
/// </summary>
internal sealed partial class TextPassages
{
    private const int HeadBlocks = 10;

    private readonly List<TextPassage> passages = [];
    private readonly List<TextBlock> open = [];
    private readonly StructuredText text;
    private readonly Dictionary<int, TextArticle> articles;
    private bool inHead = true;
    private bool inAnnexNotes;

    private TextPassages(StructuredText text)
    {
        this.text = text;
        // One article alone is more likely a citation at the head of a paragraph than an order of the text.
        articles = text.Articles.Count > 1 ? text.Articles.ToDictionary(article => article.FirstBlock) : [];
    }

    public static IReadOnlyList<TextPassage> Of(StructuredText text)
    {
        // Typed or pasted text has its 落款 in paragraphs.
        var parts = new TextPassages(new(Signatures.Gather([.. text.Blocks])));
        parts.Part();
        return parts.passages;
    }

    private void Part()
    {
        var end = 0;
        for (var at = 0; at < text.Blocks.Count; at++)
        {
            var block = text.Blocks[at];
            var line = LineOf(block);
            if (articles.TryGetValue(at, out var article))
            {
                Close();
                (inHead, inAnnexNotes, end) = (false, false, at + article.BlockCount);
                open.Add(block);
            }
            else if (IsOutside(block, line) || inHead && at < HeadBlocks && IsHead(line))
                Close();
            else if (open.Count > 0 && at < end && !TakesEffect().IsMatch(line ?? ""))
                open.Add(block);
            else
            {
                Close();
                inHead &= block is TextBlock.Heading || line is not null && !Sentence().IsMatch(line);
                AddLines(block);
            }
        }
        Close();
    }

    private bool IsOutside(TextBlock block, string? line)
    {
        inAnnexNotes = line is not null && AnnexNote().IsMatch(line) || inAnnexNotes && (block is TextBlock.Listing || line is not null && Numbered().IsMatch(line));
        return inAnnexNotes || block is TextBlock.Attachment or TextBlock.KeptLines { IsSignature: true } || line is not null && Signatures.IsDate(line);
    }

    private static bool IsHead(string? line) => line is not null && (RedHead().IsMatch(line) || Addressee().IsMatch(line) || DocumentNumber.TryParse(line, out _));

    private void Close()
    {
        if (open.Count > 0)
            passages.Add(new(Shown(open), PlainRendering.Of(open), IsArticle: true));
        open.Clear();
    }

    private void AddLines(TextBlock block)
    {
        var whole = PlainRendering.Of([block]);
        if (block is TextBlock.Table or TextBlock.Image)
            passages.Add(new(Shown([block]), whole));
        else
            passages.AddRange(whole.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new TextPassage(line, line)));
    }

    private static string Shown(IReadOnlyList<TextBlock> blocks) => string.Join('\n', blocks.Select(block => block switch
    {
        TextBlock.Table { Caption: { } caption } => $"（表格：{caption}）",
        TextBlock.Table => "（表格）",
        TextBlock.Image => "（图片）",
        _ => PlainRendering.Of([block]),
    }));

    private static string? LineOf(TextBlock block) => block switch
    {
        TextBlock.Heading heading => PlainRendering.Of(heading.Runs).Trim(),
        TextBlock.Paragraph paragraph => PlainRendering.Of(paragraph.Runs).Trim(),
        _ => null,
    };

    /// <summary>「本办法自…起施行」 in a paragraph of its own belongs to the whole text, not to the article above it.</summary>
    [GeneratedRegex(@"^(本|以上)?\p{L}{0,16}?(自|从).{2,40}?起(施行|实施|执行|生效|试行)(?!的)", RegexOptions.CultureInvariant)]
    private static partial Regex TakesEffect();

    [GeneratedRegex(@"^附\s*件\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?\s*([:：].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexNote();

    [GeneratedRegex(@"^[0-9０-９]{1,2}\s*[.．、]", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[。；]", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[\p{L}\s]{4,40}文\s*件$", RegexOptions.CultureInvariant)]
    private static partial Regex RedHead();

    [GeneratedRegex(@"^[^。；]{1,200}(政府|局|办|委|处|会|部门|单位|企业|公司|机构|院|校|园|所|站|中心|队|街道|镇|村|社区|团体|居民|市民)[：:]$", RegexOptions.CultureInvariant)]
    private static partial Regex Addressee();
}
