using System.Text;
using System.Text.RegularExpressions;
using Mingtang.Kernel;
using Mingtang.Reading;

namespace Mingtang.Documents.Intake;

/// <summary>
/// 密级标志 on a paper (SECR 27 ff.): 秘密★1年, 机密★, 绝密, in any width, spaced, traditional or written downwards. A mark stands for itself
/// at the head of a page or beside the text; a sentence that speaks of 机密 is none.
/// </summary>
/// <param name="Level">绝密, 机密, 秘密.</param>
/// <param name="Place">Where in the file it stands.</param>
internal sealed partial record ClassificationMark(string Level, string Place)
{
    /// <summary>Lines of a page or part in which a level alone is a mark; further down it is a word of the text.</summary>
    private const int HeadLines = 12;

    /// <summary>Lines at the end of a page or part in which it is one, too.</summary>
    private const int FootLines = 4;

    private const int LongestHeadLine = 40;
    private const int LongestBeside = 24;

    public static readonly Refusal Refused = new(
        "documents.classified", "文件带有国家秘密标志，不得在本系统处理；系统没有保存它的任何内容，只在日志里留下摘要值。请按保密规定处理。", "File", "SECR 42");

    public static ClassificationMark? In(IEnumerable<PlacedWords> words) => words.Select(In).OfType<ClassificationMark>().FirstOrDefault();

    /// <summary>工作秘密、内部资料 and their like: no state secret, and no paper for the public as it stands.</summary>
    public static string? InternalMark(IEnumerable<PlacedWords> words) => words
        .SelectMany(part => Raw(part.Text).Select(Plain).Where(line => line.Length > 0).Take(HeadLines * 2)).Select(line => Internal().Match(line)).FirstOrDefault(match => match.Success)?.Value;

    private static ClassificationMark? In(PlacedWords part)
    {
        // Every mark holds the character; most texts do not, and of the others most lines.
        if (!HasMark(part.Text))
            return null;
        var head = new List<string>();
        var lines = Raw(part.Text.TrimEnd());
        foreach (var (at, raw) in lines.Index())
        {
            var isNear = head.Count < HeadLines * 3;
            if (!isNear && !HasMark(raw) || Plain(raw) is not { Length: > 0 } line)
                continue;
            if (HasMark(line) && LevelOf(line, part.IsBeside || head.Count < HeadLines || at >= lines.Length - FootLines) is { } level)
                return new(level, part.Place);
            if (isNear)
                head.Add(line);
        }
        return Downwards(head) is { } written ? new(written, part.Place) : null;
    }

    /// <summary>Whether a line that stands for itself, beside a text, is a mark.</summary>
    public static bool IsBeside(string plain) => HasMark(plain) && LevelOf(plain.Trim(), isEdge: true) is not null;

    private static bool HasMark(ReadOnlySpan<char> text) => text.IndexOfAny('密', '宻') >= 0;

    /// <param name="isEdge">At the head or the foot, or beside the text.</param>
    private static string? LevelOf(string line, bool isEdge)
    {
        if (line.Length > 200)
            return null;
        var bare = Spaces().Replace(line, "");
        // The whole line is the mark, with its term, the copy's number or the urgency at most.
        if (Whole().Match(bare) is { Success: true } whole && (isEdge || whole.Groups["star"].Success || whole.Groups["named"].Success))
            return whole.Groups["level"].Value;
        if (Noted().Match(bare) is { Success: true } noted && (isEdge || noted.Groups["bracket"].Success))
            return noted.Groups["level"].Value;
        if (Said().Match(bare) is { Success: true } said && isEdge && bare.Length <= LongestHeadLine)
            return said.Groups["level"].Value;
        // A star beside the issuer's name on one line; in quotes it is spoken of.
        if (!isEdge || bare.Length > LongestHeadLine)
            return null;
        var starred = Starred().Match(line);
        return starred.Success || (starred = Starless().Match(line)).Success ? Spaces().Replace(starred.Groups["level"].Value, "") : null;
    }

