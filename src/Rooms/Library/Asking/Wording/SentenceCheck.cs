using System.Text.RegularExpressions;
using Mingtang.Search.Analysis;

namespace Mingtang.Library.Asking.Wording;

/// <summary>
/// Whether a sentence says no more than the passages it cites: its figures with their units, dates, numbers, titles, offices and Latin words
/// stand in them, it denies and obliges where they do and whom they do, and its other words are theirs or the question's. Rather too strict: what does not
/// stand the check is left out, and the quoted article is shown anyway.
/// </summary>
internal static partial class SentenceCheck
{
    private const double LeastKnown = 0.6;

    /// <summary>Two-character pairs in a row that neither passage nor question knows.</summary>
    private const int MostStrange = 3;

    /// <summary>Words that connect and say nothing of the matter.</summary>
    private static readonly string[] Common = ["根据", "按照", "依据", "依照", "规定", "您", "如果", "因此", "所以", "同时", "此外", "另外", "也就是说", "具体", "包括", "其中", "以及", "并且", "是指", "需要", "进行", "相关", "有关", "上述", "对于", "关于", "通过", "提供", "办理", "的话"];

    /// <summary>One of a group needs one of the same group in the passage.</summary>
    private static readonly string[][] Weighty =
    [
        ["不得", "不能", "不可", "禁止", "不予", "不许", "不准", "严禁"],
        ["无需", "无须", "不需", "不用", "不必", "免予", "免于", "免费", "免收", "免交", "免缴", "不收"],
        ["必须", "应当", "应该", "须", "应"],
        ["可以", "有权", "可"],
        ["至少", "不少于", "不低于", "以上", "最低", "起"],
        ["最多", "不超过", "不高于", "以下", "以内", "之内", "最高", "最长", "最迟", "内"],
        ["超过", "逾期", "超出", "届满", "以上"],
        ["全部", "全额", "所有", "一律", "任何", "均", "都", "各"],
        ["双倍", "加倍", "两倍", "2倍", "减半", "一半", "半"],
    ];

    private static readonly string[] Negations = ["不", "未", "无", "免", "禁", "非", "没", "否", "别"];

    /// <param name="question">Its words may be repeated; of facts nothing may come from it.</param>
    public static bool Holds(string sentence, string question, IReadOnlyList<string> passages)
    {
        var said = Plain(sentence);
        var evidence = Plain(string.Join('\n', passages));
        return said.Length > 0 && FactsIn(said).IsSubsetOf(FactsIn(evidence)) && NamesIn(said).All(name => evidence.Contains(name, StringComparison.Ordinal))
            && WeighsTheSame(said, evidence) && DeniesTheSame(said, passages) && BindsTheSame(said, evidence) && SpeaksOfTheSame(said, evidence + '\n' + Plain(question));
    }

    private static string Plain(string text) => Figures.Arabic(Folding.Fold(text)).Replace(" ", "", StringComparison.Ordinal);

    private static HashSet<string> FactsIn(string plain) =>
    [
        .. Date().Matches(plain).Select(date => date.Value),
        .. Figure().Matches(plain).Select(figure => Figures.Canonical(figure.Groups["number"].Value, figure.Groups["scale"].Value, figure.Groups["unit"].Value)),
        .. Latin().Matches(plain).Select(word => word.Value),
    ];

    /// <summary>Titles, quoted words, and offices by their last letters: 人社局 is not 民政局.</summary>
    private static IEnumerable<string> NamesIn(string plain) =>
        Titled().Matches(plain).Select(title => title.Groups["name"].Value).Concat(Office().Matches(plain).Select(office => office.Value)).Concat(Person().Matches(plain).Select(person => person.Value));

    private static bool WeighsTheSame(string said, string evidence) =>
        Array.TrueForAll(Weighty, group => !group.Any(word => word.Length > 1 && said.Contains(word, StringComparison.Ordinal)) || group.Any(word => evidence.Contains(word, StringComparison.Ordinal)));

    /// <summary>Each part of the sentence denies exactly where the part of a passage most like it does.</summary>
    private static bool DeniesTheSame(string said, IReadOnlyList<string> passages)
    {
        var parts = passages.SelectMany(passage => Part().Split(Plain(passage))).Where(part => part.Length > 1).Select(part => (Words: part, Pairs: PairsOf(part).ToHashSet())).ToList();
        foreach (var part in Part().Split(said).Where(part => part.Length > 3))
        {
            var pairs = PairsOf(part).ToHashSet();
            var most = parts.Max(other => pairs.Count(other.Pairs.Contains));
            // Among equals one that agrees is enough.
            if (most > 1 && !parts.Exists(other => pairs.Count(other.Pairs.Contains) == most && Denials(other.Words) == Denials(part)))
                return false;
        }
        return true;
    }

