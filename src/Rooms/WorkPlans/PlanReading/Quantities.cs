using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Targets that can be measured: a figure with its unit, and a word or a place that makes it an aim.</summary>
internal static partial class Quantities
{
    /// <param name="isTarget">The text is a column of targets, so that a bare figure is one.</param>
    public static List<ReadQuantity> Of(string text, bool isTarget = false)
    {
        var found = new List<ReadQuantity>();
        if (text.AsSpan().IndexOfAny(figures) < 0)
            return found;
        var plain = Glyphs.Plain(text);
        var names = Names.In(plain);
        var coordinated = -1;
        foreach (Match match in Figure().Matches(plain))
        {
            if (names.Cover(match.Index, match.Index + match.Length) || IsName(plain, match) || Value(match) is not { } value)
                continue;
            var comparison = Comparison.Around(plain, match);
            // 三级 and 80分 are grades; 不超过3级 and 90分以上 are aims.
            if (match.Groups["unit"].Value is "岁" or "年" && !IsSpan(match, comparison, value))
                continue;
            if (match.Groups["unit"].Value is "级" or "层" or "分" && (!comparison.IsSome || !char.IsAsciiDigit(match.Groups["n"].Value[0])))
                continue;
            if (!comparison.IsSome && !isTarget && !IsAim(plain, match, coordinated))
                continue;
            if (IsTerm(plain, match, comparison))
                continue;
            coordinated = match.Index + match.Length;
            found.Add(new(text[comparison.From..comparison.To].Trim(), Metric.Of(text, plain, match, comparison), Op(match, comparison), Nearest(match, comparison, value), Unit(text, match)));
        }
        return found;
    }

    // 100余场 and 3至5场 are reached from their lower end on; 由3个增至5个 is no span, and a limit is kept up to the upper end.
    private static string Op(Match match, Comparison comparison) => !comparison.IsSome && (match.Groups["odd"].Success || IsSpanned(match)) ? ">=" : comparison.Op;

    private static decimal Nearest(Match match, Comparison comparison, decimal upper) =>
        IsSpanned(match) && comparison.Op is not ("<=" or "<") && decimal.TryParse(match.Groups["from"].Value, out var lower) ? lower * upper / Bare(match, upper) : upper;

    private static bool IsSpanned(Match match) => match.Groups["from"].Success;

    // 3至5万人: both ends are counted in ten thousands.
    private static decimal Bare(Match match, decimal upper) => decimal.TryParse(match.Groups["n"].Value, out var bare) && bare > 0 ? bare : upper;

    // 65岁以上老年人 and 2025年 say who and when; 质保期不少于5年 is an aim.
    private static bool IsSpan(Match match, Comparison comparison, decimal value) => value < 100 && comparison.Op is ">=" && comparison.From < match.Index;

    private static readonly System.Buffers.SearchValues<char> figures = System.Buffers.SearchValues.Create("0123456789０１２３４５６７８９一二两三四五六七八九十百%％");

