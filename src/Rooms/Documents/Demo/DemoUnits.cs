namespace Mingtang.Documents.Demo;

/// <summary>
/// What units say of themselves, five of them over three years: money, a year's work, what went wrong with it and who leads. Each in its own words and figures, as a reader
/// who opens two of them side by side expects.
/// </summary>
internal sealed record DemoUnit(string Code, string Name, int Budget, string Spends, int Asked, IReadOnlyList<DemoYear> Years, string Duties, string Leads, string Place)
{
    public static IReadOnlyList<DemoUnit> All { get; } =
    [
        new("QFB", "区府办", 4180, "政务新媒体托管、公报印刷和三处公开查阅点的租金", 46,
        [
            new("把三百二十件旧文件重新确定了公开属性，政策文件的解读做到与文件同日上网", "查阅点来人少，一个季度只有二十七人次", "两处查阅点搬进社区事务受理中心，周六上午也开门"),
            new("区级政策全部归到一个库里，检索词按群众的说法补了四百多条", "部门送来的解读有三分之一照抄原文", "照抄超过四成的退回重写，全年退了十九件"),
            new("公开事项全部挂到标准目录上，空着的栏目由年初的六十一个减到八个", "街镇之间答复口径不一样", "每季度拿两件难办的申请会商，会商意见发给所有单位"),
        ],
            "承担区政府文电、会务和督查，主管全区政务公开，管理区政府网站和政府公报。\n设综合科、秘书科、督查科、政务公开科、信息科、行政科六个科室。\n办公地址：云间区新政路118号1号楼；工作日上午九时至十一时三十分，下午一时三十分至五时。\n联系电话：021-5550-1180。",
            "主任罗衡主持全面工作，是政务公开第一责任人。\n副主任秦望川分管政务公开、督查和网站，每月第一周的星期三上午在信访大厅接待。\n副主任梅影分管秘书、会务和档案。", "新政路118号"),
        new("FGW", "区发改委", 2730, "重点产业课题、价格监测点补助和项目库系统维护", 31,
        [
            new("公布重大项目清单两批六十四个，每个项目写明阶段和完工时间", "项目进展有的半年没更新", "进展改为从项目库自动取数，过了一个季度没有变化的提醒主办科"),
            new("水、气、停车三项价格调整都先听证后公布，听证会全程有文字记录", "听证材料专业词太多，参加的人看不懂", "成本监审报告前面加一页白话说明，附一户人家的算例"),
            new("十四五规划中期评估报告连同专家意见一并公布", "企业来信问的补贴条件，答复平均用了十二天", "把问得最多的九项条件做成对照表，放在申报入口旁边"),
        ],
            "拟订全区国民经济和社会发展规划，审批和备案固定资产投资项目，管理价格，统筹能源和节能。\n设综合规划科、投资科、产业科、价格科、能源科五个科室。\n办公地址：云间区新政路118号3号楼五楼；工作日上午九时至十一时三十分，下午一时三十分至五时。\n项目备案咨询：021-5550-3305；价格投诉：12315。",
            "主任严若水主持全面工作。\n副主任章程分管投资和重大项目，兼管政务公开，每月第二周的星期二下午在企业服务中心接待。\n总经济师蓝采和分管规划和价格。", "新政路118号3号楼"),
        new("RSJ", "区人社局", 6925, "技能培训补贴、招聘会和十五个基层就业服务站的运行", 88,
        [
            new("就业补贴十一项全部写成“谁能领、领多少、带什么、找哪里”四句话", "补贴到账时间群众问得最多，网上查不到", "每月公布一次审核进度，按受理日期可以查到排到哪一批"),
            new("招聘公告、笔试成绩、拟聘名单在同一页上连着看，不用再翻三个栏目", "一次公示把考生的完整证件号登了两个小时", "名单改由系统出，证件号只留后四位，没有过审查的发不出去"),
            new("劳动监察的处罚决定七天内全部上网，全年四十二件", "欠薪举报的处理结果答复得太笼统", "答复书写明查了哪几个月的工资、补了多少钱、什么时候到账"),
        ],
            "负责就业和创业、社会保险经办指导、人才和事业单位人事、劳动关系和劳动监察。\n设就业促进科、社会保险科、人才开发科、事业单位人事科、劳动关系科、监察大队、仲裁院七个机构。\n办公地址：云间区荷塘路66号；仲裁院和监察大队在一楼，周六上午受理。\n咨询电话：12333。",
            "局长杭一苇主持全面工作，直接分管劳动监察。\n副局长岑安分管就业和政务公开，每月第一周的星期四上午在荷塘路66号一楼接待。\n副局长戚星分管社会保险和信息化。", "荷塘路66号"),
        new("FZ", "方竹街道", 5340, "老旧小区加梯配套、为老助餐点和二十一个居民区的小修小补", 19,
        [
            new("居民区的小修小补每月公布，写明花了多少钱、哪家施工、谁验收", "公开栏贴得满，老人找不到要看的", "公开栏按“今天的、这个月的、一直有效的”分成三格，字号放大一倍"),
            new("加装电梯从征询到完工十二个环节全部上墙，三十四台已经运行", "一楼住户说公示看到时已经开工", "公示改为连同采光评估一起送到一楼各户，签收后才进入下一环节"),
            new("助餐点的菜价和补贴标准每周公布，检查结果贴在门口", "助餐补贴名单曾想直接贴出来，审查时退回", "名单只在居委会凭证件查看，门口只贴人数和金额"),
        ],
            "街道办事处承担辖区公共服务、公共管理和公共安全，指导二十一个居民委员会。\n设党政办、社区服务办、社区自治办、平安办、营商办和城建办，另有社区事务受理服务中心、城运中心。\n办公地址：云间区竹苑路18号；社区事务受理服务中心每天上午八时三十分至下午四时三十分，中午不休息，周六照常。\n服务热线：021-5550-6180。",
            "办事处主任竺立主持全面工作，是政务公开第一责任人。\n副主任邬小满分管社区服务和为老助餐，每月第一周的星期六上午在受理中心接待。\n副主任展平分管城建和加装电梯。", "竹苑路18号"),
        new("HQ", "鹤泉镇", 7460, "农村公路养护、河道保洁和土地流转补贴", 24,
        [
            new("土地流转费、青苗补偿一户一表，在村务公开栏和镇网站上对得上", "两个村公布的亩数和合同差了三亩多", "公布前由镇经管站和村监督委员会各核一遍，差数写明原因"),
            new("河道保洁按河段公布责任人和检查得分，十六条河全年每月一次", "群众拍照反映的地方，过了两周才回话", "公布的得分下面可以直接留言，三天内回话，没回的城运中心催办"),
            new("宅基地翻建的申请、踏勘、批准在一页上看到排队的先后", "排队名单里写了家里几口人、谁有残疾", "名单只留户主姓氏和门牌，家庭情况不再公布"),
        ],
            "镇政府承担农业农村、集镇建设、村级财务监督、河道和公路养护，管辖十一个村、三个居委会。\n设党政办、经济发展办、农业农村办、规建办、社会事业办和财政所。\n办公地址：云间区鹤泉镇泉北路77号；逢农历初一、十五集市日，便民服务中心中午不休息。\n值班电话：021-5550-7720。",
            "镇长费允主持全面工作。\n副镇长柳依依分管农业农村和村务公开，每月第三周的星期五上午在便民服务中心接待。\n副镇长康庄分管规建和公路、河道养护。", "泉北路77号"),
    ];