    /// <summary>A character a line, in a narrow box or down the margin.</summary>
    private static string? Downwards(List<string> head)
    {
        var column = new StringBuilder();
        foreach (var line in head.Select(line => Spaces().Replace(line, "")).Append("。。。"))
        {
            if (line.Length <= 2)
            {
                column.Append(line);
                continue;
            }
            if (column.Length is >= 2 and <= LongestBeside && Whole().Match(column.ToString()) is { Success: true } mark)
                return mark.Groups["level"].Value;
            column.Clear();
        }
        return null;
    }

    private static string[] Raw(string text) => text.Split(['\n', '\t', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>One spelling: full width, other stars, traditional characters, and what is not seen at all.</summary>
    public static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        foreach (var unit in line.Normalize(NormalizationForm.FormKC))
            switch (unit)
            {
                case '密' or '宻':
                    plain.Append('密');
                    break;
                case '機':
                    plain.Append('机');
                    break;
                case '絕' or '絶':
                    plain.Append('绝');
                    break;
                case '祕':
                    plain.Append('秘');
                    break;
                case '級':
                    plain.Append('级');
                    break;
                case '國':
                    plain.Append('国');
                    break;
                case '☆' or '*' or '✩' or '✭' or '⭐' or '✮' or '✯' or '✰' or '﹡' or '＊':
                    plain.Append('★');
                    break;
                case '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or (>= '\u202A' and <= '\u202E'):
                    break;
                default:
                    plain.Append(unit);
                    break;
            }
        return plain.ToString().Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>〔000001 机密★5年 特急〕, 密级：秘密, 【绝密】; 秘密 1年 where a converter lost the star.</summary>
    [GeneratedRegex(@"^[\[【(〔《<「]?(?:份号:?\d+|No\.?:?\d+|\d{3,8})?(?<named>(?:密级|秘密等级|保密级别)(?:和保密期限)?:?)?[\[【(〔]?(?<level>绝密|机密|秘密)级?(?:文件|件|资料)?(?<star>★(?:\d{1,3}(?:年|个?月|日|天)|[一二三四五六七八九十]{1,3}(?:年|个?月)|长期|启用前|公布前|解密前|解密时间.{0,20})?|[?□■·•●◆\uFFFD\uE000-\uF8FF-]{0,2}(?:\d{1,2}(?:年|个?月)|[一二三四五六七八九十]{1,3}(?:年|个?月)|长期))?[\]】)〕]?(?:特急|特提|加急|急件|平急)?[\]】)〕》>」]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^本(?:文件|件|材料|资料|函)(?:属于|系|为|是)?(?<level>绝密|机密|秘密)级?(?:国家秘密|文件|件|材料)?[,。]?(?:.{0,16})$", RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex("""(?<![“"'‘「『《级为注成]\s?)(?:^|(?<=[\s\])】〕]))(?<level>绝\s?密|机\s?密|秘\s?密)\s?★(?!.*[”"'’」』》。;，,])""", RegexOptions.CultureInvariant)]
    private static partial Regex Starred();

    /// <summary>（此件机密，注意保存）: a line of its own, as （此件公开发布） is.</summary>
    [GeneratedRegex(@"^(?<bracket>[\[【(〔])?(?:此|本)(?:文件|文|件|材料|资料|函|表)(?:内容)?(?:属于|属|系|为|是)?(?:国家)?(?<level>绝密|机密|秘密)级?(?:国家秘密|文件|件|材料|资料|事项)?(?:★[^,。;]{0,12})?(?:[,。;、:!](?!已解密|解密后|解除)[^。;]{0,16})?[。!]?[\]】)〕]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Noted();

    /// <summary>The same where the star was lost: set off by space, with its term.</summary>
    [GeneratedRegex(@"(?:^|(?<=\s{2}))(?<level>绝\s?密|机\s?密|秘\s?密)\s{0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?年(?=\s{2}|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Starless();

    [GeneratedRegex(@"^[\[【(〔]?(?:内部(?:资料|文件|材料|使用|传阅|掌握|参考|明电)?(?:[ ,、，]*(?:注意保存|注意保密|不得外传|请勿外传|严禁外传|请勿公开))*(?:★.{0,6})?|工作秘密(?:★.{0,6})?|敏感信息(?:★.{0,6})?|商业秘密|不予公开|仅供内部使用)[\]】)〕]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Internal();
}
