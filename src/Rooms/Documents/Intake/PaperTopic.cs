using System.Text.RegularExpressions;
using Mingtang.Documents.Drafting;

namespace Mingtang.Documents.Intake;

/// <summary>主题分类 and 关键词 by the words of a title and a text. A guess, and said to be one.</summary>
internal static partial class PaperTopic
{
    private const int MostKeywords = 5;

    /// <summary>Words that point at a topic, by the topic's second part.</summary>
    private static readonly Dictionary<string, string[]> Pointing = new()
    {
        ["政务公开"] = ["政务公开", "政府信息公开", "信息公开", "公开指南"],
        ["政务督查"] = ["督查", "督办", "绩效考核"],
        ["应急管理"] = ["应急", "防汛", "防台", "预案", "突发事件", "避难场所", "抢险"],
        ["机构设置"] = ["机构编制", "三定", "机构设置", "领导小组", "指挥部"],
        ["人事任免"] = ["任免", "任职", "免职", "同志任"],
        ["发展规划"] = ["五年规划", "发展规划", "国民经济和社会发展", "专项规划"],
        ["营商环境"] = ["营商环境", "放管服", "一网通办", "行政审批", "办事"],
        ["统计"] = ["统计", "普查"],
        ["财政预决算"] = ["预算", "决算", "财政收支"],
        ["专项资金"] = ["专项资金", "扶持资金", "补贴资金", "资金管理"],
        ["审计"] = ["审计"],
        ["产业发展"] = ["产业", "先进制造", "集成电路", "人工智能", "生物医药", "数字经济"],
        ["中小企业"] = ["中小企业", "小微企业", "民营企业", "个体工商户"],
        ["交通运输"] = ["交通", "公交", "停车", "道路运输", "轨道"],
        ["商务"] = ["商务", "消费", "外贸", "外资", "商业"],
        ["旅游"] = ["旅游", "景区", "民宿"],
        ["市场监管"] = ["市场监管", "价格", "质量", "标准化", "知识产权", "广告"],
        ["食品药品"] = ["食品", "药品", "餐饮"],
        ["安全生产"] = ["安全生产", "消防", "隐患", "危险化学品"],
        ["城市规划"] = ["城市规划", "控制性详细规划", "国土空间", "规划资源"],
        ["城市更新"] = ["城市更新", "旧区改造", "旧改", "城中村", "加装电梯"],
        ["住房保障"] = ["住房", "公租房", "廉租", "物业", "房屋"],
        ["环境保护"] = ["环境保护", "生态环境", "污染", "碳达峰", "排放"],
        ["市容绿化"] = ["市容", "绿化", "垃圾", "环卫", "公园"],
        ["农业农村"] = ["农业", "农村", "农民", "宅基地", "粮食", "乡村"],
        ["水利"] = ["水利", "河道", "河长", "水务", "供水", "排水"],
        ["科技创新"] = ["科技", "创新", "研发", "高新技术"],
        ["义务教育"] = ["义务教育", "招生", "中小学", "入学"],
        ["学前教育"] = ["学前教育", "幼儿园", "幼儿"],
        ["职业教育"] = ["职业教育", "职业技能", "培训"],
        ["公共文化"] = ["文化", "图书馆", "群众文化", "艺术"],
        ["文物保护"] = ["文物", "历史建筑", "非物质文化遗产"],
        ["公共卫生"] = ["公共卫生", "疾控", "传染病", "免疫", "健康"],
        ["医疗服务"] = ["医疗", "医院", "医保", "卫生服务"],
        ["体育"] = ["体育", "健身", "赛事"],
        ["托育"] = ["托育", "生育", "人口", "计划生育"],
        ["就业创业"] = ["就业", "创业", "失业"],
        ["社会保险"] = ["社会保险", "养老保险", "工伤", "社保"],
        ["人才"] = ["人才", "引进", "高层次"],
        ["社会救助"] = ["救助", "低保", "特困", "临时救助", "困难家庭"],
        ["养老服务"] = ["养老", "老年", "长护险", "助餐"],
        ["社区治理"] = ["社区", "居委会", "居民区", "基层治理", "村委会"],
        ["司法行政"] = ["法治", "司法", "人民调解", "行政复议", "普法", "行政执法"],
    };

    public static Proposed? Of(string title, string text)
    {
        var best = Lists.Topics.Select(topic => (Topic: topic, Score: Score(topic.Split('\\')[1], title, text))).MaxBy(scored => scored.Score);
        return best.Score >= 6 ? new(best.Topic, best.Score >= 30 ? Sureness.Likely : Sureness.Guess, "标题和正文用词") : null;
    }

    public static Proposed? Keywords(string title, string text)
    {
        if (Stated().Match(text) is { Success: true } stated)
            return new(string.Join('、', stated.Groups["words"].Value.Split([' ', '\u3000', '、', '，', '\t'], StringSplitOptions.RemoveEmptyEntries).Take(8)), Sureness.Sure, "主题词");
        List<string> found = [.. Pointing.Values.SelectMany(words => words).Where(word => title.Contains(word, StringComparison.Ordinal))];
        var core = Core().Match(title) is { Success: true } match ? match.Groups["core"].Value : title;
        found.AddRange(Parts().Split(core).Select(part => Opening().Replace(part, "")).Where(part => part.Length is >= 2 and <= 8));
        var kept = found.Distinct().Where(word => !found.Any(other => other.Length > word.Length && other.Length <= 6 && other.Contains(word, StringComparison.Ordinal))).Take(MostKeywords).ToList();
        return kept.Count == 0 ? null : new(string.Join('、', kept), Sureness.Guess, "标题用词");
    }

    private static int Score(string topic, string title, string text)
    {
        if (!Pointing.TryGetValue(topic, out var words))
            return 0;
        return words.Sum(word => (title.Contains(word, StringComparison.Ordinal) ? 20 + word.Length : 0) + Math.Min(8, Count(text, word)));
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0 && count < 8; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    [GeneratedRegex(@"主题词\s*[：:]\s*(?<words>[^\n]{2,60})")]
    private static partial Regex Stated();

    [GeneratedRegex(@"(关于|印发|转发)+(?<core>.+?)(的)?(决定|公告|通告|意见|通知|通报|报告|请示|批复|函|纪要)$")]
    private static partial Regex Core();

    [GeneratedRegex(@"[《》“”（）()、，和与及的等]|本区|进一步|做好|开展|加强|推进|组织|印发|转发|关于")]
    private static partial Regex Parts();

    [GeneratedRegex("^(公布|调整|成立|实施|修改|废止|落实|深化|完善|规范)")]
    private static partial Regex Opening();
}
