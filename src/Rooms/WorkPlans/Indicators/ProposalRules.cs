namespace Mingtang.WorkPlans.Indicators;

/// <summary>
/// The table behind the proposals. Only what a clause plainly says is proposed, and a person decides; figures whose room is not built
/// yet are named as well, so that the plan shows what will be measured. Told from the words of the five plans of the clause table.
/// </summary>
internal static class ProposalRules
{
    public static IReadOnlyList<ProposalRule> All { get; } =
    [
        new("agencies.reports_heard_share", "听取政务公开工作汇报的单位占比", "听取 汇报|情况报告", Wanted.All),
        new("agencies.trainings_held", "政务公开培训次数", "培训|学法|知识学习", Wanted.EachAtLeast(1, "场", "次", "期")) { Not = "技能培训|培训补贴|就业培训|工作指引|平台培训" },
        new("agencies.staffed_share", "配备专职和后备人员的单位占比", "队伍梯队|人员储备|经办人员|后备人员|专职人员|配齐|配强", Wanted.All),
        new("workplans.breakdown_in_time_share", "按期分解任务的单位占比", "任务分解|分解任务|细化分解|分解落实|责任科室", Wanted.All),
        new("workplans.returns_in_time_share", "按期报送季度进展的占比", "每季度|按季度|按季 报送|报告|填报", Wanted.All) { Not = "每季度通报" },
        new("workplans.bulletins_issued", "印发季度通报", "通报 季度|按季|每季", Wanted.As(4, "次", "期")),
        new("workplans.plan_issued", "印发本单位工作要点的单位占比", "制定|制订|印发|编制 本单位工作要点|本单位政务公开工作要点|年度工作要点|年度政务公开工作要点", Wanted.All) { Not = "要点落实" },
        new("annualreports.plan_results_included_share", "年报载明要点落实情况的单位占比", "纳入 年度报告|年报 要点", Wanted.All),
        new("annualreports.published_in_time_share", "年报按期发布率", "年报|年度报告 按时发布|按期发布|按时公布", Wanted.All),
        .. Interpretations,
        .. Documents,
        .. Push,
        .. Library,
        .. Decisions,
        .. People,
        .. Requests,
        .. Care,
        .. ColumnRules.All,
    ];

    private static IEnumerable<ProposalRule> Interpretations =>
    [
        new("interpretations.non_text_share", "非文字解读占比", "非文字|多元化解读|多样化解读|多元解读|图示图解", Wanted.As(null, "%")) { Not = "新媒体矩阵" },
        new("interpretations.in_step_share", "解读与文件三同步占比", "三同步|同步起草|同步组织|同步审批|解读发布审查", Wanted.All),
        new("interpretations.in_step_share", "解读与文件三同步占比", "》 发布和解读 做好", Wanted.All),
        new("interpretations.covered_share", "应解读文件解读率", "均要开展解读|应解读|公开和解读|后续政策解读|政策发布和解读|的政策解读|政策的发布和解读|政策宣传、解读|清单解读", Wanted.All) { Not = "二次解读|新媒体" },
        new("interpretations.concerns_answered_share", "疑惑点解答率", "疑惑点|普遍关注点", Wanted.All),
        new("interpretations.drafts_interpreted", "草案解读件数", "草案解读|政策草案提供|征求意见稿解读", Wanted.EachAtLeast(1, "件", "次")),
        new("interpretations.follow_ups", "二次解读件数", "二次解读|跟踪解读|后续解读|持续解读", Wanted.Watched),
        new("interpretations.contests_held", "解读评选活动", "解读 案例评选|评比|大赛", Wanted.EachAtLeast(1)),
    ];

