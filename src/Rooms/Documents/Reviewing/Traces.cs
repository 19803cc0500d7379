using System.Text.RegularExpressions;

namespace Mingtang.Documents.Reviewing;

internal enum TraceKind
{
    Name, Initials, Digits, Tail, Road, Estate, Village, Spot, Case, Sum, Money, Day, Birth, Plate, School, Illness, Plot, Post, Only, Class, Someone, Deed, Measure, Room, Project, Month,
}

/// <summary>A particular that may belong to one person or firm: a masked name, a street, a sum to the cent.</summary>
internal sealed record Trace(TraceKind Kind, string Value);

/// <summary>The particulars that stand close together in a text: a paragraph, a row, or a handful of short lines.</summary>
internal sealed record TraceRecord(IReadOnlyList<Trace> Traces, string Words, bool IsRow = false)
{
    /// <summary>Each two Chinese characters that stand side by side, for a quick look at what two records could share.</summary>
    public HashSet<int> Pairs { get; } = SharedWords.PairsOf(Words);
}

/// <summary>Reads the traces off a text.</summary>
internal static partial class Traces
{
    private static readonly char[] ClauseEnds = ['，', '。', '；', '：', '\n'];

    private const int LongLine = 30;
    private const int MostShortLines = 6;
    private const int MostRecords = 2000;

    /// <summary>Surnames frequent enough for a masked name to be one; without the list every 某 would be a person.</summary>
    private const string Surnames =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵佘褚邝郦粟栾虞冉臧滕嵇仇戚晏蔺瞿卞裘缪";

    /// <summary>Too rare, or too much of a word, to be looked for anywhere but where names stand.</summary>
    private const string RareSurnames = "蒯靳花娄舒仇茅鲍濮竺荆覃卓甄胥乐沙毕蓝苗万皮时单郗冀浦强佟仲宓逄桑惠麻糜家都容仰井富巫焦巴弓牧山谷车侯宓全班秋仲伊宫宁栾暴甘厉戎祖符束幸司韶郜蓟薄印宿白怀蒲邰从鄂索咸籍赖蔺屠池谭欧阳上官令狐诸葛司徒皇甫尉迟公孙慕容宇文长孙呼延夏侯东方端木百里闻人申屠练暨帅缑亢况后有琴归海晋楚法汝鄢涂钦段干仇盖佴谈燕";

    /// <summary>Surnames by the letter they begin with.</summary>
    private static readonly Dictionary<char, string> Initial =
    (
        "A安艾 B白毕鲍包卜薄柏 C陈程曹蔡崔曾常褚楚丛成柴 D邓董丁杜戴段窦单邸 F冯傅范方费樊房 G高郭顾龚葛谷甘耿管桂关 H黄何胡韩郝侯贺洪霍华 " +
        "J金江蒋姜贾季焦纪靳景 K孔康柯 L李刘林罗梁卢吕陆黎廖龙雷赖兰柳鲁凌路 M马毛孟莫梅苗牟闵 N倪聂牛宁 O欧 P彭潘庞裴 " +
        "Q钱秦邱齐乔祁屈曲 R任阮 S孙宋苏沈史石施邵申盛舒隋司 T唐谭田汤陶童涂 W王吴汪魏万武温文韦伍翁卫 X徐许谢萧薛夏熊项辛邢席向 Y杨叶于袁余姚尹易俞颜严岳殷阎尤游阳 " +
        "Z张赵周朱郑钟邹曾章庄祝左詹翟甄查 "
    ).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(entry => entry[0], entry => entry[1..]);

    /// <param name="title">Says where a table's rows are, when they themselves do not.</param>
    public static IReadOnlyList<TraceRecord> Records(string text, string title = "")
    {
        var (records, table, place) = (new List<TraceRecord>(), (NamedTable?)null, Places(In(title)));
        foreach (var words in Windows(text))
        {
            var cells = NamedTable.Cells(words);
            if (cells.Count > 0 && table is null)
            {
                table = new(cells);
                continue;
            }
            IReadOnlyList<Trace> traces = cells.Count > 0 ? Row(words, [.. table!.In(cells)], place) : In(words);
            if (cells.Count == 0)
                (table, place) = (null, Places(traces) is { Count: > 0 } near ? near : place);
            if (traces.Count > 0 && records.Count < MostRecords)
                records.Add(new(traces, words, cells.Count > 0));
        }
        return records;
    }

