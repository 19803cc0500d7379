using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>How this plan is usually written; what departs from it is doubted.</summary>
internal sealed partial class PlanHabits
{
    private static readonly Encoding gb2312 = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    private const int mostStudied = 400_000;

    /// <summary>Characters no Chinese phrase ends on.</summary>
    private const string opensWords = "把被将使让从向往在对为以和及或并而且但不未无非最更较很每各该此这那其何推提加健深聚优促扩拓畅召听采纳吸贯坚巩夯积严构";

    private readonly Dictionary<char, int> characters = [];
    private readonly Dictionary<string, int> units = [];
    private readonly Dictionary<string, int> sections = [];
    private readonly HashSet<string> names = [];
    /// <summary>Words headings and names end on, however a plan goes on after them elsewhere.</summary>
    private static readonly HashSet<string> closingWords = [.. ("公开 工作 解读 互动 关切 参与 服务 建设 管理 监督 保障 机制 督查 实效 水平 质量 能力 基础 效能 渠道 平台 发展 责任 考核 培训 评估 回应 任务 措施 制度 体系 信息 数据 规范 标准 目录 清单 "
        + "审查 流程 程序 要求 落实 推进 提升 优化 宣传 指导 检查 整改 事项 领域 范围 活动 会议 队伍 组织 领导 环境 民生 治理 改革 创新 安全 权益 需求 诉求 作用 秩序 反馈 差评 好评 公报 专栏 留言 答复 办理 开放 共享 征集 发布 申请 认定 决策 执行 结果 群众 企业 监管 社会 融合 应用 成果 联动 合作 订阅 转型 试点 见效 能级 巡检 常态 常态化 态化 效应 交流 矩阵 实践 创建 联动 赋能 指南 指引 动员 部署 统筹 协同 协调 推广 普及 应急 预案 预警 风险 隐患 排查 调查 研究 研判 论证 听证 审议 表彰 激励 奖惩 通报 述职 履职 考评 测评 抽查 督导 巡查 巡视 收集 采集 整理 归档 存档 备案 登记 核查 核实 公告 公示 通知 通告 答疑 咨询 访谈 直播 图解 问答 手册 读本 地图 窗口 大厅 热线 信箱 邮箱 微博 微信 客户端 小程序 程序 网站 网页 网络 集群 品牌 阵地 载体 场景 生态 格局 布局 闭环 链条 全程 一体 统一 同步 协作 共建 共治 共享 惠企 便企 利企 便民 利民 惠民 为民 增效 提质 提效 升级 减负 降本 纾困 解难 到位 落地 有序 有力 高效 精准 规范化 标准化 数字化 智能化 信息化 制度化 准化 范化 字化 能化 息化 度化").Split(' ')];

    /// <summary>Words tasks begin with, however often their first character stands behind another (公开, 开展).</summary>
    private static readonly HashSet<string> opens = [.. "开展 开设 开办 开放 开发 建设 建立 建成 推进 推动 推行 推广 公开 公布 公示 发布 加强 加快 完成 完善 组织 举办 落实 制定 实施 编制 更新 整治 改造 新建 新增 培训 培育 规范 优化 健全 提升 提高 深化 强化 宣传 服务 办好 办理".Split(' ')];

    private readonly Dictionary<(char, char), (int Times, int Ends)> pairs = [];
    private readonly Dictionary<char, Following> following = [], preceding = [];
    private readonly Dictionary<(char, char), (char Usual, int Times)> between = [];
    private readonly int count, stops;

    private readonly Dictionary<char, int> openings = [];
    private readonly Dictionary<int, int> years = [];
    private int studied;
    private bool? openAlike;
    private List<string>? known;
    private readonly Dictionary<string, string?> said = [];

    public PlanHabits(List<ReadTask> tasks)
    {
        count = tasks.Count;
        foreach (var task in tasks)
            Learn(task);
        stops = tasks.Count(task => EndsWithStop(task.Text));
        Numbered = Share(tasks, task => task.Number is not null);
        Named = Share(tasks, task => task.Name is not null);
        Led = Share(tasks, task => task.Lead.Count > 0);
        Supported = Share(tasks, task => task.Support.Count > 0);
        Timed = Share(tasks, task => task.Deadline is not null);
        Measured = Share(tasks, task => task.Quantities.Count > 0);
        InSection = Share(tasks, task => task.Section is not null);
        InSubsection = Share(tasks, task => task.Subsection is not null);
        HeadingsNumbered = tasks.Count(task => task.Section is not null) is > 0 and var headed ? (double)tasks.Count(task => task.Section is not null && Mark.At(Glyphs.Plain(task.Section)).IsSome) / headed : 0;
        SectionKind = Commonest(tasks.Select(task => task.Section));
        NameKind = Commonest(tasks.Select(task => task.Name));
        Itemised = Share(tasks, task => task.Item is not null);
        var lengths = tasks.Select(task => task.Text.Length).Order().ToList();
        TypicalLength = lengths.Count == 0 ? 0 : lengths[lengths.Count / 2];
        UsualLength = lengths.Count == 0 ? 0 : lengths[lengths.Count * 9 / 10];
        var named = names.Select(name => name.Length).Order().ToList();
        TypicalName = named.Count < 3 ? 0 : named[named.Count / 2];
        var han = characters.Where(c => Glyphs.IsHan(c.Key)).ToList();
        IsTraditional = han.Sum(c => IsOutside(c.Key) ? c.Value : 0) * 30 > han.Sum(c => c.Value);
    }

