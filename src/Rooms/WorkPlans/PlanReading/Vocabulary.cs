namespace Mingtang.WorkPlans.PlanReading;

/// <summary>What a column or a label can be about.</summary>
internal enum Role
{
    None, Number, Category, Subcategory, Name, Text, Units, Lead, Support, Deadline, Target, Person, Remark,
}

/// <summary>The words that head a column or a label, in Chinese and English, and the role they give it.</summary>
internal static class Vocabulary
{
    private static readonly Dictionary<string, Role> roles = Build();

    /// <summary>Words of a column that names the task in one table and is the task's text in another, which has no better column.</summary>
    private static readonly HashSet<string> taskish =
    [
        "任务", "工作任务", "重点任务", "主要任务", "任务事项", "工作事项", "重点工作", "事项", "工作项目", "工作重点", "重点工作任务", "重点事项", "工作要点", "要点",
        "action", "task", "activity", "keyaction", "actionitem", "objective", "keytask", "maintask", "project", "initiative", "deliverable",
        "任务清单", "整改任务", "工作目标任务", "目标任务", "任务名称", "项目",
    ];

    public static bool IsTaskish(string label) => taskish.Contains(Key(label));

    /// <param name="label">A heading cell or a label in matching spelling.</param>
    public static Role RoleOf(string label)
    {
        if (label.Length is 0 or > 40)
            return Role.None;
        var key = Key(label);
        if (roles.TryGetValue(key, out var role))
            return role;
        var han = string.Concat(key.Where(Glyphs.IsHan));
        if (han.Length > 0 && han.Length < key.Length && (roles.TryGetValue(han, out role) || roles.TryGetValue(key.Replace(han, "", StringComparison.Ordinal), out role)))
            return role;
        return Guessed(key);
    }

    private static string Key(string label)
    {
        var bracket = label.IndexOfAny(['(', '[']);
        var kept = bracket > 1 ? label.AsSpan(0, bracket) : label.AsSpan();
        var key = new System.Text.StringBuilder(kept.Length);
        foreach (var c in kept)
            if (!char.IsWhiteSpace(c) && c is not (':' or '.' or '"' or '*' or '[' or ']' or '、'))
                key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }

    // Heads nobody listed still end in the noun that says what the column holds.
    private static Role Guessed(string key)
    {
        if (key.Length is < 3 or > 9 || !key.All(Glyphs.IsHan))
            return Role.None;
        foreach (var (end, role) in endings)
            if (key.EndsWith(end, StringComparison.Ordinal))
                return role;
        return Role.None;
    }

    /// <summary>What a word says that stands in the head of a table: there the noun it ends in is enough (公开领域, 项目任务, 建设内容及目标).</summary>
    public static Role OfHead(string label)
    {
        if (RoleOf(label) is not Role.None and var known)
            return known;
        var key = Key(label);
        if (key.IndexOfAny(['及', '和', '与']) is > 1 and var and && OfHead(key[..and]) is not Role.None and var first)
            return first;
        if (key.Length is < 3 or > 9 || !key.All(Glyphs.IsHan))
            return Role.None;
        foreach (var (end, role) in headEndings)
            if (key.EndsWith(end, StringComparison.Ordinal))
                return role;
        return Role.None;
    }

    private static readonly (string End, Role Role)[] headEndings =
    [
        ("大类", Role.Category), ("小类", Role.Subcategory), ("子类", Role.Subcategory), ("领域", Role.Category), ("类别", Role.Category), ("板块", Role.Category), ("分类", Role.Category), ("内容", Role.Text), ("举措", Role.Text), ("措施", Role.Text), ("要求", Role.Text),
        ("名称", Role.Name), ("任务", Role.Name), ("事项", Role.Name), ("项目", Role.Name), ("时限", Role.Deadline), ("期限", Role.Deadline), ("时间", Role.Deadline), ("节点", Role.Deadline),
        ("牵头股室", Role.Lead), ("配合股室", Role.Support), ("股室", Role.Units), ("主体", Role.Units), ("单位", Role.Units), ("部门", Role.Units), ("科室", Role.Units), ("目标", Role.Target), ("指标", Role.Target), ("序号", Role.Number), ("编号", Role.Number),
        ("电话", Role.Person), ("姓名", Role.Person), ("职务", Role.Person),
    ];

    private static readonly (string End, Role Role)[] endings =
    [
        ("牵头科室", Role.Lead), ("牵头处室", Role.Lead), ("主办科室", Role.Lead), ("主办处室", Role.Lead),
        ("配合科室", Role.Support), ("配合处室", Role.Support), ("协办科室", Role.Support), ("协办处室", Role.Support),
        ("牵头单位", Role.Lead), ("牵头部门", Role.Lead), ("配合单位", Role.Support), ("配合部门", Role.Support), ("责任单位", Role.Units),
        ("责任部门", Role.Units), ("责任科室", Role.Units), ("完成时限", Role.Deadline), ("完成时间", Role.Deadline), ("时间节点", Role.Deadline), ("整改时限", Role.Deadline),
        ("整改期限", Role.Deadline), ("整改措施", Role.Text), ("工作措施", Role.Text), ("责任人", Role.Person), ("负责人", Role.Person), ("领导", Role.Person),
    ];