    /// <summary>The number of a purchase is known by its head: in the row itself nothing says so.</summary>
    private static List<Trace> Row(string words, List<Trace> told, List<Trace> place) =>
        [.. In(words).Where(trace => trace.Kind != TraceKind.Case || !told.Contains(trace with { Kind = TraceKind.Project })).Concat(told).Concat(place).Distinct()];

    internal static IReadOnlyList<Trace> In(string words)
    {
        List<Trace> found =
        [
            .. MaskedName().Matches(words).Select(match => new Trace(TraceKind.Name, Mask(match.Value))),
            .. AnyName().Matches(words).Where(match => !Surnames.Contains(match.Value[0])).Select(match => new Trace(TraceKind.Name, Mask(match.Value))),
            .. Titled().Matches(words).Where(match => !IsContact(words, match.Index)).Select(match => new Trace(TraceKind.Name, match.Value + "?")),
            .. Measure().Matches(words).Select(match => new Trace(TraceKind.Measure, match.Value)),
            .. Deed().Matches(words).Select(match => new Trace(TraceKind.Deed, match.Value)),
            .. Named().Matches(words).Select(match => new Trace(TraceKind.Name, Mask(match.Groups["name"].Value))).Where(trace => Surnames.Contains(trace.Value[0]) && trace.Value[0] != '管'),
            .. Party().Matches(words).Select(match => new Trace(TraceKind.Name, Mask(match.Groups["name"].Value))).Where(trace => IsSurname(trace.Value[0])),
            .. Litigant().Matches(words).Select(match => new Trace(TraceKind.Name, Mask(match.Groups["name"].Value))),
            .. MonthAlone().Matches(words).Select(match => new Trace(TraceKind.Month, match.Value)),
            .. Surname().Matches(words).Select(match => new Trace(TraceKind.Name, match.Groups["name"].Value + "?")).Where(trace => Surnames.Contains(trace.Value[0])),
            .. Letters().Matches(words).Select(match => new Trace(TraceKind.Initials, match.Groups["letters"].Value.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant())),
            .. MaskedDigits().Matches(words).Where(match => match.Value.Any(char.IsAsciiDigit) && !IsContact(words, match.Index)).Select(match => new Trace(TraceKind.Digits, match.Value.Replace('＊', '*').Replace('×', '*').Replace('X', '*').Replace('x', '*'))),
            .. Tail().Matches(words).Select(match => new Trace(TraceKind.Tail, match.Groups["tail"].Value)),
            .. Only().Matches(words).Select(_ => new Trace(TraceKind.Only, "只有一人一户")),
            .. Someone().Matches(words).Where(match => match.Value != "当事人" || !FirmAsParty().IsMatch(words)).Take(1).Select(_ => new Trace(TraceKind.Someone, "某人")),
            .. House().Matches(words).Select(match => new Trace(TraceKind.Spot, Trim(match.Value))),
            .. Numbered().Matches(words).Where(match => !NamedKind().IsMatch(match.Value)).Select(match => new Trace(TraceKind.Spot, Trim(match.Value))),
            .. Road().Matches(words).Select(match => new Trace(TraceKind.Road, Trim(match.Value))),
            .. Estate().Matches(words).Select(match => new Trace(TraceKind.Estate, Trim(match.Value))),
            .. Village().Matches(words).Select(match => new Trace(TraceKind.Village, Trim(match.Value))),
            .. CaseNumber().Matches(words).Select(match => new Trace(NumberKind(words, match.Index), match.Value)),
            .. Token().Matches(words).Where(match => match.Value.Count(char.IsAsciiDigit) > 2 && !Hotline().IsMatch(match.Value)).Select(match => new Trace(NumberKind(words, match.Index), match.Value)),
            .. Badge().Matches(words).Select(match => new Trace(NumberKind(words, match.Groups["badge"].Index), match.Groups["badge"].Value)),
            .. Sum().Matches(words).Where(match => !IsStandard(words, match.Index)).Select(match => new Trace(TraceKind.Sum, match.Value.Replace(",", "", StringComparison.Ordinal))),
            .. Money().Matches(words).Select(match => new Trace(TraceKind.Money, match.Value)),
            .. Day().Matches(words).Select(match => new Trace(TraceKind.Day, match.Value.Replace(" ", "", StringComparison.Ordinal))),
            .. DayAlone().Matches(words).Select(match => new Trace(TraceKind.Day, match.Value.Replace(" ", "", StringComparison.Ordinal))),
            .. ShortDay().Matches(words).Select(match => new Trace(TraceKind.Day, $"{match.Groups["year"].Value}年{match.Groups["month"].Value.TrimStart('0')}月{match.Groups["day"].Value.TrimStart('0')}日")),
            .. RoomNumber().Matches(words).Select(match => new Trace(TraceKind.Room, match.Groups["room"].Value)),
            .. Birth().Matches(words).Select(match => new Trace(TraceKind.Birth, match.Groups["birth"].Value)),
            .. Plate().Matches(words).Select(match => new Trace(TraceKind.Plate, match.Value)),
            .. School().Matches(words).Select(match => new Trace(TraceKind.School, Trim(match.Value))),
            .. Class().Matches(words).Select(match => new Trace(TraceKind.Class, match.Value)),
            .. Illness().Matches(words).Select(match => new Trace(TraceKind.Illness, match.Value)),
            .. Plot().Matches(words).Select(match => new Trace(TraceKind.Plot, match.Value)),
            .. Post().Matches(words).Select(match => new Trace(TraceKind.Post, match.Value)),
        ];
        // An ailment among counts of many is nobody's.
        var isOfMany = Statistics().IsMatch(words) && !found.Exists(trace => trace.Kind is TraceKind.Name or TraceKind.Initials or TraceKind.Someone or TraceKind.Only or TraceKind.Digits or TraceKind.Case or TraceKind.Class or TraceKind.Birth);
        return [.. found.Where(trace => !isOfMany || trace.Kind != TraceKind.Illness).Distinct()];
    }