    private static decimal? Value(Match match)
    {
        var digits = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal);
        decimal? value = decimal.TryParse(digits, out var number) ? number : Numerals.Chinese(digits);
        foreach (var c in match.Groups["times"].Value + match.Groups["more"].Value)
            value *= c switch { '万' => 10_000m, '亿' => 100_000_000m, '千' => 1000m, '百' => 100m, _ => 1m };
        return value is < 1_000_000_000_000_000m ? value : null;
    }

    private static string Unit(string text, Match match) => match.Groups["hundredths"].Success ? "%" : match.Groups["unit"].Value switch
    {
        "percent" or "per cent" => "%",
        "%" => "%",
        _ => text.Substring(match.Groups["unit"].Index, match.Groups["unit"].Length).Trim(),
    };

    private static bool IsName(string plain, Match match)
    {
        var before = match.Index > 0 ? plain[match.Index - 1] : ' ';
        var after = match.Index + match.Length < plain.Length ? plain[match.Index + match.Length] : ' ';
        if (before is '第' or '+' or '-' or '.' or '/' or '〔' or '[' || char.IsAsciiLetterOrDigit(before) || before is '十' or '百' && !char.IsAsciiDigit(match.Value[0]))
            return true;
        if (after == '+' || match.Value.StartsWith("二次", StringComparison.Ordinal) || match.Value[0] is '一' && match.Groups["unit"].Value is "类" or "件" or "个" or "张" or "站" or "批" or "体" && (before is not ('少' or '于' or '择' or '选') || match.Groups["unit"].Value is "批"))
            return true;
        var rest = plain.AsSpan(match.Index + match.Length, Math.Min(14, plain.Length - match.Index - match.Length));
        return match.Groups["unit"].Value is "分钟" or "公里" or "小时" && rest.Contains('圈') || rest.StartsWith("行动计划") || match.Groups["unit"].Value is "大" && !rest.IsEmpty;
    }

    // `10个工作日内` is a time; `不超过5个工作日` is a limit that can be measured.
    private static bool IsTerm(string plain, Match match, Comparison comparison)
    {
        if (match.Groups["unit"].Value is not ("个工作日" or "个工作天" or "工作天" or "工作日" or "天" or "日" or "个月" or "小时" or "个小时" or "周"))
            return false;
        var before = plain.AsSpan(comparison.From, match.Index - comparison.From);
        return before.IsEmpty || !(before.Contains('不') || before.Contains('缩') || before.Contains('减') || before.Contains('降') || before.Contains('控') || before.Contains('至') || before.Contains('≤') || before.Contains('<'));
    }

    private static bool IsAim(string plain, Match match, int coordinated)
    {
        if (match.Groups["unit"].Value is "%" or "‰" or "个百分点" or "百分点" or "percent" or "per cent" || match.Groups["hundredths"].Success)
            return true;
        if (char.IsAsciiLetter(match.Groups["unit"].Value[0]) && match.Groups["unit"].Value != "P")
            return false;
        if (IsMeasure(plain, match) || IsDone(plain, match))
            return true;
        var before = plain[Math.Max(0, match.Index - 8)..match.Index];
        if (Brings().IsMatch(before) && (match.Value[0] != '一' || match.Groups["unit"].Value is not "轮" && Holds().IsMatch(before)) || coordinated > 0 && match.Index - coordinated < 14 && (before.EndsWith('、') || before.EndsWith('和')))
            return true;
        var end = match.Index + match.Length;
        var closes = end >= plain.Length || plain[end] is ',' or '。' or ';' or '、' or ')' or '并' || char.IsAsciiDigit(plain[end]);
        return closes && (char.IsAsciiDigit(match.Groups["n"].Value[0]) || match.Value[0] is not ('一' or '二') && match.Groups["unit"].Value is "次" or "场" or "期" or "批" or "起" or "个" or "项" or "家") && match.Index > 0 && (Glyphs.IsHan(plain[match.Index - 1]) || plain[match.Index - 1] is '”' or '》' or ')') && !Scope().IsMatch(before);
    }

    [GeneratedRegex(@"(?:举办|开展|组织|召开|完成|建成|新建|新增|建设|打造|培育|形成|推出|发布|制定|出台|编制|邀请|选取|选择|遴选|评选|培训|走访|检查|抽查|设立|设置|培养|引进|实现|制作|提供|用好|开设|扶持|创建|更新|改造|修订|回访|解决|受理|征集|推广|配备|增设|建立|开通|安装|投放|发放|服务|覆盖|惠及|命名|认定|评定|刊发|编发|印发|报送|梳理|拍摄|推送|选树|储备|聘请|招募|听取|安排|确定|总结|做好|办好|办理|推动|接入|升级|新购|购置|采购|增配|添置|加装|更换|修复|清运|排查|整治|治理|拆除|盘活|下沉|归集|上架|疏浚|清淤|改建|扩建|续建|筹集|抽检|筛查|慰问|帮扶|签约|救助|化解|追回|取消|精简|吸纳|带动|投入|开放|养护|种植|补植|布设|铺设|划定|核发|归档|发展|推荐|申报|争创|功率|带宽|容量|各|每年|全年|年内)(?:了|好|政策|专题|各类|主题|集中|全部)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Brings();

    // 制作图解材料20件提升知晓率: what is done stands at the head of its clause, what it is done to before the figure, and no word says that the figure only tells among what.
    private static bool IsDone(string plain, Match match)
    {
        if (!char.IsAsciiDigit(match.Groups["n"].Value[0]) || match.Groups["unit"].Value is not ("次" or "场" or "场次" or "期" or "篇" or "件" or "条" or "项" or "个" or "份" or "名" or "家" or "户" or "套" or "批次" or "人次") || match.Index == 0)
            return false;
        var from = match.Index;
        while (from > 0 && match.Index - from < 24 && plain[from - 1] is not (',' or '。' or ';' or ':' or '、'))
            from--;
        return Deed().IsMatch(plain[from..match.Index]) && !Among().IsMatch(plain[from..match.Index]) && !Field().IsMatch(plain[(match.Index + match.Length)..Math.Min(plain.Length, match.Index + match.Length + 10)]);
    }

    [GeneratedRegex(@"^[一-鿿]{0,6}?(?:举办|开展|组织|召开|发布|制作|新增|新建|培育|打造|编制|修订|制定|出台|推出|刊发|编发|印发|报送|征集|受理|办理|举行|建成|完成)[一-鿿“”《》()A-Za-z]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Deed();

    [GeneratedRegex(@"围绕|聚焦|针对|包括|涉及|涵盖|上述|以下|下列|对照|依托|根据|按照|落实|利用|借助|[全各][区市县镇街村国省]|辖区|区内|所有|现有|原有|已有|[由对为向在与和从比前共每第其等超近约的]$", RegexOptions.CultureInvariant)]
    private static partial Regex Among();

    [GeneratedRegex(@"^[一-鿿]{0,4}(?:领域|部门|单位|街镇|街道|乡镇|镇|村|社区|方面|环节|阶段|委办局|工作日|月)", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    // 完成城西堤段4.6公里堤防加固: what is built is named before its length.
    private static bool IsMeasure(string plain, Match match)
    {
        if (match.Groups["unit"].Value is not ("公里" or "千米" or "米" or "亩" or "公顷" or "平方米" or "平方公里" or "立方米" or "吨") || !char.IsAsciiDigit(match.Groups["n"].Value[0]))
            return false;
        var from = match.Index;
        while (from > 0 && match.Index - from < 24 && plain[from - 1] is not (',' or '。' or ';' or ':'))
            from--;
        return Builds().IsMatch(plain[from..match.Index]) && !Bounds().IsMatch(plain[(match.Index + match.Length)..]);
    }

    [GeneratedRegex(@"完成|建成|建设|新建|改造|修复|整治|治理|疏浚|清淤|加固|铺设|拆除|清运|盘活|复垦|种植", RegexOptions.CultureInvariant)]
    private static partial Regex Builds();

    [GeneratedRegex(@"^(?:以?内|以下|以外|范围|半径|长的|高的)", RegexOptions.CultureInvariant)]
    private static partial Regex Bounds();

    [GeneratedRegex(@"(?:举办|开展|组织|召开|听取|邀请|安排|进行|报送|各|每年|全年|年内)(?:了|好)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Holds();

    [GeneratedRegex(@"(?:围绕|聚焦|针对|包括|涉及|上述|以下|下列|这|等|前|近|约定|共)$", RegexOptions.CultureInvariant)]
    private static partial Regex Scope();

    [GeneratedRegex(@"(?<hundredths>百分之)(?<n>\d+(?:\.\d+)?|[一二两三四五六七八九十百]{1,5})(?<times>)(?<unit>)" +
        @"|(?:(?<=(?:^|[^\d.由从自第-]))(?<from>\d{1,6}(?:\.\d{1,2})?)(?:[%次场个篇期件条项家份名户]|人次|场次)?(?:[-~]|至|到)(?=\d))?" +
        @"(?<n>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|[一二两三四五六七八九十百千]{1,7})(?<times>(?:[万亿百]|千(?![米瓦克伏]))*)(?:(?<odd>余|多)(?<more>[万亿])?)? ?" +
        "(?<unit>%|‰|个百分点|百分点|个工作日|个工作天|工作天|工作日|个小时|小时|分钟|秒|毫克/升|微克/立方米|吨/日|千伏安|千伏|兆瓦时|人天|车次|辆次|册次|件次|公斤|千克|[GTP]B(?![A-Za-z])|万步|[台条个件座处家套项所名间]\\([台条个件座处家套项所名间部支]\\)|人次|户次|家次|批次|场次|轮次|个月|㎡|亩次|平方公里|平方米|立方米|平米|公里|千米|公顷|课时|学时|千瓦|兆瓦|家庭|次|场|个|项|家|件|人|篇|期|条|户|份|名|套|处|类|批|例|座|所|间|元|米|亩|吨|天|日|辆|台|枚|块|门|倍|款|部|宗|幅|站|支|张|本|册|种|株|棵|幢|栋|盏|趟|轮|集|则|位|片|班|起|字|岁|艘|卷|具|尾|只|路|兆|羽|桶|盘|筐|架|年|P(?![A-Za-z])|级|层|核(?![心准定对销实验查发])|页|组(?![织建])|分(?![之类局部公管期级批步别布析解工行区会队支])" +
        @"|per ?cent\b|[a-zA-Z]{3,}(?:-[a-zA-Z]+)*(?: [a-zA-Z]{3,}(?:-[a-zA-Z]+)*)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}

/// <summary>`不低于…`, `…以上`: how the figure is meant, and where the words for it begin and end.</summary>
internal readonly partial record struct Comparison(string Op, int From, int To, bool IsSome, int InnerFrom)
{
    private const int reach = 26;

    public static Comparison Around(string plain, Match figure)
    {
        var end = figure.Index + figure.Length;
        var after = After().Match(plain, end) is { Success: true } found && found.Index == end ? found : null;
        var window = Math.Max(0, figure.Index - reach);
        for (var i = figure.Index - 1; i >= window; i--)
            if (plain[i] is ',' or '。' or ';' or ':' or '、' or '”' or '》')
            {
                window = Opening(plain, window, i) ?? i + 1;
                break;
            }
        var before = plain[window..figure.Index];
        var (op, from, inner) = Before(before, window, figure.Index);
        if (after is not null)
            op = after.Groups["up"].Success ? op is ">" ? ">" : ">=" : after.Groups["down"].Success ? "<=" : after.Groups["about"].Success ? "~" : op;
        return new(op ?? "=", from, end + (after?.Length ?? 0), op is not null, inner);
    }

    // 至少开展宣讲、咨询等活动6场: the word is meant for the figure behind the list, where none stands before it.
    private static int? Opening(string plain, int window, int stop)
    {
        if (plain[stop] is not ('、' or '”' or '》'))
            return null;
        var from = stop;
        while (from > window && plain[from - 1] is not (',' or '。' or ';' or ':') && !char.IsAsciiDigit(plain[from - 1]) && plain[from - 1] != '%')
            from--;
        return Far().Match(plain[from..stop]) is { Success: true } far && far.Groups["ge"].Success ? from : null;
    }

    private static (string? Op, int From, int Inner) Before(string before, int window, int figure)
    {
        var near = Near().Match(before);
        if (near.Success)
            return (OpOf(near), window + near.Index, figure);
        Match? far = null;
        foreach (Match match in Far().Matches(before))
            far = match;
        return far is null ? (null, figure, figure) : (OpOf(far), window + far.Index, window + far.Index + far.Length);
    }

    private static string OpOf(Match match) =>
        match.Groups["ge"].Success ? ">=" : match.Groups["le"].Success ? "<=" : match.Groups["gt"].Success ? ">" : match.Groups["lt"].Success ? "<" : match.Groups["about"].Success ? "~" : "=";

    [GeneratedRegex(@"(?:(?<ge>不低于|不少于|不小于|不得少于|不得低于|不应少于|不应低于|原则上不少于|至少|最少|最低|达到|力争达到|[提升增扩拓](?!前)[\u4e00-\u9fff]?(?:到|至)|保持在|稳定在|≥|>=|(?<![不直到])达|(?i:at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of|minimum|reach|reaching|reaches|increased? to|rais(?:e|ed|ing) [a-z ]{0,20}to))|(?<le>不超过|不高于|不多于|不大于|不得超过|不得高于|最多|至多|控制在|控制到|(?:[降缩]|压[缩减]|减少|降低|缩[短小减])(?:到|至|为)|≤|<=|(?i:no more than|not more than|up to|at most|a maximum of|maximum of|reduced? to|below or equal to))|(?<gt>超过|高于|大于|多于|突破|>|(?i:more than|over|exceed(?:ing|s)?|above))|(?<lt>低于|少于|小于|<|(?i:less than|fewer than|below|under))|(?<about>约|大约|左右|近|约为|(?i:about|around|approximately)))(?:为|到|在|了|于)?(?:每个?(?:小时|[年月日天户人周季]))? ?$", RegexOptions.CultureInvariant)]
    private static partial Regex Near();

    [GeneratedRegex(@"(?<ge>至少|最少|不少于|不低于)|(?<le>最多|至多|控制在)", RegexOptions.CultureInvariant)]
    private static partial Regex Far();

    [GeneratedRegex(@"\G ?(?:(?<up>(?:\(含\))?(?:及|或)?以上|及以上|(?i:or more|or above|and above))|(?<down>(?:及)?以内|之内|(?:及)?以下|(?i:or less|or fewer|or below))|(?<about>左右|上下))", RegexOptions.CultureInvariant)]
    private static partial Regex After();
}

/// <summary>The phrase beside a figure that says what it counts.</summary>
internal static partial class Metric
{
    private const int longest = 28;

    public static string Of(string text, string plain, Match figure, Comparison comparison)
    {
        var inner = comparison.InnerFrom < figure.Index ? plain[comparison.InnerFrom..figure.Index] : "";
        if (inner.Length > 4)
            return Verb().Replace(text[comparison.InnerFrom..figure.Index], "").Trim();
        var after = Behind(text, plain, comparison.To);
        var before = InFront(text, plain, comparison.From);
        var isShare = figure.Groups["unit"].Value is "%" or "‰" || figure.Groups["hundredths"].Success;
        return isShare ? before.Length > 0 ? before : after : after.Length > 1 ? after : before;
    }

    private static string Behind(string text, string plain, int from)
    {
        var to = from;
        while (to < plain.Length && to - from < longest && plain[to] is not (',' or '。' or ';' or '、' or ':' or '(' or ')'))
            to++;
        if (IsInWord(plain, to))
            to = Math.Max(from, plain.LastIndexOf(' ', to - 1, to - from));
        var cut = NextVerb().Match(plain[from..to]);
        return text[from..(cut.Success ? from + cut.Index : to)].TrimStart('的', ' ').Trim();
    }

    // The limit never parts a word.
    private static bool IsInWord(string plain, int at) =>
        at > 0 && at < plain.Length && (char.IsAsciiLetter(plain[at]) || plain[at] == '-') && (char.IsAsciiLetter(plain[at - 1]) || plain[at - 1] == '-');

    private static string InFront(string text, string plain, int to)
    {
        var from = to;
        while (from > 0 && to - from < longest && plain[from - 1] is not (',' or '。' or ';' or '、' or ':' or '(' or ')'))
            from--;
        if (IsInWord(plain, from))
            from = plain.IndexOf(' ', from, to - from) is > 0 and var gap ? gap : to;
        var lead = LeadIn().Match(plain[from..to]);
        var end = Trail().Match(plain[(from + lead.Length)..to]);
        return text[(from + lead.Length)..(end.Success ? from + lead.Length + end.Index : to)].Trim();
    }

    [GeneratedRegex(@"^(?:听取|开展|举办|组织|召开|完成|邀请|选择|选取|发布|组织召开|组织开展)", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<=.{2,})(?:开展|进行|推进|实施|参与|和(?=\d)|以及(?=\d)|并)", RegexOptions.CultureInvariant)]
    private static partial Regex NextVerb();

    [GeneratedRegex(@"^(?:争取|力争|确保|年内|全年|每年|年底前|使|将|把|实现|推动|要|应|须|原则上|到?20\d\d年(?:底|末)?(?:前)?|\d{1,2}月底前| )+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"(?:要|应|须|均|力争|争取|总数|总量|总计|累计|共计|共)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Trail();
}
