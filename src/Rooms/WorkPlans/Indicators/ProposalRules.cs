namespace Mingtang.WorkPlans.Indicators;

/// <summary>
/// The table behind the proposals. Only what a clause plainly says is proposed, and a person decides; figures whose room is not built
/// yet are named as well, so that the plan shows what will be measured.
/// </summary>
internal static class ProposalRules
{
    public static IReadOnlyList<ProposalRule> All { get; } =
    [
        new("agencies.reports_heard_share", "主要负责人听取汇报的单位占比", "听取 汇报|情况报告", Wanted.As(100, "%")),
        new("agencies.trainings_held", "政务公开培训场次", "培训|学法", Wanted.As(1, "场", "次", "期")) { Not = "技能培训|培训补贴|就业培训" },
        new("agencies.staffed_share", "人员配备到位的单位占比", "经办人员|后备人员|专职人员|配齐|配强|工作力量|专人负责|人员力量", Wanted.All),
        new("workplans.breakdown_in_time_share", "按期分解任务的单位占比", "任务分解|分解任务|细化分解|分解落实|责任科室", Wanted.All),
        new("workplans.returns_in_time_share", "按期报送季度进展的占比", "每季度|按季度|按季|季度 报送|报告 进展|落实情况|完成情况|推进情况", Wanted.All),
        new("workplans.bulletins_issued", "印发季度通报", "通报 季度|按季|每季|定期", Wanted.As(4, "次", "期")),
        new("workplans.plan_issued", "印发本单位工作要点的单位占比", "制定|印发|编制 本单位工作要点|本单位政务公开工作要点|年度工作要点|本单位年度", Wanted.All),
        new("interpretations.non_text_share", "非文字解读占比", "非文字|多元化解读|多样化解读|多元解读", Wanted.As(null, "%")),
        new("interpretations.in_step_share", "解读与文件三同步占比", "同步起草|同步组织|三同步|同步审批 解读", Wanted.All),
        new("interpretations.drafts_interpreted", "草案解读件数", "草案解读|政策草案提供|征求意见稿解读", Wanted.EachAtLeast(1, "件", "次", "个")),
        new("interpretations.follow_ups", "二次解读件数", "二次解读|跟踪解读|后续解读|持续解读", Wanted.Watched),
        new("interpretations.contests_held", "解读评选活动", "解读 评选|评比|大赛", Wanted.AtLeast(1)),
        new("documents.attribute_determined_share", "公开属性认定率", "公开属性", Wanted.All) { Not = "属性为依申请" },
        new("documents.rereviewed_share", "不公开公文复核率", "依申请公开和不予公开|不予公开 复核|复审|动态调整|定期审查", Wanted.All),
        new("documents.validity_confirmed_share", "有效性确认率", "规范性文件 有效|失效|废止|清理", Wanted.All),
        new("documents.metadata_complete_share", "公文要素齐全率", "要素 文号|标题|成文日期|齐全", Wanted.All),
        new("documents.relations_complete_share", "文件关联完整率", "文件 政策依据|配套文件|相关文件 链接|关联", Wanted.All),
        new("documents.catalogue_covered_share", "目录事项覆盖率", "标准目录|法定公开事项目录|公开事项目录", Wanted.All),
        new("push.methods_used", "推送方式种类", "精准推送|四类推送|四种方式 推送", Wanted.AtLeast(4)),
        new("push.subscriptions", "有效订阅数", "订阅", Wanted.Watched) { Not = "公报订阅" },
        new("push.partner_receipts_share", "合作组织回执率", "商会|行业协会|社会组织|政社合作 合作|传递|送达|回执", Wanted.All),
        new("library.read_and_do_share", "阅办联动率", "办理入口|阅办联动|办事入口|一键直达", Wanted.All),
        new("library.service_packs", "政策服务包数", "政策服务包|服务包", Wanted.As(1, "个")),
        new("library.theme_coverage_share", "专题归集率", "集成式发布|专题归集|一类事", Wanted.All),
        new("decisions.catalogue_published", "公布决策事项目录的单位占比", "决策事项目录|决策目录|行政决策事项", Wanted.All) { Not = "列入目录" },
        new("decisions.feedback_in_time_share", "意见采纳情况按期反馈率", "采纳 意见 10个工作日|反馈|公布", Wanted.All) { Not = "居民意见" },
        new("decisions.attended_meetings", "公众代表列席会议", "列席", Wanted.EachAtLeast(1, "次")),
        new("decisions.meetings_published_share", "会议议定事项公开率", "常务会议|全体会议 议定|会议公开|会后|议题", Wanted.All) { Not = "列席" },
        new("opendays.held_in_august", "8月开放活动场次", "开放月|开放日|开放活动 8月|八月|集中开展", Wanted.EachAtLeast(1, "场", "次")),
        new("opendays.contests_held", "开放活动评选", "开放活动|开放月 评选", Wanted.AtLeast(1)),
        new("messages.relays_in_time_share", "转办留言按期答复率", "转办 留言", Wanted.All),
        new("messages.replied_in_time_share", "留言按期答复率", "留言板|领导信箱|留言咨询 答复|回复|办理", Wanted.All) { Not = "转办" },
        new("messages.hot_topics_answered_share", "热点问题回应率", "集中反映|热点问题|高频问题|共性问题", Wanted.All),
        new("requests.replied_in_time_share", "申请按期答复率", "按期答复|法定期限答复|依法答复|按时答复 申请", Wanted.All),
        new("requests.hard_cases_conferred_share", "疑难申请会商率", "会商 申请|疑难", Wanted.All),
        new("requests.fee_assessed_share", "信息处理费复核率", "信息处理费", Wanted.All),
        new("requests.conversion_reviewed_share", "转主动公开审查率", "转主动公开|转为主动公开|转化为主动公开", Wanted.All),
        new("inspections.dead_links", "未修复的错链断链", "错链|断链|死链", Wanted.None),
        new("gazette.sections_filled_share", "公报栏目完整率", "政府公报|区公报", Wanted.All),
        new("assessments.evaluations_published", "公开的评估评议", "第三方|社会评议|评估结果 评估|评议", Wanted.AtLeast(1)),
        new("assessments.weight", "考核分值权重", "权重|分值", Wanted.As(4, "%")),
        .. ColumnRules,
    ];

