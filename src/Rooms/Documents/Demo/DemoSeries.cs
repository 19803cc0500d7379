using Mingtang.Kernel;

namespace Mingtang.Documents.Demo;

/// <summary>What a district puts out again and again; each time with that time's figures.</summary>
internal static class DemoSeries
{
    public static IEnumerable<DemoPaper> All() =>
        [.. Food(), .. Air(), .. Budgets(), .. Schools(), .. Relief(), .. Floods(), .. Posts(), .. Appointments(), .. News(), .. Standing(), .. Systems(), .. AnnualReports(), .. Closed(), .. Directed(), .. Penalties()];

    private static IEnumerable<DemoPaper> Food() => Quarters().Select(q => new DemoPaper(
        q.End.AddDays(12), "SCJG", DocumentKind.Notice, "公告", "市场监管、安全生产监管\\食品药品", $"云间区{q.Year}年第{q.Number}季度食品安全监督抽检情况公告",
        $"{q.Year}年第{q.Number}季度，区市场监管局在菜场、超市、学校食堂和网络餐饮单位抽检食品{720 + q.Index * 23}批次，合格{702 + q.Index * 23}批次，合格率{100m * (702 + q.Index * 23) / (720 + q.Index * 23):0.0}%。\n"
        + $"不合格的18批次中，{Product(q.Index)}占{6 + q.Index % 4}批次，主要问题是{Trouble(q.Index)}。\n不合格产品已下架封存，生产经营单位已立案调查{4 + q.Index % 3}起，整改情况由街镇市场所复查。\n消费者购买到同批次产品的，可以凭小票退货，或者拨打12315投诉。")
    {
        Code = "A20-13",
        ForResidents = true,
        Days = 3,
    });

    private static string Product(int index) => new[] { "叶菜和豆芽", "散装糕点", "淡水鱼", "熟食卤味" }[index % 4];

    private static string Trouble(int index) => new[] { "农药残留超标", "防腐剂超范围使用", "兽药残留超标", "菌落总数超标" }[index % 4];

    private static IEnumerable<DemoPaper> Air() => Quarters().Select(q => new DemoPaper(
        q.End.AddDays(15), "STHJ", DocumentKind.Notice, "公报", "城乡建设、环境保护\\环境保护", $"云间区{q.Year}年第{q.Number}季度环境质量状况",
        $"本季度空气质量优良天数{68 + q.Index * 5 % 17}天，优良率{100m * (68 + q.Index * 5 % 17) / 91:0.0}%，细颗粒物平均浓度每立方米{22 + q.Number * 3 % 8}微克。\n"
        + $"区控以上断面水质达到三类以上的比例为{94 + q.Index % 5}%，鹤泉浦断面{(q.Index % 3 == 0 ? "氨氮略有上升，已查明为雨季管网溢流" : "保持稳定")}。\n声环境功能区昼间达标率{95 + q.Index % 4}%，夜间{88 + q.Index % 6}%，夜间超标主要在云间大道沿线。")
    {
        Code = "A20-13",
        ForResidents = true,
        Days = 5,
    });

    private static IEnumerable<DemoPaper> Budgets() =>
        from unit in DemoUnit.All.Concat(DemoUnit.Others)
        from year in unit.Years.Count > 1 ? (int[])[2024, 2025, 2026] : [2026]
        select new DemoPaper(new(year, 2, 6), unit.Code, DocumentKind.Official, "其他", "财政、金融、审计\\财政预决算", $"{unit.Name}{year}年部门预算", unit.BudgetOf(year))
        {
            Code = "A20-07",
            Days = 6,
        };

