namespace Mingtang.Documents.Reviewing;

/// <summary>
/// How much a particular tells of somebody, in bits: one more for each halving of those it may be. Of its kind it is worth so much at most;
/// what stands in many texts of this very house (the road of an office, the sum of a standard) is worth no more than it is rare here.
/// </summary>
internal sealed class Rarity
{
    private const double SmallHouse = 64;
    private const double MostAsked = 16;

    /// <summary>Two words of one matter are more than each by itself.</summary>
    private const double Together = 1;

    private static readonly char[] Numbering = [.. "0123456789一二三四五六七八九十号弄幢栋楼组支摊位铺店床室"];

    private readonly Dictionary<(TraceKind Kind, string Value), int> counts = [];
    private readonly Dictionary<string, bool> isRare = [];
    private readonly IReadOnlyList<Telling> texts;
    private Dictionary<int, int>? users;
    private Dictionary<int, int>? ofWholeTexts;

    private Rarity(IReadOnlyList<Telling> texts) => this.texts = texts;

    /// <summary>From how much in common on two records seem to speak of one person: the bits that picking one of all texts takes.</summary>
    public double Enough => Math.Min(MostAsked, Math.Log2(Math.Max(SmallHouse, texts.Count)));

    public static Rarity Among(IReadOnlyList<Telling> texts)
    {
        var rarity = new Rarity(texts);
        foreach (var text in texts)
            foreach (var key in text.Records.SelectMany(record => record.Traces).Select(KeyOf).Distinct())
                rarity.counts[key] = rarity.counts.GetValueOrDefault(key) + 1;
        return rarity;
    }

    /// <summary>A place without its number: who lives at 18 and who at 20 live in one street.</summary>
    public static string Bare(string place) => place.TrimEnd(Numbering);

    /// <param name="most">What such a particular is worth where nobody else here has it.</param>
    public double Bits(Trace trace, double most) => Here(counts.GetValueOrDefault(KeyOf(trace)), most);

    /// <summary>
    /// Words that two records share and hardly any other text uses: they speak of one matter. A trade, a place, an ailment is told by its last
    /// character, so that no list need name it; it says more of somebody than other words do.
    /// </summary>
    public (double Bits, IReadOnlyList<string> Words) Matter(TraceRecord one, TraceRecord other, IReadOnlyList<string> told)
    {
        var (bits, words, classes) = (0.0, new List<string>(), new HashSet<WordClass>());
        foreach (var word in SharedWords.Of(one.Words, other.Words, told))
        {
            var users = texts.Count(text => text.Records.Any(record => record.Words.Contains(word, StringComparison.Ordinal)));
            if (users > FewUsers)
                continue;
            var kind = SharedWords.ClassOf(word);
            bits += kind != WordClass.Other && classes.Add(kind) ? OfAClass(kind, word.Length) : word.Length switch { 2 => 2, 3 => 3, < 6 => 5, _ => 7 };
            words.Add(word);
        }
        return (words.Count > 1 ? bits + Together : bits, words);
    }

    /// <summary>Hardly any other text uses the word. Asked again for text after text, and all are read for the answer: it is kept.</summary>
    public bool IsRare(string word)
    {
        if (!isRare.TryGetValue(word, out var known))
            isRare[word] = known = texts.Count(text => text.Kept.Words.Contains(word, StringComparison.Ordinal) || text.Records.Any(record => record.Words.Contains(word, StringComparison.Ordinal))) <= FewUsers;
        return known;
    }

    /// <summary>A quick look before the long one: at least two pairs of characters that hardly any other text has.</summary>
    public bool ShareSomethingRare(TraceRecord one, TraceRecord other)
    {
        users ??= texts.SelectMany(text => text.Records.SelectMany(record => record.Pairs).Distinct()).CountBy(pair => pair).ToDictionary();
        var (few, many) = one.Pairs.Count < other.Pairs.Count ? (one.Pairs, other.Pairs) : (other.Pairs, one.Pairs);
        return few.Where(many.Contains).Count(pair => users[pair] <= FewUsers) > 1;
    }

    /// <summary>The same of two whole texts.</summary>
    public bool ShareSomethingRare(KeptBack one, KeptBack other)
    {
        ofWholeTexts ??= texts.SelectMany(text => text.Kept.Pairs).CountBy(pair => pair).ToDictionary();
        return one.Pairs.Where(other.Pairs.Contains).Count(pair => ofWholeTexts[pair] <= FewUsers) > 1;
    }