    public int Count => count;

    /// <summary>The texts of all other items end with a stop, nearly all of them.</summary>
    public bool EndsElsewhere(string text) => count > 1 && (stops - (EndsWithStop(text) ? 1 : 0)) * 4 > (count - 1) * 3;

    public bool IsTraditional { get; }

    public double Numbered { get; }

    public double Named { get; }

    public double Led { get; }

    public double Supported { get; }

    public double Timed { get; }

    public double Measured { get; }

    public double InSection { get; }

    public double InSubsection { get; }

    public double Itemised { get; }

    public double HeadingsNumbered { get; }

    /// <summary>How the sections are numbered, most of them.</summary>
    public MarkKind SectionKind { get; }

    public MarkKind NameKind { get; }

    public int TypicalLength { get; }

    public int UsualLength { get; }

    public int TypicalName { get; }

    public static bool EndsWithStop(string text) => text.Length > 0 && text.TrimEnd('”', '"', '）', ')') is { Length: > 0 } bare && bare[^1] is '。' or '；' or ';' or '！' or '!' or '.' or '？';

    public int CountOf(char c) => characters.GetValueOrDefault(c);

    public int CountOf(string unit) => units.GetValueOrDefault(unit);

    public int CountOfSection(string section) => sections.GetValueOrDefault(section);

    public IEnumerable<string> Sections => sections.Keys;

    public IEnumerable<string> Units => units.Keys;

    /// <summary>Nearly all bodies begin with one of a few characters, as 区 and 各.</summary>
    public bool OpensAlike => openAlike ??= openings.Values.OrderDescending().Take(3).Sum() * 5 >= units.Count * 4;

    /// <summary>How many bodies of this plan begin with the same character.</summary>
    public int Opens(string unit) => openings.GetValueOrDefault(unit[0]);

    /// <summary>What is said of a heading, asked for once however many tasks stand under it.</summary>
    public string? Once(string heading, Func<string?> asked)
    {
        if (!said.TryGetValue(heading, out var doubt))
            said[heading] = doubt = asked();
        return doubt;
    }

    /// <summary>Bodies this plan names again and again.</summary>
    public IReadOnlyList<string> KnownUnits => known ??= [.. units.Where(unit => unit.Value > 1).Select(unit => unit.Key)];

    /// <summary>A character plans hardly ever use, and this one only once: more likely a slip than a word.</summary>
    public bool IsRare(char c)
    {
        if (IsTraditional || !Glyphs.IsUncommon(c) || CountOf(c) > 9)
            return false;
        if (CountOf(c) < 2 || IsOutside(c))
            return IsOutside(c) || count > 3;
        // A word comes again with the same neighbour, a slip does not.
        return !following.TryGetValue(c, out var after) || !after.Next.Values.Any(times => times > 1) && !following.Values.Any(before => before.Next.GetValueOrDefault(c) > 1);
    }

    /// <summary>The words break off in the middle of one: on a character that ends none, or that in this plan always goes on.</summary>
    public bool StopsShort(string words)
    {
        var last = words[^1];
        if (opensWords.Contains(last, StringComparison.Ordinal) || words.Length > 2 && !closingWords.Contains(words[^2..]) && Wording.GoesOn(last))
            return true;
        if (!Glyphs.IsHan(last))
            return words.Length > 2 && char.IsAsciiLetterLower(last) && words[^2] == ' ' && last != 'a';
        if (words.Length < 3 || closingWords.Contains(words[^2..]))
            return false;
        // The end of these words themselves is one of the ends counted.
        if (pairs.TryGetValue((words[^2], last), out var pair) && pair.Times > 3)
            return pair.Ends < 2 && pair.Times > 4;
        return following.TryGetValue(last, out var after) && after.Ends < 2 && after.Times > 3 && after.Next.Count > 0 && (after.Times > 7 || after.Next.Values.Max() * 5 >= (after.Times - 1) * 3)
            // 参与 is a word, whatever follows it.
            && Together(words[^2], last) < 3;
    }

    /// <summary>No word of the language ends so, whatever this plan does.</summary>
    public static bool IsBroken(string words) => opensWords.Contains(words[^1], StringComparison.Ordinal) || !closingWords.Contains(words[^2..]) && Wording.GoesOn(words[^1]);

    /// <summary>How often the plan puts the one behind the other.</summary>
    public int Together(char first, char second) => following.TryGetValue(first, out var after) ? after.Next.GetValueOrDefault(second) : 0;

    /// <summary>What this plan puts between the two more than once, where it is not this character.</summary>
    public bool HasOtherBetween(char before, char here, char after) => between.TryGetValue((before, after), out var usual) && usual.Times > 1 && usual.Usual != here;

