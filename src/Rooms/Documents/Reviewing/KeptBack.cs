using System.Text.RegularExpressions;

namespace Mingtang.Documents.Reviewing;

/// <summary>
/// What a text says it keeps back (a place, a name, a price, a day), or what it guards and how. Another text on the same matter need not name
/// anybody to give it away: it is enough that it is exact where this one is silent, or tells the gap in the guard (SEC 36, 64).
/// </summary>
internal sealed partial record KeptBack(Secret Withheld, bool IsGuarded, bool HasGap, string Words)
{
    private const double Worth = 6;
    private const double Enough = 9;
    private const double EnoughWhereTold = 6.5;
    private const double EnoughOfGuards = 8;
    private const double OfAName = 8;
    private const double OfASum = 8;
    private const int Longest = 1500;
    private const int Named = 4;
    private const int Before = 32;
    private const int After = 24;

    private static readonly char[] Ends = ['。', '；', '\n'];

    /// <summary>Each two Chinese characters that stand side by side, for a quick look at what two texts could share.</summary>
    public HashSet<int> Pairs => field ??= SharedWords.PairsOf(Words);

    public static KeptBack Of(string text)
    {
        var words = text.Length <= Longest ? text : text[..Longest];
        return new(SecretIn(words), Guarded().IsMatch(words), Gap().IsMatch(words), words);
    }

    public static Tie? Between(KeptBack mine, KeptBack theirs, Rarity rarity)
    {
        var (isWithheld, isGuard) = (mine.Withheld != Secret.None || theirs.Withheld != Secret.None, mine.IsGuarded && theirs.HasGap || theirs.IsGuarded && mine.HasGap);
        if (!isWithheld && !isGuard || !rarity.ShareSomethingRare(mine, theirs))
            return null;
        var shared = SharedWords.Stretches(mine.Words, theirs.Words).Where(rarity.IsRare).ToList();
        List<string> called = [.. Called(mine, theirs).Concat(Called(theirs, mine)).Distinct().Where(rarity.IsRare)];
        var isTold = Tells(mine.Withheld, theirs.Words) || Tells(theirs.Withheld, mine.Words);
        List<string> sums = [.. Sums(mine.Words).Intersect(Sums(theirs.Words))];
        var bits = shared.Except(called).Sum(Bits) + called.Count * OfAName + sums.Count * OfASum;
        if (bits < (isTold ? EnoughWhereTold : isWithheld ? Enough : EnoughOfGuards) || !isTold && called.Count + sums.Count == 0 && shared.All(words => words.Length < Named))
            return null;
        var matter = string.Join('、', called.Concat(sums).Concat(shared.OrderByDescending(words => words.Length)).Distinct().Take(4));
        return new(Worth + Math.Min(bits, 12), [$"同一事项：{matter}", isWithheld ? "一件写明不公开的内容，另一件可能已经透露" : "一件给出处所和看守，另一件给出薄弱的时间或部位"]);
    }

    private static Secret SecretIn(string words)
    {
        var secret = Secret.None;
        foreach (Match match in Keeping().Matches(words))
        {
            var around = SentenceOf(words, match.Index, match.Length);
            if (Reserve().IsMatch(around) && !Struck().IsMatch(match.Value))
                continue;
            secret |= Secret.Something | (Place().IsMatch(around) ? Secret.Place : 0) | (Time().IsMatch(around) ? Secret.Time : 0);
        }
        return secret;
    }

    private static string SentenceOf(string words, int at, int length)
    {
        var (from, to) = (words.LastIndexOfAny(Ends, at), words.IndexOfAny(Ends, at + length));
        return words[Math.Max(from + 1, at - Before)..Math.Min(to < 0 ? words.Length : to, at + length + After)];
    }

    /// <summary>Whether the words are exact about just what the other text keeps back.</summary>
    private static bool Tells(Secret secret, string words) => (secret & Secret.Place) != 0 && ExactPlace().IsMatch(words) || (secret & Secret.Time) != 0 && ExactTime().IsMatch(words);

    /// <summary>Sums that are no round ones.</summary>
    private static IEnumerable<string> Sums(string words) => Sum().Matches(words).Select(match => match.Value).Where(sum => sum.Count(char.IsAsciiDigit) > 2 && sum.Replace(".", "", StringComparison.Ordinal).TrimEnd('元', '万', '亿').TrimEnd('0').Length > 2).Distinct();