    /// <summary>What a rare trade, place, ailment or mishap in common is worth: the closer it is described, the fewer it may be.</summary>
    private static double OfAClass(WordClass kind, int length) => (kind, length) switch { (_, 2) => 4, (WordClass.Mishap, > 3) => 9, (_, < 5) => 6, (_, 5) => 7, _ => 9 };

    private int FewUsers => Math.Max(3, texts.Count / 50);

    private double Here(int users, double most) => users <= Math.Max(2, texts.Count / 100) ? most : Math.Min(most, Math.Log2((texts.Count + 1.0) / users));

    private static (TraceKind, string) KeyOf(Trace trace) => (trace.Kind, trace.Kind is TraceKind.Road or TraceKind.Estate or TraceKind.Village or TraceKind.Spot ? Bare(trace.Value) : trace.Value);
}

internal enum WordClass
{
    Other, Person, Place, Ailment, Mishap,
}

/// <summary>Stretches of Chinese that stand in both of two records, beside what is told of a person in them.</summary>
internal static class SharedWords
{
    private const int Longest = 400;
    private const int MostStretches = 24;

    /// <summary>What the administration says of everybody: it parts the words that tell, and tells nothing.</summary>
    private static readonly string[] Everyday =
    [
        .. ("申请 享受 补助 补贴 救助 处罚 罚款 公示 登记 居民 发放 办理 纠纷 投诉 举报 调解 批准 领取 参加 培训 纳入 认定 处理 检查 整改 责令 处以 决定 名单 全区 全镇 全街道 本区 今年 去年 上年 " +
            "服务 工作 单位 部门 人员 情况 有关 按照 根据 进行 开展 完成 已经 一名 一户 一次性 每月 每年 临时 反映 发生 确诊 拒绝 要求 企业 岗位 受伤 死亡 家属 子女 " +
            "行政 拘留 警告 案件 裁决 赔偿 支付 工资 费用 金额 合计 其中 当事人 经查 居住 位于 户籍 家庭 人口 经营 资金 项目 工程 施工 建设 管理 安置 补偿 协议 签约 残疾 残疾人 低保 对象 考核 录用 解聘 停职 撤销 起诉 少数民族 各民族 家族")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).OrderByDescending(word => word.Length),
    ];

    /// <summary>What every announcement of its kind says.</summary>
    private static readonly string[] Forms =
    [
        .. ("公告 公布 公开 通知 通报 结果 现将 如下 关于 期限 云间区 区人民政府 人民政府 有异议 异议 书面 工作日 成交 供应商 采购 编号 招标 中标 候选人 投标 报价 评审 合同 预算 金额 万元 交货 服务期 验收 环境影响 报告表 建设单位 有限公司 " +
            "办公室 联系 电话 地点 地址 时间 报名 名单 序号 姓名 标准 规定 实施 方案 意见 信息 社会 群众 上级 本级 年度 季度 上半年 下半年 期间 以上 以下 不得 应当 可以 予以 包括 内容 要求 情况 问题 整改 处罚 监督 审查 审核 复核 认定 备案 本区 我区 全区 街道 年 月 日 由 及 和 的 在 为 于 将 对 经")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).OrderByDescending(word => word.Length),
    ];

    /// <summary>What somebody is, by its last two characters.</summary>
    private static readonly string[] Posts = [.. "司机 经理 会计 出纳 博士 护士 教练 主播 科长 院长 校长 队长 站长 河长 男生 女生 考生 学生 医生 教师 骑手 船员 厨师 律师".Split(' ')];

    private static readonly string[] Mishaps = [.. "触电 溺水 坠落 坠楼 坠崖 坠河 坠亡 爆燃 爆炸 火灾 起火 相撞 中毒 坍塌 翻车 失踪 走失 纵火 斗殴 落水 身亡 昏迷".Split(' ')];

    /// <summary>A kind of place without its name.</summary>
    private static readonly string[] Kinds = ["公司", "机构", "中心", "街道", "社区", "医院", "学校", "工地", "小区", "门店"];

    /// <summary>Under a bridge is the bridge.</summary>
    private static readonly char[] Beside = ['上', '下', '内', '里', '旁', '外', '处', '附'];

    public static IReadOnlyList<string> Of(string one, string other, IReadOnlyList<string> told)
    {
        if (one.Length > Longest || other.Length > Longest)
            return [];
        var found = new List<string>();
        for (var at = 0; at + 2 <= one.Length && found.Count < MostStretches;)
        {
            var length = 0;
            while (at + length < one.Length && IsHan(one[at + length]) && other.Contains(one.AsSpan(at, length + 1), StringComparison.Ordinal))
                length++;
            if (length > 1)
                foreach (var words in Telling(one.Substring(at, length)))
                    if (told.All(place => !place.Contains(words, StringComparison.Ordinal) && !words.Contains(place, StringComparison.Ordinal)) && !found.Contains(words))
                        found.Add(words);
            at += Math.Max(1, length);
        }
        return found;
    }

    /// <summary>Stretches of two whole texts, figures within them included; what stands in every announcement and what only dates or counts is left out.</summary>
    public static IReadOnlyList<string> Stretches(string one, string other)
    {
        var found = new List<string>();
        for (var at = 0; at + 2 <= one.Length && found.Count < MostStretches;)
        {
            var length = 0;
            while (at + length < one.Length && (IsHan(one[at + length]) || char.IsAsciiLetterOrDigit(one[at + length])) && other.Contains(one.AsSpan(at, length + 1), StringComparison.Ordinal))
                length++;
            if (length > 1)
                foreach (var words in Own(one.Substring(at, length)))
                    if (words.Count(IsHan) > 1 && !found.Contains(words))
                        found.Add(words);
            at += Math.Max(1, length);
        }
        return found;
    }

    /// <summary>The longest stretch of Chinese in both.</summary>
    public static string? LongestOf(string one, string other)
    {
        var best = "";
        for (var at = 0; at < one.Length; at++)
        {
            var length = 0;
            while (at + length < one.Length && IsHan(one[at + length]) && other.Contains(one.AsSpan(at, length + 1), StringComparison.Ordinal))
                length++;
            if (length > best.Length)
                best = one.Substring(at, length);
        }
        return best.Length == 0 ? null : best;
    }

    /// <summary>An office or a public house of the district is nobody's place.</summary>
    private static bool IsPublic(string words) => words.Length > 2 && words[0] is '区' or '市' or '县' or '省' && words[^1] is '院' or '馆' or '所' or '站' or '园' or '校' or '宫';

    public static WordClass ClassOf(string words) => IsPublic(words) ? WordClass.Other : Ends(words, Posts) ? WordClass.Person : Ends(words, Mishaps) ? WordClass.Mishap : words.Length < 3 ? WordClass.Other : words[^1] switch
    {
        '员' or '工' or '师' or '手' or '匠' or '医' or '人' or '主' or '户' or '商' or '民' or '者' or '娘' or '公' or '嫂' or '婴' or '童' or '属' or '族' or '籍' => WordClass.Person,
        '路' or '桥' or '里' or '场' or '厂' or '村' or '区' or '厦' or '店' or '宫' or '院' or '馆' or '所' or '站' or '街' or '道' or '坊' or '园' or '校' or '班' or '口' or '湾' or '楼' or '苑' or '塘' or '浜' or '泾' or '河' or '港' or '湖' or '江' or '山' or '滩' or '闸' or '渡' => WordClass.Place,
        '病' or '症' or '癌' or '瘤' or '炎' or '障' or '残' or '毒' or '伤' or '痘' => WordClass.Ailment,
        _ => WordClass.Other,
    };

    private static bool Ends(string words, string[] ends) => ends.Any(end => words.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Each two Chinese characters that stand side by side, as one number.</summary>
    public static HashSet<int> PairsOf(string words) => [.. words.Zip(words.Skip(1)).Where(pair => IsHan(pair.First) && IsHan(pair.Second)).Select(pair => pair.First << 16 | pair.Second)];

    /// <summary>The longest words both use, of at most twelve characters, where they are long enough to be of one matter.</summary>
    public static string? SubjectOf(string a, string b, int shortest)
    {
        for (var length = Math.Min(12, Math.Min(a.Length, b.Length)); length >= shortest; length--)
            for (var at = 0; at + length <= a.Length; at++)
                if (!a.AsSpan(at, length).ContainsAnyExceptInRange('\u4E00', '\u9FFF') && b.Contains(a.AsSpan(at, length), StringComparison.Ordinal))
                    return a.Substring(at, length);
        return null;
    }

    internal static bool IsHan(char unit) => unit is >= '\u4E00' and <= '\u9FFF' and not ('某' or '的' or '年' or '月' or '日');

    /// <summary>A long name keeps the common words within it: 人防指挥工程 is one thing, not 人防指挥 alone.</summary>
    private static List<string> Own(string stretch)
    {
        List<string> own = [.. Telling(stretch).SelectMany(words => words.Split(Forms, StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 1)];
        return own.Count == 1 && own[0].Length > 3 && stretch.Length is > 5 and < 13 ? [stretch] : own;
    }

    private static IEnumerable<string> Telling(string stretch) => stretch.Split(Everyday, StringSplitOptions.RemoveEmptyEntries).Select(words => words.TrimEnd(Beside)).Where(words => words.Length > 1 && !Kinds.Contains(words));
}