    private static Dictionary<string, Role> Build()
    {
        var words = new Dictionary<string, Role>();
        void Add(Role role, string list)
        {
            foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[word] = role;
        }
        Add(Role.Number, "序号 编号 序 号 项次 任务编号 任务序号 条目 no no# # number item# s/n sn itemno ref id seq 总序号");
        Add(Role.Category, "领域 类别 分类 板块 一级 重点领域 工作领域 工作类别 任务类别 任务领域 大类 方面 工作板块 项目类别 任务分类 任务板块 工作方面 工作分类 专项 条线 一级任务 一级目录 所属领域 所属板块 事项类别 部分 章节 阶段 工作阶段 范畴 主线 环节 "
            + "category area field priorityarea theme pillar workstream section focusarea keyarea domain strategicarea goal strategicgoal priority objectivearea");
        Add(Role.Subcategory, "子类 小类 二级 二级任务 二级目录 子领域 subcategory subarea sub-area subsection 子项");
        Add(Role.Name, "任务名称 工作名称 事项名称 项目名称 名称 任务标题 工作任务 重点任务 主要任务 任务 事项 任务事项 工作事项 重点工作 工作项目 工作重点 重点工作任务 重点事项 工作要点 要点 任务清单 整改任务 项目 目标任务 公开事项 督办事项 "
            + "问题 存在问题 问题描述 问题表现 问题清单 反馈问题 具体问题 主要问题 问题内容 突出问题 发现问题 整改问题 问题事项 反馈意见 "
            + "action task activity keyaction actionitem objective keytask maintask project initiative deliverable name title issue problem finding");
        Add(Role.Text, "任务内容 工作内容 具体内容 主要内容 具体举措 工作举措 主要举措 工作措施 具体措施 主要措施 推进措施 落实措施 措施 举措 内容 具体任务 工作要求 具体要求 任务要求 要求 任务描述 具体工作 具体工作任务 重点内容 任务分解 "
            + "整改措施 整改举措 整改要求 整改内容 工作内容及要求 工作内容和要求 主要工作内容 重点工作内容 主要任务和措施 任务及措施 具体工作内容 任务具体内容 具体任务内容 工作任务内容 实施内容 改进措施 整改落实措施 细化措施 工作安排 公开要求 公开内容 推进要求 落实要求 实施要求 "
            + "commitment commitments deliverables steps description details detail content actionrequired specificaction specificactions actiondescription taskdescription actions tasks activities remedialaction correctiveaction requirement requirements measures");
        Add(Role.Units, "责任单位 责任部门 承办单位 负责单位 落实单位 实施单位 责任主体 责任 承办部门 负责部门 责任科室 责任处室 单位 部门 整改单位 整改责任单位 落实部门 实施主体 责任单位及部门 责任部门及单位 任务单位 执行单位 承担单位 整改责任部门 实施部门 责任机构 承办机构 "
            + "responsible responsibleagency responsibleunit responsibleunits responsibleagencies responsibledepartment responsibledepartments responsiblebody responsibleparty responsibility owner agency unit department units departments agencies responsibleentity accountableunit who");
        Add(Role.Lead, "牵头单位 牵头部门 牵头责任单位 主办单位 主办部门 主责单位 主责部门 牵头 牵头责任部门 牵头科室 主要责任单位 牵头(责任)单位 第一责任单位 主牵头单位 牵头整改单位 总牵头单位 责任牵头单位 "
            + "lead leadagency leadunit leaddepartment leadagencies leadbody leadunits leadresponsible leading leadingagency leadentity leadoffice leadorganisation leadorganization principalagency");
        Add(Role.Support, "配合单位 配合部门 协同单位 协办单位 协办部门 参与单位 参加单位 协助单位 配合 协助 协办 协同部门 参与部门 协作单位 配合责任单位 支持单位 配合科室 协同配合单位 责任配合单位 协助部门 会办单位 "
            + "support supporting supportingagency supportingagencies supportingunit supportingunits supportingdepartments supportingdepartment supportingbodies supportagencies supportunits supportunit supportagency partner partners cooperatingagencies cooperating partneragencies participants participatingunits participatingagencies otheragencies incooperationwith supportedby contributing contributingagencies");
        Add(Role.Deadline, "完成时限 时间节点 完成时间 时限 时间 整改时限 完成期限 期限 时间安排 时间要求 办结时限 推进时间 计划完成时间 完成日期 完成节点 整改期限 整改完成时间 整改完成时限 时间进度 进度安排 进度要求 时限要求 节点 完成时限要求 落实时限 办理时限 截止时间 截止日期 要求完成时间 进度 计划时间 推进时限 实施时间 时间期限 计划完成时限 目标时限 限时 工作时限 公开时限 督办时限 反馈时限 最迟完成时间 拟完成时间 预计完成时间 "
            + "deadline timeline due duedate timeframe completiondate targetdate bywhen when timing schedule completion completiontime enddate date timelimit targetcompletion targetcompletiondate by period");
        Add(Role.Target, "目标 工作目标 指标 目标值 预期目标 量化指标 考核指标 成果形式 预期成果 工作成果 年度目标 目标要求 完成标准 工作标准 主要指标 任务目标 整改目标 预期效果 评价指标 成果 "
            + "measure target indicator kpi output outputs targets indicators successmeasure measureofsuccess performanceindicator performanceindicators measure/target target/measure measureandtarget expectedoutcome expectedresult outcome performancemeasure successindicator metric kpis");
        Add(Role.Person, "分管领导 责任人 责任领导 联系人 联系电话 负责人 包保领导 包案领导 牵头领导 联系领导 主管领导 具体责任人 整改责任人 经办人 第一责任人 姓名 职务 手机 电话 分管负责人 personincharge contact contactperson officer");
        Add(Role.Remark, "备注 说明 进展 完成情况 进展情况 工作进展 落实情况 整改进展 整改情况 状态 办理情况 工作依据 依据 来源 任务来源 完成进度 启动时间 开始时间 起始时间 启动日期 开工时间 整改完成情况 整改成效 是否完成 remarks remark status progress notes note comments source basis budget");
        return words;
    }
}