    /// <summary>The other units: what each must show of itself, of this year and the last.</summary>
    public static IReadOnlyList<DemoUnit> Others { get; } = [.. Read()];

    /// <summary>Statutory lines it has nothing to do with, and why.</summary>
    public IReadOnlyList<(string Code, string Why)> Without { get; private init; } = [];

    private static IEnumerable<DemoUnit> Read()
    {
        foreach (var lines in DemoPolicies.Lines("units").Chunk(6))
        {
            var head = lines[0][1..].Split('|');
            var duties = $"{lines[1]}\n办公地址：云间区{head[2]}；工作日上午九时至十一时三十分，下午一时三十分至五时。\n咨询电话：12345，请说明找{head[1]}。";
            yield return new(head[0], head[1], int.Parse(head[3]), head[4], int.Parse(head[5]), [new(lines[3], lines[4], lines[5])], duties, lines[2], head[2])
            {
                Without = [.. head[6].Split(' ').Select(code => (code, WhyWithout(code)))],
            };
        }
    }

    private static string WhyWithout(string code) => code switch
    {
        "A20-04" => "统计数据由区统计部门统一公布",
        "A20-06" => "没有行政处罚、行政强制职责",
        "A20-08" => "没有行政事业性收费项目",
        "A20-10" => "不审批、不实施重大建设项目",
        "A20-12" => "应急预案和预警由区应急局统一公布",
        _ => "公务员招录由区人社局统一公布",
    };

