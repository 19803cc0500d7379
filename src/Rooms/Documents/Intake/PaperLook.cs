using System.Globalization;
using System.Text.RegularExpressions;
using Mingtang.Documents.Content;
using Mingtang.Documents.Drafting;
using Mingtang.Kernel.Numbers;

namespace Mingtang.Documents.Intake;

/// <summary>
/// Reads a paper's elements off its lines, as 党政机关公文格式 sets them: issuer and number above, title, addressee, text, annexes, signature
/// and day below.
/// </summary>
internal sealed partial class PaperLook
{
    private const int HeadBlocks = 25;
    private const int LongestTitleLine = 60;

    private readonly IReadOnlyList<TextBlock> blocks;
    private readonly IReadOnlyList<string> lines;
    private (int First, int Last)? title;
    private int? number;

    private PaperLook(IReadOnlyList<TextBlock> blocks)
    {
        this.blocks = blocks;
        lines = [.. blocks.Select(block => block is TextBlock.Table or TextBlock.Image ? "" : PlainRendering.Of([block]).Trim())];
    }

    /// <returns>The proposals, and the text without what they took from its head.</returns>
    public static (PaperProposals Proposals, StructuredText Body) At(IReadOnlyList<TextBlock> blocks)
    {
        var look = new PaperLook(blocks);
        var proposals = look.Propose();
        return (proposals, new StructuredText(look.Rest()));
    }

    /// <summary>As the text lists them behind 附件：.</summary>
    public static IReadOnlyList<string> AnnexNames(StructuredText body) => new PaperLook(body.Blocks).Annexes();

    /// <summary>Who signs, when, and under which number, as far as the text itself says so for certain.</summary>
    public static PaperMarks Marks(StructuredText body)
    {
        var look = new PaperLook(Signatures.Gather([.. body.Blocks]));
        var (issuers, signed) = look.Signature();
        var number = look.Number() is { From: { } line } read && Kernel.Numbers.DocumentNumber.TryParse(line.Trim('（', '）', '(', ')'), out _) ? read.Value : null;
        return new(
            [.. issuers.Select(one => one.Value).Where(Signatures.IsUnit)],
            signed is null ? null : DateOnly.ParseExact(signed.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture), number);
    }

    private PaperProposals Propose()
    {
        var documentNumber = Number();
        var heading = Title();
        var (issuers, signed) = Signature();
        var genre = heading is null ? null : GenreOf(heading.Value);
        var whole = string.Join('\n', lines);
        return new()
        {
            Title = heading,
            Number = documentNumber,
            Issuer = RedHead() ?? (issuers.Count > 0 ? issuers[0] : null) ?? IssuerInTitle(heading),
            JointIssuers = issuers.Count > 1 ? new(string.Join('、', issuers.Skip(1).Select(one => one.Value)), Sureness.Likely, "落款") : null,
            SignedOn = signed ?? LastDay(),
            EffectiveOn = Effect(whole, signed),
            ExpiresOn = Expiry(whole),
            Genre = genre,
            Topic = PaperTopic.Of(heading?.Value ?? "", whole),
            Keywords = PaperTopic.Keywords(heading?.Value ?? "", whole),
            Kind = KindOf(documentNumber?.Value, genre?.Value),
            IsPolicy = PolicyOf(heading?.Value, whole),
            ForFirms = Firms().Count(whole) is > 2 and var firms ? new("是", firms > 8 ? Sureness.Likely : Sureness.Guess) : null,
            ForResidents = Residents().Count(whole) is > 2 and var people ? new("是", people > 8 ? Sureness.Likely : Sureness.Guess) : null,
            Annexes = Annexes(),
        };
    }

    private Proposed? Number()
    {
        for (var at = 0; at < Math.Min(lines.Count, HeadBlocks); at++)
            foreach (Match match in Numbered().Matches(lines[at]))
                if (DocumentNumber.TryParse(match.Value, out var read))
                {
                    // Alone on its line it is the paper's own; in a sentence it is somebody else's.
                    var isOwn = lines[at].Length - match.Length <= 12 && !lines[at].Contains('《');
                    if (!isOwn)
                        continue;
                    number = at;
                    return new(read.ToString(), Sureness.Sure, lines[at]);
                }
        return null;
    }