    /// <summary>What somebody gave a name of its own.</summary>
    private static IEnumerable<string> Called(KeptBack one, KeptBack other)
    {
        var theirs = Quoted(other.Words).ToHashSet();
        return Quoted(one.Words).Where(name => theirs.Contains(name) || name.Length > 3 && other.Words.Contains(name, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Quoted(string words) => InQuotes().Matches(words).Select(match => match.Groups["name"].Value).Distinct();

    private static double Bits(string words) => words.Length switch { 2 => 1, 3 => 2.5, 4 => 4, 5 => 6, _ => 8 };

    [GeneratedRegex("(?:暂|均|一律)?不公[布示]|暂不公开|不予公[布开]|(?<!公开与)不公开(?!的?[，。]?理由)|保密|涉密|商业秘密|已作处理|隐去|隐名|化名|代号|另行掌握|不提前|不事先|匿名|暗访|暗查|突击|飞行检查|双盲|不在本[表件]|不得泄露|内部掌握|不便公[布开]|略去|已遮[盖挡]|不透露|不具名|实名举报|未公[布开]|不列[出入]|不予[展披]示|不作披露")]
    private static partial Regex Keeping();

    /// <summary>What every notice of its kind reserves, owes or forbids keeps back nothing in particular.</summary>
    [GeneratedRegex("秘密(?:的|由|予以)|(?:获取|知悉|中)的[^，。；]{0,6}秘密|工作秘密|国家秘密|保密(?:义务|责任|制度|纪律|工作|审查|协议|教育|局|管理|规定(?!不))|涉密(?:载体|人员|设备|计算机)|依申请|不公开招标")]
    private static partial Regex Reserve();

    /// <summary>Says that something was struck out of this very text, whatever else its sentence reserves.</summary>
    [GeneratedRegex("^(?:已作处理|隐去|隐名|化名|匿名|略去|已遮|不具名)")]
    private static partial Regex Struck();

    [GeneratedRegex(@"(?<![0-9.,])[0-9]+(?:\.[0-9]+)?[万亿]元")]
    private static partial Regex Sum();

    [GeneratedRegex("位置|[地住巢]址|地点|点位|方位|坐标|住处|所在|在哪|出入口|路由|走向")]
    private static partial Regex Place();

    [GeneratedRegex("时间|日期|日程|突击|不提前|不事先|飞行检查|暗访|暗查")]
    private static partial Regex Time();

    [GeneratedRegex("[0-9]+号|[0-9]+室|[东西南北]侧|以[东西南北]|[0-9]+米|东经|北纬|界址|[东西南北]坳|楼[一二三四五六七八九十0-9]+层")]
    private static partial Regex ExactPlace();

    [GeneratedRegex("[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}[时点]|每[周月日]")]
    private static partial Regex ExactTime();

    [GeneratedRegex("[“「『‘](?<name>\\p{IsCJKUnifiedIdeographs}{2,10})[”」』’]")]
    private static partial Regex InQuotes();

    [GeneratedRegex("服务器|放射科|后装|铱|同位素|油罐|柴油|数据中心|液氯|民爆|药库|毒麻|血库|值守|值班室|巡[更逻]|保安配置|夜间[0-9一二两]人|押运|枪支|弹药|爆炸物|剧毒|危险化学品|菌|毒种|病原|金库|机要|战备|监控|摄像机|报警|古墓|墓葬|放射源|放射性|试卷|保险柜|特藏|现金|机房|水源|变电|储备库|看守所|拘留所|濒危|古树|珍稀")]
    private static partial Regex Guarded();

    [GeneratedRegex("弱口令|漏洞|端口对外|未打补丁|尚未安装|未投用|未启用|未接入|未修复|损坏|倒塌|兼看|远程值守|不再安排|维修|暂存|断电|停用|故障|失效|拆除|停运|无人|单人|一人|机械锁|未列入|未安装|未设|不设|薄弱|盲区|暂停|缺口|换岗|交接|停岗|检修|临时存放|停电|改造期间")]
    private static partial Regex Gap();
}

/// <summary>What a text says it keeps back.</summary>
[Flags]
internal enum Secret
{
    None = 0, Something = 1, Place = 2, Time = 4,
}