    /// <summary>A sum that is everybody's who has a claim to it.</summary>
    private static bool IsStandard(string words, int at) => Standard().IsMatch(words[(words.LastIndexOfAny(ClauseEnds, Math.Max(0, at - 1)) + 1)..at]);

    /// <summary>Whether a surname may be the one the letters begin with.</summary>
    public static bool MayBe(string letters, char surname) => letters.Length > 0 && Initial.TryGetValue(letters[0], out var names) && names.Contains(surname);

    /// <summary>The number of a purchase or a tender is nobody's.</summary>
    public static TraceKind NumberKind(string words, int at) => ProjectBefore().IsMatch(words[Math.Max(0, at - 8)..at]) ? TraceKind.Project : TraceKind.Case;

    /// <summary>Whom to ask, and by what number: the office's, not somebody's.</summary>
    private static bool IsContact(string words, int at) => ContactBefore().IsMatch(words[Math.Max(0, at - 12)..at]);

    private static List<Trace> Places(IReadOnlyList<Trace> traces) => [.. traces.Where(trace => trace.Kind is TraceKind.Road or TraceKind.Estate or TraceKind.Village or TraceKind.Spot)];

    private static IEnumerable<string> Windows(string text)
    {
        var few = new List<string>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            var isAlone = line.Length > LongLine || NamedTable.Cells(line).Count > 0;
            if (line.Length > 0 && !isAlone)
                few.Add(line);
            var isFull = few.Count == MostShortLines;
            if (few.Count > 0 && (line.Length == 0 || isAlone || isFull))
            {
                yield return string.Join('\n', few);
                few.Clear();
            }
            if (isAlone)
                yield return line;
        }
        if (few.Count > 0)
            yield return string.Join('\n', few);
    }

    public static bool IsSurname(char first) => Surnames.Contains(first) || RareSurnames.Contains(first);

    /// <summary>How common a surname is, from 0 for the most common on.</summary>
    public static int RankOf(char surname) => Surnames.IndexOf(surname, StringComparison.Ordinal) is var rank and >= 0 ? rank : Surnames.Length;

    /// <summary>张某某 → 张??, 张*华 → 张?华, 张某 → 张?.</summary>
    private static string Mask(string name) => string.Concat(name.Select(unit => unit is '某' or '*' or '＊' or '×' or '○' ? '?' : unit));

    /// <summary>A place begins after the words that lead up to it.</summary>
    private static string Trim(string place) => Lead().Replace(place, "");

    [GeneratedRegex("[" + Surnames + @"](?:某{1,2}|[*＊×○]{1,2}\p{IsCJKUnifiedIdeographs}?(?![0-9路街])|\p{IsCJKUnifiedIdeographs}[*＊×○](?![0-9]))")]
    private static partial Regex MaskedName();

    /// <summary>A surname no list of frequent ones has: whatever stands before 某 and is no word of grammar.</summary>
    [GeneratedRegex(@"[^\P{IsCJKUnifiedIdeographs}的有等由和与被对在将经原该据人位名为是因向及或以于至到从令请见称日月年市区县镇路村家户某](?<!某.)某{1,2}(?![某些个种项方地处]|公司|单位|部门|小区|餐饮|学校|医院|工程|企业)")]
    private static partial Regex AnyName();

    [GeneratedRegex("[" + Surnames + @"](?=先生|女士|老师|师傅|医生|博士|教授|阿婆|阿公|阿姨|老伯|大爷|同学)|(?<=[人者主长方户员师属妇儿：，、])[^\P{IsCJKUnifiedIdeographs}的位名该各女男这两几和与及先](?=先生|女士|阿婆|阿公|老伯)")]
    private static partial Regex Titled();

    [GeneratedRegex(@"姓(?:氏为)?(?<name>\p{IsCJKUnifiedIdeographs})(?=[，、的。（(]|某)|(?<name>[" + Surnames + @"])姓(?=[\p{IsCJKUnifiedIdeographs}])")]
    private static partial Regex Surname();

    /// <summary>A name in full after a post that is no office.</summary>
    [GeneratedRegex(@"(?:职工|教师|(?<!家庭)医生|医师|护士|队员|学生|考生|村民|居民|工人|司机|驾驶员|会计|出纳|主任|科长|班长|组长|队长|店主)(?<name>(?!某)\p{IsCJKUnifiedIdeographs}{2,3}?)(?=[，、。；（(因由休于在为与和等原被经已任辞离病代]|$)")]
    private static partial Regex Named();

    /// <summary>Who sues, and who is the one left over.</summary>
    [GeneratedRegex("(?<=[理告，。：]|的为|一人为|1人为)(?<name>[" + Surnames + @"]\p{IsCJKUnifiedIdeographs}{1,2})(?=诉\p{IsCJKUnifiedIdeographs}|，|。)(?<!一案|等人)")]
    private static partial Regex Litigant();

    [GeneratedRegex("20[0-9]{2}年[0-9]{1,2}月(?![0-9]|底|份|起|末|初)")]
    private static partial Regex MonthAlone();

    /// <summary>A name in full after what its bearer is in the matter.</summary>
    [GeneratedRegex(@"(?:申请人|承租人|继承人|被征收人|承包方|承包人|受助人|监护人|患者|死者|伤者|受害人|当事人|业主|户主|车主|船主|房东|原告|被告|嫌疑人|罪犯|其妻|其夫|其子|其女|其父|其母)(?<name>(?!某|等|为|因|的|是|在|和|与|已|经|由|所|均)\p{IsCJKUnifiedIdeographs}{2,3}?)(?=[，、。；（(]|$)")]
    private static partial Regex Party();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?<letters>[A-Z]\.?[A-Z]?\.?[A-Z]?\.?)(?=某|先生|女士|（|\(|，|、|同学|患者|居民)(?![A-Za-z0-9])")]
    private static partial Regex Letters();

    [GeneratedRegex(@"(?<![0-9*])(?=[0-9*＊×Xx]{7,19}(?![0-9*＊×]))[0-9]{0,14}[*＊×Xx]{2,14}[0-9]{0,14}[*＊×]{0,8}[0-9Xx]{0,6}")]
    private static partial Regex MaskedDigits();

    /// <summary>The end of a number, told apart from it.</summary>
    [GeneratedRegex(@"(?:尾号|末[四4]位|后[四4]位)(?:数字)?(?:为|是|：|:)?\s?(?<tail>[0-9]{3}[0-9Xx]?)(?![0-9])")]
    private static partial Regex Tail();

    /// <summary>Nobody else it could be.</summary>
    [GeneratedRegex("最后[一1]户|唯一|(?:仅|只)有?[一1](?:户|家|人|名|例)|共有?[一1](?:户|家|人|名)(?![0-9])|独居|(?:本区|全区|全镇|全街道|全村|本镇)[^，。；]{0,16}(?<![0-9])[一1](?:例|名|户|家|人)(?=[，。、；]|$)")]
    private static partial Regex Only();

    /// <summary>A house many go to, and in it perhaps a stall or a bed.</summary>
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2,5}(?:菜场|市场|敬老院|养老院|福利院|护理院|医院|卫生院|商厦|码头|工业园)(?:[0-9]{1,4}号?(?:摊位?|铺|店|床|室))?")]
    private static partial Regex House();

    /// <summary>Any place with a number to it: 乐安里17号201, 滨江步道3号.</summary>
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2,5}[0-9]{1,5}(?:号楼|号|弄|幢|栋|座)(?:[0-9]{1,5}室?)?")]
    private static partial Regex Numbered();

    /// <summary>Its own reader knows it.</summary>
    [GeneratedRegex("(?:路|街|大道|弄|小区|新村|花园|公寓|家园|新苑|名苑|雅苑|佳苑|苑|菜场|市场|院|商厦|码头|工业园|第|字|尾)[0-9]")]
    private static partial Regex NamedKind();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2,5}(?:路|街|大道|弄)(?:[0-9]{1,5}(?:弄|号)(?:[0-9]{1,4}号)?)?|\p{IsCJKUnifiedIdeographs}[路街][0-9]{1,5}号")]
    private static partial Regex Road();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2,6}(?:小区|新村|花园|公寓|家园|新苑|名苑|雅苑|佳苑|苑)(?:[0-9]{1,3}(?:号楼|幢|栋|号))?(?:[0-9]{3,4}室)?")]
    private static partial Regex Estate();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2,5}?村(?![级务账官])(?:[0-9一二三四五六七八九十]{1,3}组)?")]
    private static partial Regex Village();

    [GeneratedRegex(@"[（(〔\[]20[0-9]{2}[）)〕\]]\p{IsCJKUnifiedIdeographs}{0,6}(?:字)?第?[0-9]{1,6}号|(?:案号|编号|受理号|许可证号|工单号?)[：:]?[A-Z0-9-]{5,24}")]
    private static partial Regex CaseNumber();

    [GeneratedRegex(@"[0-9]{1,3}(?:,[0-9]{3})*\.[0-9]{2}元|[1-9][0-9]{3,}\.[0-9]{2}元?|[1-9][0-9]{0,3}\.[0-9]{3,4}万元|[1-9][0-9]{2,4}\.[0-9]{2}万元|[1-9][0-9]{2,6}(?<!0{2})元(?<!每[人户月年件次名亩户季日][^，。；]{0,8})(?<!标准[^，。；]{0,14})")]
    private static partial Regex Sum();

    /// <summary>Any sum: too common to tie two texts, but something to learn of somebody.</summary>
    [GeneratedRegex(@"(?<![0-9.,])[1-9][0-9,]{0,9}(?:\.[0-9]{1,4})?(?:万|亿)?元")]
    private static partial Regex Money();

    [GeneratedRegex(@"20[0-9]{2}年\s?[0-9]{1,2}月\s?[0-9]{1,2}日")]
    private static partial Regex Day();

    /// <summary>A day of a year the reader knows.</summary>
    [GeneratedRegex(@"(?<!(?<![今去当本同上])年\s?|[0-9])[0-9]{1,2}月\s?[0-9]{1,2}日")]
    private static partial Regex DayAlone();

    [GeneratedRegex(@"(?<![0-9])(?<year>20[0-9]{2})[-./](?<month>0?[1-9]|1[0-2])[-./](?<day>0?[1-9]|[12][0-9]|3[01])(?![0-9])")]
    private static partial Regex ShortDay();

    [GeneratedRegex("(?<![0-9])(?<room>[0-9]{3,4})室")]
    private static partial Regex RoomNumber();

    /// <summary>Any number somebody was given, whatever it is called: letters, digits and dashes, no sum, no measure, no day.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9.,*＊×〔\[（(-])(?:[A-Z]{0,4}[0-9]{0,6}-?(?=[A-Z0-9-]*[0-9]{3})[A-Z0-9]+(?:-[A-Z0-9]+)*)(?<=[A-Z0-9-]{5,24})(?<!至[A-Z0-9-]{5,24})(?![A-Za-z0-9.,*＊×%‰至-]|\s?(?:元|万|亿|人|户|家|名|例|起|处|项|批|次|件|株|根|条|台|张|座|公顷|升|吨|亩|个|只|套|辆|米|平方|立方|公里|千瓦|年|月|日|时|分|号电话))")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<birth>19[0-9]{2}年(?:[0-9]{1,2}月)?)(?:[0-9]{1,2}日)?(?:出)?生|(?<birth>[0-9]{1,3}岁(?!以[上下]|[至及]))|出生(?:日期|年月)?[：:]?(?<birth>19[0-9]{2}[年.-][0-9]{1,2})")]
    private static partial Regex Birth();

    [GeneratedRegex(@"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•]?(?=[A-Z0-9]*[*＊×])[A-Z0-9*＊×]{5,6}")]
    private static partial Regex Plate();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2,8}(?:小学|中学|学校|幼儿园)")]
    private static partial Regex School();

    [GeneratedRegex(@"(?:[一二三四五六七八九]年级|[初高][一二三]|[大中小]班)[（(]?[0-9一二三四五六七八九]{1,2}[）)]?班?")]
    private static partial Regex Class();

    /// <summary>One person, household or firm is spoken of, though not named.</summary>
    [GeneratedRegex(@"一(?:名|位|户|家|例|艘|居民|住户|租户|商户)(?=\p{IsCJKUnifiedIdeographs})|一居民|一住户|某(?=\p{IsCJKUnifiedIdeographs}{0,8}(?:公司|单位|机构|企业|门诊部|街道|医院|学校|镇|村|局))|(?:申请|投诉|反映|来电|来访|来信|信访|报警|求助|领用|获救)(?:人|者)(?=对|要求|不服|认为|之|为|系|称|反映|自述|表示|提出)|(?<!(?:招聘|招收|报名|名额)[^，。；]{0,16})(?<![0-9])1(?:名|人|户|位|例|对)(?=[，。、；（为系是患未因]|$)|\p{IsCJKUnifiedIdeographs}一名(?=[，。、])|当事人|原?承包人|房东|租户|住户|船主|死者|伤者|患者|患儿|女婴|男婴|弃婴|女童|男童|产妇|孕妇|家长|男方|女方|举报人|受援人|受害人|户主|考生|驾驶员(?!培训)")]
    private static partial Regex Someone();

    /// <summary>The number of somebody's badge, bed, paper or boat.</summary>
    [GeneratedRegex(@"(?:(?<![文批令第帐账])[\p{IsCJKUnifiedIdeographs}-[文批令第至和元]]{1,3}号|胸牌|编码)[：:为是]?\s?(?<badge>[A-Z0-9-]{3,20})|(?<badge>[沪苏浙皖]\p{IsCJKUnifiedIdeographs}{0,3}[渔货客机驳][0-9]{3,6})")]
    private static partial Regex Badge();

    /// <summary>How much or many of something; round ones are everybody's.</summary>
    [GeneratedRegex(@"(?<![0-9.,])[0-9]{1,6}(?:\.[0-9]{1,2})?(?:平方米|亩|吨|公斤|公里|米|羽|头|只|株|桌|箱|瓶|起|张|台|册|周岁)")]
    private static partial Regex Measure();

    /// <summary>What somebody did or suffered: it ties nothing, for many did, but it is something to learn of one.</summary>
    [GeneratedRegex("行政拘留|刑事拘留|判处|有期徒刑|缓刑|取保候审|犯罪嫌疑|受贿|贪污|挪用|吸毒|嫖娼|卖淫|猥亵|酒驾|醉驾|处分|开除|撤职|停职|解聘|违纪|作弊|取消全部|失信|限制消费|赌博|家暴|家庭暴力|捡拾|遗弃|收养|流产|不孕|精神|心理|贫困|负债|破产|性侵|性骚扰|霸凌|欺凌|体检|复检|不合格|艾滋|残疾|离家|被判|收押|拘留|查封|确诊|患有|阳性|自杀|坠楼|离婚|抚养权|戒毒|社区矫正|社区康复|服刑|函询|诫勉|警告|辞退|泄露|举报|投诉|抑郁|被执行|欠薪|倒卖|私卖|造假|骗取|索要|冒领|殴打|吊销|注销|清退|追缴|强制执行")]
    private static partial Regex Deed();

    [GeneratedRegex("梅毒|淋病|(?<![慢急良恶])性病|乙肝|丙肝|戊肝|肝炎|尘肺|矽肺|肿瘤|血液透析|唐氏|唇腭?裂|先天性|孤独症|精神障碍|精神疾[病患]|双相|应激障碍|瘫痪|失能|失智|阿尔茨海默|白血病|尿毒症|肺癌|胃癌|肝癌|乳腺癌|结核|艾滋|精神分裂|抑郁症|癫痫|渐冻症|血友病|系统性红斑狼疮|脑瘫|自闭症|肢体[一二三四]级|视力[一二三四]级|听力[一二三四]级|智力[一二三四]级|精神[一二三四]级|帕金森|再生障碍性贫血|罕见病|戈谢病|重症肌无力")]
    private static partial Regex Illness();

    [GeneratedRegex(@"[A-Z]{1,3}[0-9]{0,2}-[0-9]{1,3}(?:[A-Z])?地块|\p{IsCJKUnifiedIdeographs}{2,8}地块")]
    private static partial Regex Plot();

    [GeneratedRegex(@"(?:出租车司机|网约车司机|保洁员|乡村医生|快递员|个体(?:经营者|工商户)|养殖户|渔民|退役军人|代课教师|护工|船员|焊工|厨师|幼儿园教师|村会计)")]
    private static partial Regex Post();

    [GeneratedRegex("^.*?(?=[^位住居于在至到由从经沿和与为即本区镇街道市县址：，]{2,5}(?:路|街|大道|弄|小区|新村|花园|公寓|家园|苑|新苑|名苑|雅苑|佳苑|村|小学|中学|学校|幼儿园))|^.*[位住居于在至到由从经沿和与为即区镇市县址](?=.{2,})")]
    private static partial Regex Lead();

    [GeneratedRegex("(?:采购人联系人|项目联系人|咨询|监督|服务|投诉|举报|受理)(?:人|电话|热线)?[：:为]?[^，。；]{0,6}$|热线[：:为]?$|监督电话[：:为]?$|(?:联系人[：:]\\p{IsCJKUnifiedIdeographs}{0,4}[，、]?)?电话[：:]?$|(?<!家属|本人|其|失主)联系人[：:]?$")]
    private static partial Regex ContactBefore();

    /// <summary>Whoever is punished by name and is a firm is no person.</summary>
    [GeneratedRegex("当事人(?:名称)?[：:][^，。；\n]{2,30}(?:公司|厂|店|中心|合作社|商行|超市|酒楼|饭店)")]
    private static partial Regex FirmAsParty();

    /// <summary>Everybody calls it.</summary>
    [GeneratedRegex("^(?:12[0-9]{3}|95[0-9]{3})$")]
    private static partial Regex Hotline();

    [GeneratedRegex("每[人户亩套件平]|标准|提高[到至]|调整[为至]|上调|基本生活费")]
    private static partial Regex Standard();

    [GeneratedRegex("发病率|死亡率|每十万|万分之|同比|[比较]上年|[0-9]万?人次|(?<![0-9.])[0-9]{3,}(?:人|例|户|件|起)")]
    private static partial Regex Statistics();

    [GeneratedRegex("(?:项目|招标|采购|合同|标段|批准|备案|建议)[^，。；]{0,5}$")]
    private static partial Regex ProjectBefore();
}