    private Proposed? Title()
    {
        var head = Enumerable.Range(0, Math.Min(lines.Count, HeadBlocks)).Where(at => lines[at].Length > 0).ToList();
        var addressee = head.FirstOrDefault(at => Addressee().IsMatch(lines[at]), -1);
        var candidates = head.Where(at => (addressee < 0 || at < addressee) && at != number && lines[at].Length <= LongestTitleLine && !RedHeadLine().IsMatch(lines[at]) && !EndsAsSentence().IsMatch(lines[at])).ToList();
        var last = candidates.FindIndex(at => TitleEnd().IsMatch(lines[at]) || blocks[at] is TextBlock.Heading { Level: 1 });
        if (last < 0)
            return candidates is [var first, ..] ? Take(first, first, blocks[first] is TextBlock.Heading ? Sureness.Likely : Sureness.Guess) : null;
        var (from, to) = (candidates[last], candidates[last]);
        // A long title is set on several lines: upwards until it begins, downwards while it goes on.
        while (!TitleStart().IsMatch(lines[from]) && candidates.Contains(from - 1) && lines[from - 1].Length > 3 && from - 1 != number)
            from--;
        if (!TitleStart().IsMatch(lines[from]))
            from = candidates[last];
        while (addressee > to + 1 && candidates.Contains(to + 1) && TitleEnd().IsMatch(lines[to + 1]) && !TitleEnd().IsMatch(lines[to]))
            to++;
        var isWhole = TitleEnd().IsMatch(lines[to]) && string.Concat(lines.Skip(from).Take(to - from + 1)).Contains("关于", StringComparison.Ordinal);
        return Take(from, to, isWhole ? Sureness.Sure : Sureness.Likely);
    }

    private Proposed Take(int from, int to, Sureness sure)
    {
        title = (from, to);
        var words = string.Concat(lines.Skip(from).Take(to - from + 1).Select(line => line.Trim()));
        return new(words.Length <= 300 ? words : words[..300], sure, to > from ? $"第 {from + 1} 至 {to + 1} 行" : $"第 {from + 1} 行");
    }

    private Proposed? RedHead()
    {
        foreach (var line in lines.Take(title?.First ?? 8))
            if (RedHeadLine().Match(line) is { Success: true } head)
                return new(Spaces().Replace(head.Groups["issuer"].Value, ""), Sureness.Sure, line);
        return null;
    }

    private (IReadOnlyList<Proposed> Issuers, Proposed? Signed) Signature()
    {
        for (var at = blocks.Count - 1; at >= 0; at--)
            if (blocks[at] is TextBlock.KeptLines { IsSignature: true } signature)
            {
                var printed = signature.Lines.Select(line => PlainRendering.Of(line.Runs).Trim()).Where(line => line.Length > 0).ToList();
                var day = printed.SelectMany(ChineseDays.In).Select(found => (DateOnly?)found.Day).LastOrDefault();
                var units = printed.Where(line => !ChineseDays.In(line).Any()).Select(line => new Proposed(Seal().Replace(Spaces().Replace(line, ""), ""), Sureness.Likely, "落款")).ToList();
                return (units, day is { } signed ? new(Iso(signed), Sureness.Sure, "落款") : null);
            }
        return ([], null);
    }

    private Proposed? LastDay()
    {
        for (var at = lines.Count - 1; at >= Math.Max(0, lines.Count - 12); at--)
            if (lines[at].Length <= 24 && ChineseDays.In(lines[at]).FirstOrDefault() is { End: > 0 } found)
                return new(Iso(found.Day), Sureness.Likely, lines[at]);
        return null;
    }

    private static Proposed? IssuerInTitle(Proposed? heading) =>
        heading is not null && IssuerBefore().Match(heading.Value) is { Success: true } match ? new(match.Groups["issuer"].Value, Sureness.Guess, "标题") : null;