    private static IEnumerable<ProposalRule> Documents =>
    [
        new("documents.attribute_determined_share", "公开属性认定率", "公开属性 认定|确定", Wanted.All) { Not = "属性为依申请" },
        new("documents.reviewed_before_publication_share", "先审查后公开的占比", "保密审查", Wanted.All),
        new("documents.directed_receipts_share", "定点定向公开回执率", "定点、定向|定点定向|定向公开", Wanted.All),
        new("documents.rereviewed_share", "不公开公文复核率", "不予公开 公文进行审查|评审|复核|复审|动态调整|定期审查", Wanted.All),
        new("documents.validity_confirmed_share", "有效性确认率", "规范性文件|行政法规库 失效|废止|清理|国家正式版本", Wanted.All),
        new("documents.metadata_complete_share", "公文要素齐全率", "公文|公文库 要素|成文日期|补充收入|补充报送|非公文类", Wanted.All) { Not = "属性认定" },
        new("documents.metadata_complete_share", "公文要素齐全率", "信息库 非公文类", Wanted.All),
        new("documents.relations_complete_share", "文件关联完整率", "政策依据|配套文件 关联|链接", Wanted.All),
        new("documents.catalogue_covered_share", "目录事项覆盖率", "标准目录|法定公开事项|公开事项目录|规范化目录|企事业公开", Wanted.All),
        new("documents.published_on_time_share", "主动公开按期发布率", "除依法需要保密的外都要及时公开|20个工作日 公开", Wanted.All) { Not = "答复后|答复期限|工作日答复|工作日的答复|项目" },
    ];

    private static IEnumerable<ProposalRule> Push =>
    [
        new("push.methods_used", "推送方式种类", "四类推送|四种方式 推送", Wanted.AtLeast(4)),
        new("push.matched_share", "政策推送匹配率", "标签 关联|衔接 推送", Wanted.All) { Not = "标签分类" },
        new("push.matched_share", "政策推送匹配率", "服务包 重点企业", Wanted.All),
        new("push.matched_share", "政策推送匹配率", "解读和推送|解读、推送|公开、解读|精准化推送|个性化推送|差异化推送", Wanted.All),
        new("push.subscriptions", "有效订阅数", "订阅", Wanted.Watched) { Not = "公报|四类推送|新媒体|移动端|标签分类" },
        new("push.partner_receipts_share", "合作组织回执率", "行业协会|商会|社会组织 同步推送|传递给|送达|回执", Wanted.All),
        new("push.briefings_held", "政策宣讲辅导场次", "政策辅导|辅导|公开讲|政策宣讲会", Wanted.Watched) { Not = "同步推送" },
        new("push.partner_feedback_answered_share", "合作组织意见回应率", "政策需求收集|政策评价 政社合作", Wanted.All),
        new("push.multi_channel_share", "多渠道发布率", "报、网、端、微、屏|转发转载|多点触达|新媒体矩阵平台|权威文本的推送", Wanted.All),
    ];

    private static IEnumerable<ProposalRule> Library =>
    [
        new("library.read_and_do_share", "阅办联动率", "阅办联动|办理入口|办事入口|一键直达", Wanted.All) { Not = "巡检" },
        new("library.service_packs", "政策服务包数", "政策服务包", Wanted.Watched),
        new("library.theme_coverage_share", "专题归集率", "主题内容建设|集成主题|专题归集|批政策主题|集成式发布政策库", Wanted.All),
        new("library.search_success_share", "检索成功率", "智能检索|政策检索|一网通查|检索推送", Wanted.All) { Not = "标签分类" },
        new("library.tags_confirmed_share", "标签确认率", "政策标签分类|政策标签体系", Wanted.All),
        new("opendata.api_share", "数据接口开放率", "接口方式开放", Wanted.Watched),
        new("opendata.datasets_current_share", "数据集按期更新率", "数据资源开放|对接平台数据", Wanted.All),
        new("portal.single_source_share", "数据同源率", "数据同源|衔接融合", Wanted.All),
        new("inspections.accessibility_violations", "未修复的无障碍问题", "无障碍", Wanted.None),
    ];