    /// <summary>Who must, may or must not is who it is in the sentence of a passage most like it: 劳动者应当支付 does not follow from 用人单位应当支付.</summary>
    private static bool BindsTheSame(string said, string evidence)
    {
        var known = Whole().Split(evidence).Where(sentence => sentence.Length > 1).Select(sentence => (Who: Bound(sentence), Pairs: PairsOf(sentence).ToHashSet())).ToList();
        foreach (var sentence in Whole().Split(said).Where(sentence => sentence.Length > 1))
        {
            var (who, pairs) = (Bound(sentence), PairsOf(sentence).ToHashSet());
            var most = known.Max(other => pairs.Count(other.Pairs.Contains));
            // A passage that leaves the party out binds whom its heading says.
            if (!known.Exists(other => pairs.Count(other.Pairs.Contains) == most && (other.Who.Count == 0 || who.IsSubsetOf(other.Who))))
                return false;
        }
        return true;
    }

    /// <summary>The party a sentence begins with before each 应当, 可以, 不得.</summary>
    private static HashSet<string> Bound(string sentence) =>
        [.. Modal().Matches(sentence).Select(modal => Party().Matches(sentence[..modal.Index]).Select(party => party.Value).FirstOrDefault()).OfType<string>()];

    private static bool Denials(string part) => Array.Exists(Negations, word => part.Contains(word, StringComparison.Ordinal));

    private static bool SpeaksOfTheSame(string said, string known)
    {
        var bare = Array.FindAll(Common, word => said.Contains(word, StringComparison.Ordinal)).OrderByDescending(word => word.Length).Aggregate(said, (text, word) => text.Replace(word, "\n", StringComparison.Ordinal));
        var pairs = PairsOf(known).ToHashSet();
        int all = 0, held = 0, strange = 0, longest = 0;
        foreach (var pair in PairsOf(bare))
        {
            all++;
            var isKnown = pairs.Contains(pair);
            held += isKnown ? 1 : 0;
            strange = isKnown ? 0 : strange + 1;
            longest = Math.Max(longest, strange);
        }
        return all == 0 || (held >= LeastKnown * all && longest <= MostStrange);
    }

    private static IEnumerable<string> PairsOf(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
            if (IsHan(text[i]) && IsHan(text[i + 1]))
                yield return text.Substring(i, 2);
    }

    private static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9fff';

    [GeneratedRegex(@"(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}[日号]|[0-9]{4}年[0-9]{1,2}月|[0-9]{1,2}[:时点][0-9]{2}")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<number>[0-9]+(?:[.,][0-9]+)*)(?<scale>[万亿千百]{0,2})(?:个|周)?(?<unit>工作日|自然日|小时|分钟|平方米|平方公里|公里|千米|千瓦时|月|年|日|天|元|%|岁|倍|次|人|户|份|件|条|款|项|周|级|吨|米|家|类|所|亩|页|号)?")]
    private static partial Regex Figure();

    [GeneratedRegex("[a-z][a-z0-9._@/-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();

    [GeneratedRegex("[<\"](?<name>[^<>\"]{2,80})[>\"]")]
    private static partial Regex Titled();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2}(?:委员会|人民政府|人民法院|检察院|管理局|服务中心|办事处|局|厅|法院|中心|街道|银行|公司|机构|部门|机关|窗口|大厅|派出所|联合会|工会|协会|医院|学校)")]
    private static partial Regex Office();

    [GeneratedRegex(@"(?:联系人|负责人|局长|主任|书记|科长|经理|先生|女士|同志)[:是为]?\p{IsCJKUnifiedIdeographs}{2,3}")]
    private static partial Regex Person();

    [GeneratedRegex("[;。!?\n]")]
    private static partial Regex Whole();

    [GeneratedRegex("应当|必须|不得|可以|有权|无权|负责|承担|免除|支付|赔偿")]
    private static partial Regex Modal();

    [GeneratedRegex("用人单位|用工单位|劳动者|职工|申请人|被申请人|经营者|消费者|生产者|销售者|出租人|承租人|出卖人|买受人|业主委员会|业主|物业服务企业|物业服务人|建设单位|施工单位|监护人|父母|子女|未成年人|老年人|当事人|纳税人|扣缴义务人|税务机关|公安机关|行政机关|登记机关|学校|学生|教师|医疗机构|患者|驾驶人|所有人|使用人|饲养人|旅行社|旅游者|投诉人|被投诉人|举报人|信访人|保险人|投保人|被保险人|债权人|债务人|继承人|收养人|赡养人|房东|租客|老板|员工|个人|企业|村民|居民")]
    private static partial Regex Party();

    [GeneratedRegex("[,;:。、!?\n]")]
    private static partial Regex Part();
}
