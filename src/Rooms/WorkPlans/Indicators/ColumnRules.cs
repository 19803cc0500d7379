namespace Mingtang.WorkPlans.Indicators;

/// <summary>Columns are told by their subject; all want every due update made in time.</summary>
internal static class ColumnRules
{
    public static IReadOnlyList<ProposalRule> All { get; } =
    [
        Of("all", "重点领域", "年度公开重点领域"),
        Of("area_development", "重点工程与区域建设", "形象进度|建设进展|连片开发|一环一河|一江一河|交通枢纽|重大工程建设情况|总体方案|枢纽建设") with { Not = "乡村全面" },
        Of("major_projects", "重大建设项目", "重大建设项目批准|重大建设项目清单|建设项目立项"),
        Of("plans", "规划计划", "国民经济和社会发展|专项规划|规划（计划）|行动计划。|重大规划") with { Not = "住房" },
        Of("public_resources", "公共资源配置", "公共资源 交易") with { Not = "国资系统" },
        Of("business_environment", "营商环境", "优化营商环境|营商环境行动|民营经济|市场准入负面"),
        Of("power_lists", "权责与收费清单", "收费目录|权责清单|责任清单|证明事项|许可事项清单|收费标准调整|不予行政处罚") with { Not = "处理费" },
        Of("services", "政务服务", "高效办成一件事|一网通办”建设|办事指南") with { Not = "权责清单" },
        Of("social_security", "社会保障待遇", "待遇标准|救助标准|标准调整情况") with { Not = "收费" },
        Of("education", "教育招生", "招生|教育体系|教育综合改革"),
        Of("housing", "住房保障", "保障性租赁|共有产权|房源"),
        Of("employment", "就业创业", "就业岗位|稳岗|就业机会|创业扶持"),
        Of("health", "医疗卫生", "家庭医生|社区卫生服务|医疗卫生机构|医疗服务"),
        Of("livelihood_projects", "民生实事项目", "民生实事|早餐|实项目信息|实事项目进展") with { Not = "开放月" },
        Of("urban_renewal", "城市更新", "加装电梯|两旧一村|生活圈|精品小区|城市更新项目") with { Not = "旧住房拆除" },
        Of("enforcement", "行政执法公示", "双随机|双公示|执法检查计划"),
        Of("safety", "安全生产与食药监管", "事故隐患|食品安全|抽检"),
        Of("environment", "生态环境", "河长|水质|双碳|碳达峰|美丽金山|污染防治|排污|清洁空气"),
        Of("budget", "预决算", "预决算|预算公开|绩效目标"),
        Of("special_funds", "财政资金直达基层", "直达基层）|惠民补贴|惠农补贴|资金发放") with { Not = "培训" },
        Of("audit", "审计公开", "审计 整改"),
        Of("proposals", "建议提案办理", "建议提案|提案办理|人大代表建议"),
        Of("village_affairs", "村（居）务公开", "村（居）委会公开|村务公开|居务公开|村（居）务"),
        Of("rural", "乡村振兴", "乡村全面振兴|乡村振兴 农业|集体资产"),
        Of("industry", "产业与数字化", "未来产业|产业发展规划|产业结构|数字经济|金融、贸易"),
        Of("consumption_tourism", "促消费与文旅", "购物节|旅游公共服务|旅游业|进博会"),
        Of("regional_cooperation", "区域合作", "长三角一体化|G60|虹桥国际开放|对口支援") with { Not = "口岸" },
        Of("state_assets", "国资国企", "国资"),
        Of("public_enterprises", "公共企事业单位", "供水、供气|公共企事业单位信息公开"),
        Of("legal_services", "公共法律服务", "法律援助|公证"),
        Of("statistics", "统计数据", "统计数据"),
    ];

    private static ProposalRule Of(string name, string subject, string words) =>
        new($"columns.{name}.updated_in_time", $"{subject}栏目按期更新率", words, Wanted.All);
}