    private static Proposed? Effect(string whole, Proposed? signed)
    {
        if (Effective().Match(whole) is { Success: true } match && ChineseDays.In(match.Value).FirstOrDefault() is { End: > 0 } found)
            return new(Iso(found.Day), Sureness.Sure, match.Value);
        return signed is not null && EffectiveAtOnce().Match(whole) is { Success: true } atOnce ? new(signed.Value, Sureness.Likely, atOnce.Value) : null;
    }

    private static Proposed? Expiry(string whole)
    {
        if (Until().Match(whole) is { Success: true } match && ChineseDays.In(match.Value).LastOrDefault() is { End: > 0 } found)
            return new(Iso(found.Day), Sureness.Sure, match.Value);
        if (ForYears().Match(whole) is { Success: true } term && ChineseNumerals.Whole(term.Groups["years"].Value) is { } years and > 0 and <= 30
            && Effective().Match(whole) is { Success: true } effect && ChineseDays.In(effect.Value).FirstOrDefault() is { End: > 0 } begins)
            return new(Iso(begins.Day.AddYears(years).AddDays(-1)), Sureness.Likely, term.Value);
        return null;
    }

    internal static Proposed? GenreOf(string heading)
    {
        var bare = Brackets().Replace(heading, "");
        return Lists.Genres.FirstOrDefault(genre => genre != "其他" && bare.EndsWith(genre, StringComparison.Ordinal)) is { } genre ? new(genre, Sureness.Sure, "标题")
            : RuleEnd().IsMatch(bare) ? new("其他", Sureness.Guess, "标题") : null;
    }

    private static Proposed? KindOf(string? number, string? genre) =>
        number?.Split('〔')[0].EndsWith('规') == true ? new(nameof(DocumentKind.Normative), Sureness.Likely, "发文字号带「规」")
            : genre is "公告" or "通告" ? new(nameof(DocumentKind.Notice), Sureness.Guess, "体裁")
            : new(nameof(DocumentKind.Official), Sureness.Guess);

    private static Proposed? PolicyOf(string? heading, string whole) =>
        heading is null || NoPolicy().IsMatch(heading) ? null
            : RuleEnd().IsMatch(Brackets().Replace(heading, "")) || heading.Contains("办法", StringComparison.Ordinal) || heading.Contains("意见", StringComparison.Ordinal) || heading.Contains("措施", StringComparison.Ordinal)
                ? new("是", whole.Contains("第一条", StringComparison.Ordinal) ? Sureness.Likely : Sureness.Guess, "标题") : null;

    private List<string> Annexes()
    {
        var found = new List<string>();
        for (var at = title?.Last + 1 ?? 0; at < lines.Count; at++)
            if (AnnexLine().Match(lines[at]) is { Success: true } first)
            {
                if (first.Groups["name"].Success)
                    found.Add(first.Groups["name"].Value.Trim());
                while (at + 1 < lines.Count && Listed(at + 1) is { Count: > 0 } more)
                {
                    found.AddRange(more);
                    at++;
                }
                if (found.Count > 0)
                    break;
            }
        return found;
    }

    /// <summary>Names that go on behind 附件：, as lines with numbers or as a list.</summary>
    private IReadOnlyList<string> Listed(int at) =>
        blocks[at] is TextBlock.Listing { Ordered: true } list ? [.. list.Items.Select(item => PlainRendering.Of(item.Runs).Trim())]
            : AnnexMore().Match(lines[at]) is { Success: true } more ? [more.Groups["name"].Value.Trim()]
            : [];