    private static IEnumerable<ProposalRule> Decisions =>
    [
        new("decisions.catalogue_published", "公布决策事项目录的单位占比", "决策事项目录|决策目录", Wanted.All) { Not = "列入重大行政决策事项目录" },
        new("decisions.steps_complete_share", "法定程序完整率", "五大法定程序|法定程序|目录归集|归集展示", Wanted.All) { Not = "主题" },
        new("decisions.drafts_consulted_share", "草案公开征求意见率", "公开征求意见|公开征询意见|预公开", Wanted.All) { Not = "教育|草案解读|决策事项向社会公开征求意见|需公开征求意见的" },
        new("decisions.feedback_in_time_share", "意见采纳情况按期反馈率", "采纳 10个工作日", Wanted.All),
        new("decisions.parties_heard_share", "听取利益相关方意见率", "涉企政策|市场主体|利害关系人|特定群体|公众参与 听取|进社区", Wanted.All) { Not = "观察员|列席" },
        new("decisions.collection_points_used", "意见征集点使用率", "意见征集点|企业观察员", Wanted.All),
        new("decisions.attended_meetings", "公众代表列席会议", "列席 不少于|至少|一次|1次|全年|每年", Wanted.EachAtLeast(1, "次")),
        new("decisions.attendee_views_answered_share", "列席代表意见答复率", "列席 反馈|研究落实|采纳情况向社会公开", Wanted.All) { Not = "归集展示" },
        new("decisions.meetings_published_share", "会议议定事项公开率", "常务会议讨论决定|会议公开|会议信息|议定事项", Wanted.All) { Not = "涉及重大民生事项" },
    ];

    /// <summary>What residents do: messages, open days, evaluation.</summary>
    private static IEnumerable<ProposalRule> People =>
    [
        new("opendays.held_in_august", "8月开放活动场次", "开放月 8月|八月|全市政务开放月", Wanted.EachAtLeast(1, "场")),
        new("opendays.held", "开放活动场次", "常态化开展政府开放", Wanted.EachAtLeast(1, "场", "次")),
        new("opendays.with_feedback_share", "开放活动互动反馈率", "开放活动 座谈|问卷", Wanted.All),
        new("opendays.contests_held", "开放活动评选", "开放活动 评选", Wanted.EachAtLeast(1)),
        new("messages.relays_in_time_share", "转办留言按期答复率", "中国政府网|转办 留言", Wanted.All),
        new("messages.replied_in_time_share", "留言按期答复率", "政策留言板|领导信箱|问题建议进行解答", Wanted.All) { Not = "转化运用" },
        new("messages.hot_topics_answered_share", "热点问题回应率", "较为集中的问题|反应集中|集中反映|共性问题|高频问题", Wanted.All),
        new("assessments.evaluations_published", "公开的评估评议", "社会评议|第三方机构|大调研|评估结果公开", Wanted.EachAtLeast(1)),
        new("assessments.rectified_share", "问题整改完成率", "问题清单 考核评估", Wanted.All),
        new("assessments.weight", "考核分值权重", "权重|分值", Wanted.As(4, "%")),
    ];

    private static IEnumerable<ProposalRule> Requests =>
    [
        new("requests.replied_in_time_share", "申请按期答复率", "按期答复|法定期限答复|按时答复|办件规范|20个工作日答复|20个工作日的答复", Wanted.All),
        new("requests.contacted_share", "答复前沟通率", "与申请人 沟通", Wanted.Watched),
        new("requests.hard_cases_conferred_share", "疑难申请会商率", "会商研判", Wanted.All),
        new("requests.disputes_recorded_share", "复议诉讼登记率", "复议诉讼", Wanted.All),
        new("requests.fee_assessed_share", "信息处理费复核率", "处理费|收费要求和标准", Wanted.All),
        new("requests.conversion_reviewed_share", "转主动公开审查率", "转主动公开|转为主动公开|转化为主动公开|转化公开", Wanted.All) { Not = "定期对公开属性" },
    ];

    /// <summary>Upkeep of site and gazette.</summary>
    private static IEnumerable<ProposalRule> Care =>
    [
        new("inspections.dead_links", "未修复的错链断链", "错链|断链|死链|跳转链接", Wanted.None),
        new("inspections.findings_closed_in_time_share", "巡检问题按期整改率", "日常巡查|日常检查、维护|日常巡检、维护", Wanted.All),
        new("gazette.sections_filled_share", "公报栏目完整率", "公报 任免|选编|栏目", Wanted.All) { Not = "新媒体" },
        new("gazette.subscribers", "公报订阅数", "公报 订阅", Wanted.Watched),
        new("gazette.english_contents_share", "公报英文目录率", "公报 英文", Wanted.All),
        new("gazette.archive_share", "历史公报可查率", "历史政府公报|公报数据库", Wanted.All),
    ];
}