    private static IEnumerable<DemoPaper> Schools() => Years().Select(year => new DemoPaper(
        new(year, 4, 11), "JYJ", DocumentKind.Notice, "通知", "科技、教育\\义务教育", $"云间区{year}年义务教育阶段学校招生入学工作实施意见",
        $"小学计划招收{6800 - (year - 2024) * 210}人，初中计划招收{6100 + (year - 2024) * 160}人，分别于五月五日和五月十日起登记。\n公办学校按照户籍和居住地划片入学，{year}年新增云间实验小学东校区，对口柳荫、北街等五个居民区，地段表见附件。\n随迁子女凭父母居住证和参保证明登记，由街镇统筹安排。\n民办学校报名人数超过计划数的，全部电脑随机录取，全程录像。")
    {
        Code = "A20-11",
        ForResidents = true,
        IsPolicy = true,
        Days = 2,
        Annexes =
        [
            DemoAnnex.Sheet($"{year}年公办小学对口地段表", ["学校", "对口居民区", "计划班数"],
                [["云间实验小学", "竹苑、方园", $"{6 + year % 3}"], ["云间实验小学东校区", "柳荫、北街、河东、河西、新苑", "5"], ["雁湖小学", "雁南、雁北", $"{4 + year % 2}"], ["鹤泉中心小学", "鹤泉镇各村", "4"]]),
            DemoAnnex.Paper("随迁子女入学登记须知", "登记时带齐父母一方的居住证、参保证明和孩子的预防接种证。\n登记地点为居住地街镇社区事务受理服务中心，周六上午照常办理。\n材料不齐的先登记、后补交，五个工作日内补齐不影响入学。"),
        ],
    });

    private static IEnumerable<DemoPaper> Relief() => Years().Select(year => new DemoPaper(
        new(year, 6, 26), "MZJ", DocumentKind.Official, "通知", "民政、扶贫、救灾\\社会救助", $"关于调整云间区{year}年最低生活保障标准的通知",
        $"自{year}年七月一日起，城乡居民最低生活保障标准调整为每人每月{1510 + (year - 2024) * 60}元；特困供养标准为每人每月{1970 + (year - 2024) * 80}元。\n低收入困难家庭申请专项救助的收入标准相应调整为每人每月{3020 + (year - 2024) * 120}元。\n正在享受低保的家庭不用重新申请，差额在七月二十日前补发到账。")
    {
        Sign = "云民",
        Code = "A20-11",
        ForResidents = true,
        IsPolicy = true,
        Days = 2,
    });

    private static IEnumerable<DemoPaper> Floods() => Years().Select(year => new DemoPaper(
        new(year, 5, 21), "YJJ", DocumentKind.Official, "通知", "综合政务\\应急管理", $"云间区{year}年防汛防台工作方案",
        $"今年汛期自六月一日至九月三十日，设立避难安置点{58 + (year - 2024) * 3}处，可以容纳{2.6 + (year - 2024) * 0.2:0.0}万人，地址和联系人见附表。\n低洼易积水点{31 - (year - 2024) * 4}处已逐点落实泵车和责任人，道路积水超过15厘米即封闭。\n橙色以上预警发布后，在建工地、简屋和船舶人员两小时内转移完毕。\n停课、停工信息以区政府网站和城运中心短信为准。")
    {
        Sign = "云应急",
        Code = "A20-12",
        ForResidents = true,
        Days = 1,
        Annexes =
        [
            DemoAnnex.Sheet("避难安置点和联系人", ["街镇", "安置点", "地址", "可容纳人数"],
                [["方竹街道", "方竹社区文化中心", "竹苑路18号", "600"], ["雁湖街道", "雁湖中学体育馆", "雁湖路205号", "900"], ["鹤泉镇", "鹤泉镇敬老院", "泉北路77号", "320"], ["杉港镇", "杉港小学", "塘桥路9号", "450"]]),
        ],
    });