    /// <summary>Named once, and more than twelve years from the one this plan names most.</summary>
    public bool IsFarYear(int year) => years.Count > 0 && years.MaxBy(pair => pair.Value) is { Key: var usual, Value: > 1 } && Math.Abs(year - usual) > 12 && years.GetValueOrDefault(year) < 2;

    /// <summary>A character that stands beside neither neighbour anywhere else, where one of them has a companion of its own nearly always.</summary>
    public bool IsStranger(char before, char here, char after) =>
        Together(before, here) < 2 && Together(here, after) < 2
        && (preceding.TryGetValue(after, out var ahead) && ahead.Most > 7 || following.TryGetValue(before, out var behind) && behind.Most > 7);

    /// <summary>The words begin in the middle of one: with a character that in this plan always follows the same one.</summary>
    public bool StartsLate(string words)
    {
        if (words.Length > 3 && Wording.ComesBehind(words[0]))
            return true;
        if (words.Length < 2 || opens.Contains(words[..2]) || !Glyphs.IsHan(words[0]) || !preceding.TryGetValue(words[0], out var before) || before.Ends > 1 || before.Times < 5 || before.Next.Count == 0)
            return false;
        return before.Next.Values.Max() * 5 >= (before.Times - 1) * 4;
    }

    private sealed class Following
    {
        public int Times { get; set; }

        public int Ends { get; set; }

        public Dictionary<char, int> Next { get; } = [];

        /// <summary>Asked for when all is studied.</summary>
        public int Most => most ??= Next.Values.DefaultIfEmpty(0).Max();

        private int? most;
    }

    private void Study(string text)
    {
        if (studied > mostStudied)
            return;
        studied += text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Glyphs.IsHan(text[i]))
                continue;
            if (!preceding.TryGetValue(text[i], out var before))
                preceding[text[i]] = before = new();
            before.Times++;
            if (i > 0 && Glyphs.IsHan(text[i - 1]))
                before.Next[text[i - 1]] = before.Next.GetValueOrDefault(text[i - 1]) + 1;
            else
                before.Ends++;
        }
        for (var i = 0; i < text.Length; i++)
        {
            if (!Glyphs.IsHan(text[i]))
                continue;
            if (!following.TryGetValue(text[i], out var after))
                following[text[i]] = after = new();
            after.Times++;
            if (i > 0 && Glyphs.IsHan(text[i - 1]))
                pairs[(text[i - 1], text[i])] = pairs.GetValueOrDefault((text[i - 1], text[i])) is var counted && i + 1 < text.Length && Glyphs.IsHan(text[i + 1]) ? (counted.Times + 1, counted.Ends) : (counted.Times + 1, counted.Ends + 1);
            if (i > 0 && i + 1 < text.Length && Glyphs.IsHan(text[i - 1]) && Glyphs.IsHan(text[i + 1]))
            {
                var usual = between.GetValueOrDefault((text[i - 1], text[i + 1]));
                if (usual.Times == 0 || usual.Usual == text[i])
                    between[(text[i - 1], text[i + 1])] = (text[i], usual.Times + 1);
            }
            if (i + 1 < text.Length && Glyphs.IsHan(text[i + 1]))
                after.Next[text[i + 1]] = after.Next.GetValueOrDefault(text[i + 1]) + 1;
            else
                after.Ends++;
        }
    }

    public static MarkKind KindOf(string heading) => Mark.At(Glyphs.Plain(heading)).Kind;

    private static MarkKind Commonest(IEnumerable<string?> headings) =>
        headings.OfType<string>().Distinct().GroupBy(KindOf).MaxBy(kind => kind.Count())?.Key ?? MarkKind.None;

    private static bool IsOutside(char c) => gb2312.GetBytes([c]) is not [>= 0xb0 and <= 0xf7, >= 0xa1];

    private void Learn(ReadTask task)
    {
        // A carried name is printed once.
        var name = task.Name is not null && names.Add(task.Name) ? task.Name : "";
        Study(task.Text);
        Study(name);
        foreach (Match year in Year().Matches(task.Text))
            if (int.TryParse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var said))
                years[said] = years.GetValueOrDefault(said) + 1;
        foreach (var c in task.Text.Concat(name))
            characters[c] = characters.GetValueOrDefault(c) + 1;
        foreach (var unit in task.Lead.Concat(task.Support).Where(unit => unit.Length > 0 && !units.ContainsKey(unit)))
            openings[unit[0]] = openings.GetValueOrDefault(unit[0]) + 1;
        foreach (var unit in task.Lead.Concat(task.Support))
            units[unit] = units.GetValueOrDefault(unit) + 1;
        foreach (var heading in new[] { task.Section, task.Subsection })
            if (heading is not null && sections.TryAdd(heading, 0))
                Study(heading);
        foreach (var heading in new[] { task.Section, task.Subsection })
            if (heading is not null)
                sections[heading] = sections.GetValueOrDefault(heading) + 1;
    }

    [GeneratedRegex(@"(?<![0-9])[12][0-9]{3}(?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    private static double Share(List<ReadTask> tasks, Func<ReadTask, bool> holds) => (double)tasks.Count(holds) / Math.Max(1, tasks.Count);
}