    /// <summary>What stands in the elements need not stand in the text: red head, number and title go, once.</summary>
    private IReadOnlyList<TextBlock> Rest()
    {
        if (title is not { } taken)
            return blocks;
        var rest = new List<TextBlock>(blocks.Count);
        for (var at = 0; at < blocks.Count; at++)
        {
            var isHead = at <= taken.Last && (at >= taken.First || lines[at].Length == 0 || RedHeadLine().IsMatch(lines[at]) || HeadNote().IsMatch(lines[at])) || at == number;
            if (!isHead || blocks[at] is TextBlock.Image or TextBlock.Table)
                rest.Add(blocks[at]);
        }
        return rest;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]{1,12}\s*[〔\[［(（【{《<〈「『]\s*[12１２][0-9０-９]{3}\s*年?\s*[〕\]］)）】}》>〉」』]\s*第?\s*[0-9０-９]{1,6}\s*[号號]", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^.{2,120}[：:]$", RegexOptions.CultureInvariant)]
    private static partial Regex Addressee();

    [GeneratedRegex(@"[。；;]$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsAsSentence();

    [GeneratedRegex(@"(决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|规定|细则|方案|规划|计划|条例|规则|制度|要点|措施|指南|目录|名单|预案|标准|法)\s*(（[^）]{1,20}）|\([^)]{1,20}\))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"^(关于|[\p{IsCJKUnifiedIdeographs}（）()、\s]{2,40}?(关于|印发|转发|批转)|[\p{IsCJKUnifiedIdeographs}]{2,30}(政府|办公室|委员会|局|办事处))", RegexOptions.CultureInvariant)]
    private static partial Regex TitleStart();

    [GeneratedRegex(@"^\s*(?<issuer>[\p{IsCJKUnifiedIdeographs}\s]{4,40}?)\s*(文\s*件|（\s*函\s*）)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex RedHeadLine();

    [GeneratedRegex(@"^(签发人.*|.{0,4}特急.{0,4}|.{0,4}加急.{0,4}|\d{3,8}|份号.*|-+|—+|_+)$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadNote();

    [GeneratedRegex(@"^(?<issuer>[\p{IsCJKUnifiedIdeographs}]{3,30}?(政府|办公室|办公厅|委员会|局|办事处|中心|委|办))(关于|印发|转发)", RegexOptions.CultureInvariant)]
    private static partial Regex IssuerBefore();

    [GeneratedRegex(@"自\s*[0-9０-９一二三四五六七八九〇○零]{4}\s*年[^。；\n]{3,12}日起\s*(施行|执行|实施|生效|试行)", RegexOptions.CultureInvariant)]
    private static partial Regex Effective();

    [GeneratedRegex(@"自\s*(发布|印发|公布|发文|下发)之日起\s*(施行|执行|实施|生效|试行)", RegexOptions.CultureInvariant)]
    private static partial Regex EffectiveAtOnce();

    [GeneratedRegex(@"(有效期|有效期限)?\s*(截止|截至|至|到)\s*[0-9０-９一二三四五六七八九〇○零]{4}\s*年[^。；\n]{3,12}日(止|为止)?(?=[。；，,\n）)]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    [GeneratedRegex(@"有效期(限)?\s*(为|:|：)?\s*(?<years>[0-9一二三四五六七八九十]{1,2})\s*年", RegexOptions.CultureInvariant)]
    private static partial Regex ForYears();

    [GeneratedRegex(@"(办法|规定|细则|方案|规划|条例|规则|制度|措施|实施意见)$", RegexOptions.CultureInvariant)]
    private static partial Regex RuleEnd();

    [GeneratedRegex("任免|任职|免职|批复|会议纪要|表彰|通报|请示|领导小组", RegexOptions.CultureInvariant)]
    private static partial Regex NoPolicy();

    [GeneratedRegex(@"^\s*附件\s*[：:]\s*(1\s*[.．、]\s*)?(?<name>[^。]{2,100})?$", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexLine();

    [GeneratedRegex(@"^\s*[1-9][0-9]?\s*[.．、]\s*(?<name>[^。]{2,100})$", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexMore();

    [GeneratedRegex(@"[（(][^）)]*[）)]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"（章）|\(章\)|（印）", RegexOptions.CultureInvariant)]
    private static partial Regex Seal();

    [GeneratedRegex("企业|公司|经营者|法人|用人单位|商户|个体工商户", RegexOptions.CultureInvariant)]
    private static partial Regex Firms();

    [GeneratedRegex("居民|市民|群众|公民|家庭|老年人|学生|家长|残疾人|村民|申请人|劳动者", RegexOptions.CultureInvariant)]
    private static partial Regex Residents();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

/// <param name="Signers">In 落款, the lead first; empty where none is set.</param>
internal sealed record PaperMarks(IReadOnlyList<string> Signers, DateOnly? SignedOn, string? Number);