    private static IEnumerable<DemoPaper> Posts() =>
        from year in Years()
        from half in (int[])[1, 2]
        where year < 2026 || half == 1
        select new DemoPaper(new(year, half == 1 ? 3 : 9, 17), "RSJ", DocumentKind.Notice, "公告", "劳动、人事、监察\\人才", $"云间区{year}年{(half == 1 ? "上" : "下")}半年事业单位公开招聘公告",
            $"{18 + half + year % 4}家事业单位公开招聘工作人员{86 + half * 7 + year % 5 * 4}名，其中教育{34 + half}名、卫生{21 + half}名。\n报名自公告之日起七日，通过区人社局网站提交，笔试占四成、面试占六成。\n岗位不限户籍，残疾人定向岗位{3 + half}个；体检、考察和拟聘名单均在网站公示七个工作日。")
        {
            Code = "A20-14",
            ForResidents = true,
            Days = 0,
        };

    private static IEnumerable<DemoPaper> Appointments() => Quarters().Select(q => new DemoPaper(
        q.End.AddDays(-20), "QFB", DocumentKind.Official, "通知", "综合政务\\人事任免", $"云间区人民政府关于{Surname(q.Index)}同志等{2 + q.Index % 3}人职务任免的通知",
        $"经区政府研究决定：任命{Surname(q.Index)}为{Place(q.Index)}副主任，试用期一年；免去{Surname(q.Index + 5)}的{Place(q.Index + 2)}副局长职务。\n以上任免自{q.End.AddDays(-20):yyyy年M月d日}起生效。")
    {
        Sign = "云府任",
        ForDistrict = true,
        Code = "A20-02",
        Days = 3 + q.Index % 4,
    });

    private static string Surname(int index) => new[] { "沈未央", "陶见山", "骆听溪", "闻人越", "祝千里", "虞小满", "池望舒", "简明远" }[index % 8];

    private static string Place(int index) => new[] { "区科委", "区建管委", "区商务委", "区农业农村委" }[index % 4];

    /// <summary>One a month, written one by one.</summary>
    private static IEnumerable<DemoPaper> News() => DemoPolicies.Lines("news").Select((line, n) => Story(line.Split('|'), n));

    private static DemoPaper Story(string[] story, int n)
    {
        var on = new DateOnly(2024, 1, 10).AddMonths(n).AddDays(n * 7 % 15);
        return new(on, story[0], DocumentKind.News, "其他", n % 3 == 0 ? "综合政务\\政务公开" : "其他\\其他", story[1], story[2]) { Days = 0 };
    }

    private static IEnumerable<DemoPaper> Standing() => DemoUnit.All.Concat(DemoUnit.Others).SelectMany(unit => (DemoPaper[])
    [
        new(new(2024, 1, 8), unit.Code, DocumentKind.Functions, "其他", "综合政务\\机构设置", $"{unit.Name}机构职能", unit.Duties) { Code = "A20-02", Days = 1 },
        new(new(2024, 1, 9), unit.Code, DocumentKind.Leaders, "其他", "综合政务\\机构设置", $"{unit.Name}领导信息和分工", unit.Leads) { Code = "A20-02", Days = 1 },
        new(new(2024, 1, 15), unit.Code, DocumentKind.Guide, "其他", "综合政务\\政务公开", $"{unit.Name}政府信息公开指南", GuideText(unit)) { Code = "A20-15", Days = 1 },
    ]);

