namespace Mingtang.WorkPlans.Tests.PlanReading;

internal sealed record KnownTask(int Number, string Section, string Name, string Text, string[] Lead, string[] Support, string Deadline, string? Due);

/// <summary>A plan whose every field is known, put together from a stock of sentences, units and times.</summary>
internal sealed record KnownPlan(string Title, int Year, KnownTask[] Tasks)
{
    private static readonly string[] sections =
        ["做实主动公开,服务中心工作", "提升解读质量,回应社会关切", "拓宽参与渠道,优化政民互动", "加强平台建设,增强服务能级", "夯实工作基础,强化监督保障", "规范依申请办理,保障公众权益"];

    private static readonly string[] names =
        ["优化营商环境信息公开", "规范公文属性认定", "推进预决算公开", "完善政策留言办理", "健全解读工作机制", "开展政府开放活动", "加强网站日常巡检", "做好民生实事公开", "办好政府公报", "提高答复质量",
         "推进村居务公开", "强化业务培训", "建设政策服务专栏", "落实保密审查制度", "推动数据开放共享", "扩大公众参与范围"];

    private static readonly string[] openings =
        ["围绕产业发展重点领域", "按照上级统一部署", "依托一网通办平台", "聚焦企业群众关心的问题", "对照主动公开基本目录", "结合本单位工作实际", "落实重大行政决策程序规定", "坚持便民利企导向", "通过政府网站和政务新媒体", "针对高校毕业生等重点群体"];

    private static readonly string[] bodies =
        ["做好政策文件的发布和解读", "及时公开项目建设进展情况", "完善办事指南并动态更新", "梳理形成常见问题与解答清单", "组织召开座谈会听取意见建议", "建立健全定期巡检和整改机制", "推进信息公开与业务工作融合", "优化栏目设置和检索功能", "加强对个人隐私和商业秘密的保护", "公开补贴发放标准和结果"];

    private static readonly string[] endings =
        ["确保信息准确及时", "不断提升群众满意度", "解读率不低于85%", "年内开展活动不少于4次", "做到应公开尽公开", "切实提高政策知晓度", "按时办结率达到98%以上", "防止形式主义", "形成可复制的经验做法", "并做好结果反馈"];

    private static readonly string[] units =
        ["区府办", "区发改委", "区司法局", "区财政局", "区民政局", "区商务委", "区数据局", "区教育局", "区卫健委", "区人社局", "区市场监管局", "区城运中心(区大数据中心)", "各街道(镇)", "区政府各部门", "区融媒体中心", "区生态环境局",
         "新桥镇", "华阳街道", "区公安分局", "区税务局", "区残联", "区总工会", "高新区管委会"];

    private static readonly (string Printed, string? Due)[] deadlines =
        [("全年", "12-31"), ("6月底前", "06-30"), ("10月底前", "10-31"), ("上半年", "06-30"), ("8月", "08-31"), ("第三季度", "09-30"), ("12月15日前", "12-15"), ("年底前", "12-31"), ("持续推进", null), ("2024年11月", "11-30"), ("一季度末", "03-31")];

    public static KnownPlan Random(int seed)
    {
        var random = new Random(seed);
        var tasks = new List<KnownTask>();
        var shuffled = names.OrderBy(_ => random.Next()).ToArray();
        var chosen = sections.OrderBy(_ => random.Next()).Take(random.Next(2, 5)).ToArray();
        for (var i = 0; i < chosen.Length; i++)
            for (var count = random.Next(2, 5); count > 0 && tasks.Count < shuffled.Length; count--)
                tasks.Add(Task(random, tasks.Count + 1, $"{"一二三四五六"[i]}、{chosen[i]}", shuffled[tasks.Count]));
        return new("2024年云间区政务公开工作要点", 2024, [.. tasks]);
    }

    private static KnownTask Task(Random random, int number, string section, string name)
    {
        var text = $"{Any(random, openings)},{Any(random, bodies)},{Any(random, endings)}。";
        if (random.Next(3) == 0)
            text += $"{Any(random, bodies)},{Any(random, endings)}。";
        var picked = units.OrderBy(_ => random.Next()).Take(random.Next(1, 5)).ToArray();
        var lead = random.Next(1, Math.Min(2, picked.Length) + 1);
        var (printed, due) = Any(random, deadlines);
        return new(number, section, name, text, picked[..lead], picked[lead..], printed, due is null ? null : $"2024-{due}");
    }

    private static T Any<T>(Random random, T[] stock) => stock[random.Next(stock.Length)];
}
