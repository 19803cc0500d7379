using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>`10月底前` of a plan for 2024 is due on 2024-10-31.</summary>
internal static partial class Deadlines
{
    /// <param name="monthsFirst">03/04/2026 is the fourth of March in this paper; where nothing says so the day comes first.</param>
    public static ReadDeadline? Of(string? printed, int? year, bool monthsFirst = false)
    {
        var text = printed is null ? "" : Glyphs.Rejoin(printed).Trim(' ', '。', '.', ';', '；', ',', '，', '、');
        if (text.Length == 0 || text is "-" or "—" or "/" or "——" or "--" or "无")
            return null;
        return new(text, Due(text, year, monthsFirst));
    }

    /// <summary>Whether the words are about time at all: a day, a period, or a duty without end.</summary>
    public static bool Resembles(string printed)
    {
        if (printed.Length is 0 or > 48)
            return false;
        var plain = Key(printed);
        if (Phases().IsMatch(plain))
            return true;
        var left = DeadlineDates.Any().Replace(Endless().Replace(plain, ""), "");
        var isEndless = Endless().IsMatch(plain);
        return left.Length < plain.Length && Rest().Replace(left, "").Length <= (isEndless ? 3 : 0);
    }

    // 5月底前出台办法;12月底前上架产品: two days or more, each with what is done by it.
    [GeneratedRegex(@"^(?:(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日)?|年|上半年|第?[一二三四]季度)[底末]?前[\u4e00-\u9fff0-9%]{2,8}(?:[,;、]|$)){2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Phases();

    /// <summary>Behind a list of units also a day and what is done by it: 12月20日前兑付完毕.</summary>
    public static bool ResemblesBehindUnits(string printed) => Resembles(printed) || printed.Length < 18 && DayAndDeed().IsMatch(Key(printed));

    [GeneratedRegex(@"^(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日)?|年|第?[一二三四]季度|上半年)[底末]?前[\u4e00-\u9fff]{2,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndDeed();

    /// <summary>`8月底前全年`: the ends of two rows in one cell.</summary>
    public static bool AreRunTogether(string printed) => RunTogether().IsMatch(Key(printed));

    [GeneratedRegex(@"^[月日季年](?!底|末|内|中|初)|(?:前|底|全年|上半年|下半年|持续推进|长期坚持)(?:全年|上半年|下半年|年底|第?[一二三四]季度|\d{1,2}月|\d{4}年|持续|长期)", RegexOptions.CultureInvariant)]
    private static partial Regex RunTogether();

    /// <summary>Words that set no day on purpose.</summary>
    public static bool IsEndless(string printed) => Endless().IsMatch(Key(printed));

    /// <summary>春节前, by the year of the plan.</summary>
    public static bool IsFeastWithoutYear(string printed) =>
        DeadlineDates.Any().Matches(Key(printed)) is { Count: 1 } only && only[0].Groups["feast"].Success && DeadlineDates.YearOf(only[0]) is null && !only[0].Groups["next"].Success;

    private static DateOnly? Due(string printed, int? year, bool monthsFirst)
    {
        var plain = Key(printed);
        if (FromThenOn().IsMatch(plain))
            return null;
        DateOnly? due = null;
        int? lastYear = null;
        foreach (Match match in DeadlineDates.Any().Matches(Outside(plain)))
        {
            var day = DeadlineDates.Day(match, lastYear ?? year, monthsFirst);
            lastYear = DeadlineDates.YearOf(match) ?? lastYear;
            due = day ?? due;
        }
        return due;
    }

    // 2027年1月起长期坚持: the day is when it begins, and it has no end.
    [GeneratedRegex(@"(?:起|开始|以来)[,、]?(?:并|将|予以)?(?:长期|常态|持续|坚持|不断)", RegexOptions.CultureInvariant)]
    private static partial Regex FromThenOn();

    // 10月底前(其中城东6月底前): the day of the whole is the one outside, where there is one.
    private static string Outside(string plain) => InBrackets().Replace(plain, "") is var outside && DeadlineDates.Any().IsMatch(outside) ? outside : plain;

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    private static string Key(string printed) => Glyphs.Plain(printed).Contains(' ', StringComparison.Ordinal) && printed.Any(Glyphs.IsHan)
        ? Glyphs.WithoutSpace(Glyphs.Plain(printed))
        : Glyphs.Plain(printed);

    [GeneratedRegex(@"(?i)持续|长期|每季度?首月|(?:后|起)\d{1,3}个?(?:工作)?[日天]内?|汛期前?|汛前|开学前?|[春秋]季学期|[春夏秋冬两]季(?!度)|法定时限|按.{0,14}时限|常态|立行立改|立即|即知即改|即时|每[月年周日季半]|每个?季度|每半年|每学期|按[月季年]|随时|实时|动态|及时|按时序|按需|适时|根据.{0,12}(?:安排|要求|部署)|按.{0,14}(?:要求|部署|安排|计划|节点)|日常|^全程|ongoing|continuous|continuing|monthly|quarterly|weekly|annually|yearly|each (?:month|quarter|year)|every (?:month|quarter|year)|as (?:needed|required)|immediate|regular|long[- ]term|permanent|throughout", RegexOptions.CultureInvariant)]
    private static partial Regex Endless();

    [GeneratedRegex(@"(?i)[-~至到、,;。:()/ ]|(?:完成|前|之前|以前|底|起|开始|启动|内|力争|计划|于|在|并|全面|基本|整改|到位|办结|实施|推进|取得|明显成效|by|before|end|of|the|no later than|to|from|until|and|in|on|全部|初步|阶段性|初稿|报送|首次|第|分|批|每|公布|公开|更新|发布|印发|出台|上线|投用|验收|竣工|检测|加固)", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();
}

/// <summary>The ways a day, month, quarter or year is printed.</summary>
internal static partial class DeadlineDates
{
    private static readonly string[] months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static int? YearOf(Match match) => Number(match, "y") is { } printed ? printed < 100 ? 2000 + printed : printed : null;

    /// <param name="monthsFirst">How this paper writes 03/04/2026.</param>
    public static DateOnly? Day(Match match, int? planYear, bool monthsFirst = false)
    {
        var year = YearOf(match) ?? (match.Groups["next"].Success ? planYear + 1 : planYear);
        if (year is not (>= 1900 and <= 2200))
            return null;
        if (match.Groups["feast"].Success)
            return Eve(match, year.Value);
        if (Month(match) is { } month)
            return match.Groups["dmy"].Success && NumberOrder.IsMonthFirst(match, monthsFirst) ? OfDay(year.Value, Number(match, "d"), month) : OfMonth(match, year.Value, month);
        if (Number(match, "q") is >= 1 and <= 4 and var quarter)
            return match.Groups["qeve"].Success && quarter > 1 ? End(year.Value, quarter * 3 - 3) : End(year.Value, quarter * 3);
        if (match.Groups["h"].Success)
            return End(year.Value, match.Groups["h"].Value.ToLowerInvariant() is "上" or "1" or "first" or "mid" ? 6 : 12);
        return End(year.Value, 12);
    }

    // 元旦前 of the plan for 2026 is the end of its year, not of the year before.
    private static DateOnly? Eve(Match match, int year) => !match.Groups["eve"].Success ? null
        : Feasts.Of(match.Groups["feast"].Value, match.Groups["feast"].Value == "元旦" && YearOf(match) is null && !match.Groups["next"].Success ? year + 1 : year)?.AddDays(-1);

    private static DateOnly? OfMonth(Match match, int year, int month)
    {
        if (month is < 1 or > 12)
            return null;
        if (Number(match, "d") is { } day)
            return OfDay(year, month, day);
        return match.Groups["third"].Value switch
        {
            "上旬" => new(year, month, 10),
            "中旬" or "中" or "mid" or "Mid" => new(year, month, match.Groups["third"].Value == "中旬" ? 20 : 15),
            _ => End(year, month),
        };
    }

    private static DateOnly? OfDay(int year, int? month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value) ? new(year, month.Value, day) : null;

    private static int? Month(Match match)
    {
        if (Number(match, "m") is { } number)
            return number;
        var name = match.Groups["mon"];
        return name.Success ? Array.FindIndex(months, month => name.Value.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1 : null;
    }

    private static DateOnly End(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static int? Number(Match match, string group) => match.Groups[group] is { Success: true } found ? Numerals.Whole(found.Value) : null;

    private const string Year = @"(?:(?<y>(?:19|20)\d\d|[二一][〇零○九][〇零○一二三四五六七八九]{2}|2\d(?=年))年?|(?<next>次年|明年|翌年)|当年|本年|今年)";
    private const string MonthNames = @"(?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";

    private const string FeastNames = "春节|元宵|清明|端午|中秋|国庆|五一|劳动节|六一|儿童节|七一|建党节|八一|建军节|教师节|元旦";

    [GeneratedRegex(@"(?i)" + Year + @"(?<feast>" + FeastNames + @")节?(?:假期|长假)?(?<eve>之前|以前|前)?" +
        "|(?:(?:" + FeastNames + ")节?[、和])*(?<feast>" + FeastNames + @")节?(?:假期|长假)?(?<eve>之前|以前|前)" +
        @"|(?<!\d)(?<d>\d{1,2})(?<dmy>[./-])(?<m>\d{1,2})\k<dmy>(?<y>(?:19|20)\d\d)(?!\d)" +
        @"|(?<y>(?:19|20)\d\d)(?:[-./](?<m>\d{1,2})(?:[-./](?<d>\d{1,2}))?)(?!\d)(?:日|月)?" +
        "|" + Year + @"?(?<m>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?(?:(?<d>\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]|(?<third>上旬|中旬|下旬|中)|底|末|初)?" +
        "|" + Year + @"?第?(?<q>[1-4一二三四])季度?(?:末|底|(?<qeve>之前|以前|前))?" +
        "|" + Year + @"?(?<h>[上下])半年" +
        @"|" + Year + @"(?:全年|底|末|内|年底|年末|年内)?(?:前)?" +
        @"|全年度?|年底|年末|年内|年终|岁末" +
        @"|(?<d>\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MonthNames + @"(?:,? (?<y>(?:19|20)\d\d))?" +
        "|(?<third>mid)?[- ]?" + MonthNames + @" (?<d>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,? (?<y>(?:19|20)\d\d))?" +
        "|(?<third>mid)?[- ]?" + MonthNames + @"(?:,? (?<y>(?:19|20)\d\d))?" +
        @"|\bq(?<q>[1-4])(?:[ /,-]*(?<y>(?:19|20)\d\d))?" +
        @"|(?<y>(?:19|20)\d\d)[ -]?q(?<q>[1-4])" +
        @"|\b(?:(?<q>1)st|(?<q>2)nd|(?<q>3)rd|(?<q>4)th) quarter(?: (?:of )?(?<y>(?:19|20)\d\d))?" +
        @"|\b(?<h>mid)[- ]?(?:year[ ,-]*)?(?<y>(?:19|20)\d\d)(?![-./]?\d)|\b(?<h>mid)[- ]?year\b" +
        @"|\bh(?<h>[12])(?: ?(?<y>(?:19|20)\d\d))?|(?<h>first|second) half(?: (?:of )?(?:the year|(?<y>(?:19|20)\d\d)))?" +
        @"|year[- ]?end|end of (?:the )?year|whole year|full year|all year(?: round)?|throughout the year", RegexOptions.CultureInvariant)]
    public static partial Regex Any();
}