    /// <summary>公开指南 (GIR 12): what there is, how to get it, what it costs, where to complain.</summary>
    private static string GuideText(DemoUnit unit) => string.Join('\n',
    [
        "# 一、公开的信息和编排",
        $"公开的信息按法定主动公开内容编排，每件有索引号，可以在网站检索、阅读和下载，也可以到区档案馆、区图书馆和{unit.Place}的查阅点查阅。",
        "# 二、申请公开政府信息",
        $"可以到{unit.Place}当面提交、邮寄到那里，或者通过网站提出，写明姓名或者名称、身份证明、联系方式，所需信息的名称、文号或者便于查找的特征，以及希望得到信息的形式。不需要说明用途。",
        "书写确有困难的，可以口头提出，由工作人员代填。申请内容不明确的，七个工作日内一次告知需要补正的事项。",
        "收到申请之日起二十个工作日内答复；需要延长的，延长不超过二十个工作日，并书面告知理由。",
        "# 三、信息处理费",
        "一般不收费。数量、频次明显超过合理范围的，可以收取信息处理费，两种方式只用一种。",
        "| 按件计收（同一申请人一个自然月内累计） | 标准 |",
        "| 十件以下 | 不收费 |",
        "| 十一至三十件的部分 | 每件100元 |",
        "| 三十一件以上的部分 | 每增加十件为一档，每档每件提高100元 |",
        "",
        "| 按量计收（一件申请的页数） | 标准 |",
        "| 三十页以下 | 不收费 |",
        "| 三十一至一百页的部分 | 每页10元 |",
        "| 一百零一至二百页的部分 | 每页20元 |",
        "| 二百零一页以上的部分 | 每页40元 |",
        "# 四、监督和救济",
        $"认为{unit.Name}未依法履行公开义务的，可以向区政府办公室反映；对答复不服的，可以依法申请行政复议或者提起行政诉讼。",
    ]);

    private static IEnumerable<DemoPaper> Systems() =>
    [
        System(new(2024, 1, 22), "政府信息公开保密审查制度", "公文类信息由起草人提出公开属性，保密审查员逐件审查，负责人签发；起草、审查、签发不得为同一人。\n审查对照国家秘密、工作秘密、敏感信息、个人隐私、商业秘密和汇聚泄密六项，逐项记录。\n修改文字的重新审查，已经通过的审查不再有效。"),
        System(new(2024, 1, 22), "政府信息依申请公开工作制度", "收到申请当日登记，三个工作日内提出办理意见，二十个工作日内答复。\n内容不明确的，七个工作日内一次性告知补正；涉及第三方权益的，书面征求意见。\n答复书经法制审核后签发，附救济途径。"),
        System(new(2024, 3, 4), "政府信息公开申请转主动公开制度", "三人以上申请同一信息，或者情况变化后可以公开的，转为主动公开。\n每十二个月对依申请公开和不予公开的信息审查一次，审查结果在网站公布。"),
    ];

    private static DemoPaper System(DateOnly on, string title, string body) =>
        new(on, "QFB", DocumentKind.System, "其他", "综合政务\\政务公开", $"云间区{title}", body) { ForDistrict = true, Code = "A20-15", Days = 3 };

    /// <summary>GIR 50: by 31 January.</summary>
    private static IEnumerable<DemoPaper> AnnualReports() =>
        from unit in DemoUnit.All.Concat(DemoUnit.Others)
        from year in unit.Years.Count > 1 ? (int[])[2023, 2024, 2025] : [2025]
        select new DemoPaper(new(year + 1, 1, 22), unit.Code, DocumentKind.AnnualReport, "报告", "综合政务\\政务公开", $"{unit.Name}{year}年政府信息公开工作年度报告", unit.ReportOf(year))
        {
            Code = "A20-15",
            Days = 3,
        };

    private static IEnumerable<DemoPaper> Closed() =>
    [
        Kept(new(2025, 3, 12), "FGW", "关于部分重点企业用能情况的函", PublicityAttribute.OnRequest, "E16b", "含企业报送的未公开产能数据，企业同意后可以按申请提供"),
        Kept(new(2025, 9, 5), "RSJ", "关于劳动争议典型案件处理情况的报告", PublicityAttribute.OnRequest, "A27", "个案情况只与当事人有关"),
        Kept(new(2025, 11, 18), "FZ", "关于居民区换届候选人考察情况的报告", PublicityAttribute.NotPublic, "E16a", "属于人事管理信息"),
        Kept(new(2026, 2, 3), "HQ", "关于柳渡村征收补偿协商情况的请示", PublicityAttribute.NotPublic, "E16b", "尚在协商，属于请示报告"),
        Kept(new(2026, 4, 9), "RSJ", "关于企业欠薪线索核查情况的函", PublicityAttribute.NotPublic, "E16c", "属于行政执法案卷"),
        Kept(new(2026, 8, 27), "FGW", "关于个别项目前期磋商情况的函", PublicityAttribute.OnRequest, "E16b", "磋商信函，项目核准后再定"),
    ];