    /// <summary>Columns are told by their subject; all want every due update made in time.</summary>
    private static IEnumerable<ProposalRule> ColumnRules =>
    [
        Column("area_development", "重点工程与区域建设", "重点工程|形象进度|重点区域"),
        Column("major_projects", "重大建设项目", "重大建设项目"),
        Column("plans", "规划计划", "国民经济和社会发展计划|专项规划|规划计划"),
        Column("public_resources", "公共资源配置", "公共资源|土地出让"),
        Column("business_environment", "营商环境", "营商环境"),
        Column("power_lists", "权责与收费清单", "收费目录|权责清单|责任清单|证明事项"),
        Column("social_security", "社会保障待遇", "待遇标准|救助标准"),
        Column("education", "教育招生", "招生"),
        Column("housing", "住房保障", "保障性租赁|共有产权|房源"),
        Column("employment", "就业创业", "就业岗位|技能培训|稳岗就业"),
        Column("health", "医疗卫生", "家庭医生|专家门诊|医疗卫生"),
        Column("livelihood_projects", "民生实事项目", "民生实事|民心工程"),
        Column("urban_renewal", "城市更新", "加装电梯|旧住房|生活圈|城市更新|旧改"),
        Column("enforcement", "行政执法公示", "行政执法|双随机|双公示"),
        Column("safety", "安全生产与食药监管", "事故隐患|安全生产|食品安全|抽检"),
        Column("environment", "生态环境", "河长|水质|生态环境"),
        Column("budget", "预决算", "预决算|绩效目标|绩效自评"),
        Column("special_funds", "财政资金直达基层", "直达基层|惠民补贴|惠农补贴|专项资金"),
        Column("audit", "审计公开", "审计"),
        Column("proposals", "建议提案办理", "建议提案|政协提案|人大代表建议"),
        Column("village_affairs", "村（居）务公开", "村(居)务|村务公开|居务公开"),
        Column("rural", "乡村振兴", "乡村振兴"),
    ];

    private static ProposalRule Column(string name, string subject, string words) =>
        new($"columns.{name}.updated_in_time", $"{subject}栏目按期更新率", words, Wanted.All);
}