    /// <summary>The year's part of a budget, in ten thousand yuan.</summary>
    public string BudgetOf(int year)
    {
        var (total, income) = (Budget + (year - 2024) * (Budget / 37), 40 + Budget % 70);
        var basic = total * (52 + Budget % 19) / 100;
        var (dinners, before) = (Hosting(year), Hosting(year - 1));
        return $"{year}年收支总预算{total}万元，其中一般公共预算拨款{total - income}万元，其他收入{income}万元。\n支出按用途分为基本支出{basic}万元、项目支出{total - basic}万元；项目支出主要用于{Spends}。\n"
            + $"“三公”经费{dinners}万元，{(dinners < before ? $"比上年减少{before - dinners}万元" : "与上年持平")}。\n政务公开工作经费{6 + Budget % 11 + (year - 2024) * 2}万元。绩效目标表附后，自评结果随决算一并公开。";
    }

    /// <summary>Of the years before the platform: figures as the unit reported them (GIR 50).</summary>
    public string ReportOf(int year)
    {
        var told = Years[year - 2026 + Years.Count];
        var (asked, carried) = (Asked + (year - 2023) * (2 + Asked % 4), (Asked + year) % 3);
        var (open, partly, closed) = (asked * (50 + Asked % 17) / 100, asked / (8 + Asked % 4), asked / 20 + Asked % 2);
        var disputed = (Asked + year) % 4 == 0 ? 1 : 0;
        return $"一、总体情况。{year}年主动公开政府信息{Asked * 4 + 120 + (year - 2023) * 17}条，其中规范性文件{1 + (Asked + year) % 5}件。这一年，{Name}{told.Did}。\n"
            + $"二、主动公开情况。按法定主动公开内容逐项更新，清理过时内容{5 + (Asked * 3 + year) % 23}条；公开指南和本单位联系方式已核对。\n"
            + $"三、收到和处理政府信息公开申请情况。新收申请{asked}件，上年结转{carried}件；予以公开{open}件，部分公开{partly}件，不予公开{closed}件，其余为无法提供、不予处理和结转下年度，没有逾期。\n"
            + $"四、因政府信息公开工作被申请行政复议、提起行政诉讼情况。行政复议{disputed}件{(disputed > 0 ? "，结果维持" : "")}；行政诉讼0件。\n"
            + $"五、存在的主要问题及改进情况。{told.Trouble}；已经这样改：{told.Mended}。\n六、其他需要报告的事项。{year}年未收取信息处理费。";
    }

    private int Hosting(int year) => 9 + Budget % 23 - (year - 2023) * (Budget % 3);
}

internal sealed record DemoYear(string Did, string Trouble, string Mended);