    private static DemoPaper Kept(DateOnly on, string unit, string title, PublicityAttribute attribute, string ground, string reason) =>
        new(on, unit, DocumentKind.Official, "函", "其他\\其他", title, "现将有关情况函告如下。\n一、基本情况已按要求核实，相关单位提供了书面说明。\n二、下一步由主办科室跟踪，重要变化及时报告。") { Attribute = attribute, Code = ground, Reason = reason };

    private static IEnumerable<DemoPaper> Directed() =>
    [
        new(new(2026, 9, 21), "FZ", DocumentKind.Notice, "公告", "城乡建设、环境保护\\城市更新", "竹苑居民区加装电梯公示", "竹苑居民区12号楼、15号楼加装电梯方案已经三分之二以上业主同意，现予公示。\n施工期自十一月一日至次年三月三十一日，每日八时至十八时，午间停工两小时。\n12号楼一层住户的采光评估由第三方完成，报告放在居委会，可以随时查看。\n有不同意见的，请在公示期内到居委会二楼登记，街道十个工作日内答复。") { Reach = Reach.Directed, Code = "A21-D", ForResidents = true, Days = 2 },
        new(new(2026, 9, 24), "HQ", DocumentKind.Notice, "公告", "农业、林业、水利\\农业农村", "柳渡村三组土地流转分配公示", "柳渡村三组流转土地68.4亩，2026年流转费每亩1350元，合计92340元。\n分配到36户，名单和面积张贴在村务公开栏，不在网上公布。\n有异议的，请在十五日内向村务监督委员会提出。") { Reach = Reach.Directed, Code = "A21-T", ForResidents = true, Days = 2 },
    ];

    private static IEnumerable<DemoPaper> Penalties() =>
    [
        Penalty(new(2026, 3, 18), "行政处罚决定书（某便利店销售过期食品案）", "当事人在货架上陈列销售超过保质期的面包6袋，货值金额74元，违法所得12元。\n当事人主动下架、召回，案发后整改到位。依照食品安全法，没收违法所得12元，罚款5000元。\n当事人不服的，可以在六十日内申请行政复议。"),
        Penalty(new(2026, 8, 6), "行政处罚决定书（某装饰公司虚假宣传案）", "当事人在宣传册中使用“全区销量第一”等用语，不能提供依据，印发2000册。\n依照反不正当竞争法，责令停止违法行为，罚款20万元。\n当事人不服的，可以在六十日内申请行政复议。"),
        Penalty(new(2026, 9, 22), "行政处罚决定书（某加油站计量器具超差案）", "当事人使用的3号加油机经检定超出允许误差，已停用并维修。\n依照计量法，没收违法所得1860元，罚款1000元。\n当事人不服的，可以在六十日内申请行政复议。"),
    ];

    private static DemoPaper Penalty(DateOnly on, string title, string body) =>
        new(on, "SCJG", DocumentKind.Notice, "决定", "市场监管、安全生产监管\\市场监管", title, body) { Code = "A20-06", Days = 4 };

    private static IEnumerable<int> Years() => [2024, 2025, 2026];

    private static IEnumerable<(int Year, int Number, int Index, DateOnly End)> Quarters() =>
        Enumerable.Range(0, 11).Select(index => (Year: 2024 + index / 4, Number: index % 4 + 1, Index: index, End: new DateOnly(2024 + index / 4, index % 4 * 3 + 3, 1).EndOfMonth));
}
