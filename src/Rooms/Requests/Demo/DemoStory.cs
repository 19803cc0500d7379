using Mingtang.Foundation.Release;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Demo;

/// <summary>The day a story begins, and its days counted on from there.</summary>
internal sealed record DemoDays(DateOnly Start, WorkingDayCalendar Calendar)
{
    public DateOnly this[int workingDays] => Calendar.AddWorkingDays(Start, workingDays).Result;
}

/// <summary>What happens to one case: deeds, each so many working days after the application came.</summary>
/// <param name="Ago">Of an open story: how many working days before today it began.</param>
internal sealed record DemoStory(string Name, Channel Channel, Func<DemoDays, IEnumerable<(int After, Deed Deed)>> Steps, int Ago = 0, bool Gives = false, bool IsDisputed = false, bool Paints = false)
{
    public static IReadOnlyList<DemoStory> Past { get; } =
    [
        new("提供", Channel.Portal, d => [Confirmed(d, 1), Found(3), .. Answered(d, 8, Supplied)], Gives: true),
        new("已公开，当场答复", Channel.Counter, d => [(0, new ReplyOnTheSpot(Public))], Gives: true),
        new("部分公开", Channel.Portal, d => [Confirmed(d, 1), Talked(2), Found(4), .. Answered(d, 15, Partly)], Gives: true),
        new("不存在", Channel.RegisteredMail, d => [(5, new Search("综合档案室、业务系统、承办科室", "按名称、文号和年度检索，逐年核对目录", false)), .. Answered(d, 12, NotHeld)]),
        new("第三方不同意", Channel.Portal, d =>
        [
            Confirmed(d, 0), (3, new Consult(ConsultationKind.ThirdParty, "上海杉港冷链有限公司", "合同中的报价和工艺参数")), (5, new DeliverConsultation("1", d[5])),
            (14, new AnswerConsultation("1", d[14], Stance.RefusesWithGround, "报价和工艺参数是本公司采取保密措施的商业秘密")), .. Answered(d, 18, Rights),
        ], IsDisputed: true),
        new("其他机关负责", Channel.Email, d => [Confirmed(d, 1), .. Answered(d, 6, Elsewhere)]),
        new("补正后提供", Channel.Portal, d => [Confirmed(d, 1), Talked(2), Asked(4), (9, new Correct(d[9], "补充文号和年度：只需要已经批复的正式文件及附表", null)), Found(12), .. Answered(d, 20, Supplied)], Gives: true),
        new("过程性信息", Channel.Portal, d => [Confirmed(d, 1), .. Answered(d, 14, Process)], IsDisputed: true),
        new("撤回", Channel.Portal, d => [Confirmed(d, 1), Talked(3), (4, new Withdraw(d[4], "在网站上找到了所需信息"))]),
        new("信访投诉", Channel.RegisteredMail, d => [.. Answered(d, 7, Complaint)]),
        new("延期后提供", Channel.Portal, d =>
        [
            Confirmed(d, 0), Found(6), (15, new AskExtension(15, "所需材料分散在多个科室，需要逐件核对")), (16, new ApproveExtension()), (17, new NotifyExtension(d[17])), .. Answered(d, 30, Supplied),
        ], Gives: true),
        new("逾期不补正", Channel.Fax, d => [Confirmed(d, 1), Asked(5), (25, new LapseCorrection())]),
        new("疑难会商", Channel.Portal, d =>
        [
            Confirmed(d, 1), (2, new MarkHard("涉及历史遗留问题，此前同类申请曾被提起复议")), (6, new Confer(d[6], "区府办、区司法局、承办科室", "可以区分处理，个人信息遮盖后提供")), Talked(7), .. Answered(d, 16, Partly),
        ], Gives: true),
        new("重复申请", Channel.Portal, d => [Confirmed(d, 1), .. Answered(d, 5, Repeated)]),
        new("共同制作机关沉默", Channel.Portal, d =>
        [
            Confirmed(d, 0), (2, new Consult(ConsultationKind.CoMaker, "区建管委", "联合印发的实施方案")), (3, new DeliverConsultation("1", d[3])), (19, new LapseConsultation("1")), .. Answered(d, 22, Supplied),
        ], Gives: true),
        new("缴费后提供", Channel.Counter, d =>
        [
            (4, new AssessFee(FeeMethod.ByPage, 86, null)), (5, new NotifyFee()), (11, new PayFee(d[11], $"沪财非税{d.Start:yyMMdd}")), .. Answered(d, 20, Supplied),
        ], Gives: true),
        new("执法案卷", Channel.Portal, d => [Confirmed(d, 1), .. Answered(d, 13, FileOfCase)]),
        new("逾期答复", Channel.OrdinaryMail, d => [Confirmed(d, 0), Found(9), .. Answered(d, 26, Supplied)], Gives: true, IsDisputed: true),
        new("需要另行制作", Channel.Portal, d => [Confirmed(d, 1), .. Answered(d, 11, Made)]),
        new("补正后仍不明确", Channel.Portal, d => [Confirmed(d, 1), Talked(2), Asked(3), (8, new Correct(d[8], "你们应当知道的那份材料", null)), .. Answered(d, 15, Unclear)]),
        new("大量反复", Channel.Email, d =>
        [
            Confirmed(d, 1), (3, new AskReasons("同一申请人当月就同一工程从不同角度提出多件申请")), (9, new GiveReasons(d[9], "没有理由，就是要看", false)), .. Answered(d, 13, Massive),
        ], IsDisputed: true),
        new("逾期不缴费", Channel.Portal, d => [Confirmed(d, 0), (3, new AssessFee(FeeMethod.ByPage, 140, null)), (4, new NotifyFee()), (32, new LapseFee())]),
        new("内部事务", Channel.Portal, d => [Confirmed(d, 1), .. Answered(d, 9, Internal)]),
        new("公开出版物", Channel.Counter, d => [(0, new ReplyOnTheSpot(Book))]),
        new("另一行政查询", Channel.Portal, d => [Confirmed(d, 1), .. Answered(d, 6, Query)]),
        new("公共利益公开", Channel.Portal, d =>
        [
            Confirmed(d, 0), (2, new Consult(ConsultationKind.ThirdParty, "鹤泉渔歌餐饮有限公司", "抽检不合格项目")), (4, new DeliverConsultation("1", d[4])),
            (10, new AnswerConsultation("1", d[10], Stance.RefusesWithGround, "影响商誉")), (12, new TellThirdParty("1", "抽检结果关系食品安全，不公开对公共利益有重大影响")), .. Answered(d, 16, ForPublic),
        ], Gives: true),
        new("要求确认", Channel.Portal, d => [Confirmed(d, 1), .. Answered(d, 8, Reissue)]),
        new("延迟期限", Channel.Portal, d =>
        [
            Confirmed(d, 0), (2, new AskReasons("一次提出十二件，涉及十年档案")), (6, new GiveReasons(d[6], "课题研究需要，附立项书", true)), (7, new SetDelay(45, "逐年检索馆藏档案")), .. Answered(d, 40, Supplied),
        ], Gives: true),
        new("国家秘密", Channel.RegisteredMail, d => [.. Answered(d, 10, Secret)]),
        new("法律禁止", Channel.Portal, d => [Confirmed(d, 1), .. Answered(d, 10, Forbidden)]),
        new("危及安全", Channel.Portal, d => [Confirmed(d, 1), .. Answered(d, 10, Security)]),
    ];

    public static IReadOnlyList<DemoStory> Present { get; } =
    [
        new("待确认", Channel.Portal, _ => [], 0),
        new("待确认", Channel.Portal, _ => [], 1),
        new("逾期未确认", Channel.Email, _ => [], 3),
        new("刚收到", Channel.Counter, _ => [], 1),
        new("办理中", Channel.Portal, d => [Confirmed(d, 1), Found(3)], 6, Paints: true),
        new("办理中", Channel.Portal, d => [Confirmed(d, 1), Talked(2)], 11),
        new("只剩两天", Channel.RegisteredMail, d => [Found(6)], 18),
        new("今天到期", Channel.RegisteredMail, d => [Found(6)], 20),
        new("已经逾期", Channel.Counter, d => [Talked(9)], 23),
        new("等补正", Channel.Portal, d => [Confirmed(d, 1), Asked(4)], 8),
        new("补正逾期", Channel.Portal, d => [Confirmed(d, 1), Asked(5)], 24),
        new("征求第三方", Channel.Portal, d => [Confirmed(d, 0), (2, new Consult(ConsultationKind.ThirdParty, "云间竹里装饰工程有限公司", "投标报价明细")), (4, new DeliverConsultation("1", d[4]))], 9),
        new("两方都在征求", Channel.Portal, d =>
        [
            Confirmed(d, 0), (2, new Consult(ConsultationKind.ThirdParty, "上海杉港冷链有限公司", "工艺参数")), (3, new Consult(ConsultationKind.CoMaker, "区生态环境局", "联合验收意见")), (4, new DeliverConsultation("2", d[4])),
        ], 7),
        new("等缴费", Channel.Portal, d => [Confirmed(d, 0), (3, new AssessFee(FeeMethod.ByPage, 64, null)), (4, new NotifyFee())], 10),
        new("等说明理由", Channel.Email, d => [Confirmed(d, 1), (3, new AskReasons("当月第14件，内容高度重合"))], 6),
        new("提请延期", Channel.Portal, d => [Confirmed(d, 0), Found(5), (12, new AskExtension(20, "涉及七个村的台账，需要逐户核对"))], 14),
        new("待法制审核", Channel.Portal, d => [Confirmed(d, 1), Found(3), (8, new DraftReply(Supplied))], 10),
        new("待法制审核", Channel.Portal, d => [Confirmed(d, 1), (6, new DraftReply(Process))], 9),
        new("待保密审查", Channel.Portal, d => [Confirmed(d, 1), (7, new DraftReply(Partly)), (9, new PassLegal("条款适用正确"))], 11),
        new("待签发", Channel.Portal, d => [Confirmed(d, 1), (7, new DraftReply(Supplied)), (9, new PassLegal(null)), (10, new PassSecrecy(ReleaseBook.Checklist))], 13),
        new("退回修改", Channel.Portal, d => [Confirmed(d, 1), (5, new DraftReply(Internal)), (7, new Return("理由过于笼统，请写明属于哪一类内部事务"))], 10),
        new("待送达", Channel.RegisteredMail, d => [(7, new DraftReply(Supplied)), (9, new PassLegal(null)), (10, new PassSecrecy(ReleaseBook.Checklist)), (11, new Sign())], 12),
        new("疑难件", Channel.Portal, d => [Confirmed(d, 1), (2, new MarkHard("同类案件正在诉讼中"))], 5),
        new("已答复待归档", Channel.Portal, d => [Confirmed(d, 1), .. Answered(d, 9, Supplied, archive: false)], 14, Gives: true),
    ];

    private static ReplyWords Supplied => new(ReplyKind.Disclosed, "GIR 36(2)", "现提供所需文件复印件一份，共6页，随本答复书寄送。");

    private static ReplyWords Public => new(ReplyKind.Disclosed, "GIR 36(1)", "已当场打印并交给申请人。", Elsewhere: "云间区政务公开平台“政策文件”栏目");

    private static ReplyWords Partly => new(ReplyKind.PartlyDisclosed, null, "现提供遮盖个人信息后的复印件，共9页。")
    {
        Withheld = [new("居民姓名、门牌号和银行账号", "GIR 15", "属于个人隐私，公开会损害第三方合法权益"), new("科室讨论中的修改意见", "GIR 16(2)", "属于过程稿，不代表最终决定")],
    };

    private static ReplyWords NotHeld => new(ReplyKind.NotHeld, "GIR 36(4)", "本机关查阅了综合档案室、业务系统和承办科室的目录。", "本机关没有制作、也没有从其他机关获取过该信息。");

    private static ReplyWords Elsewhere => new(ReplyKind.NotHeld, "GIR 36(5)", "该信息由项目审批机关制作并保存。", "本机关不是制作机关，也不是最初获取机关。", "区规划资源局，电话021-5550-0100");

    private static ReplyWords Rights => new(ReplyKind.ThirdPartyRights, null, "您申请的合同报价和工艺参数涉及第三方。", "第三方书面表示不同意公开，并说明已采取保密措施；公开会损害其合法权益，不公开不会对公共利益造成重大影响");

    private static ReplyWords Process => new(ReplyKind.ProcessInformation, null, "您申请的是会议讨论记录。", "讨论记录属于行政机关在履行行政管理职能过程中形成的过程性信息，法律、法规、规章没有规定应当公开");

    private static ReplyWords Internal => new(ReplyKind.InternalAffairs, null, "您申请的是本机关后勤管理的内部安排。", "属于后勤管理方面的内部事务信息，不对外产生法律效力");

    private static ReplyWords FileOfCase => new(ReplyKind.EnforcementFile, null, "您申请的是行政处罚案卷中的现场检查笔录。", "属于行政执法案卷信息，您不是该案当事人，可以依照有关规定申请查阅");

    private static ReplyWords Secret => new(ReplyKind.StateSecret, null, "您申请的材料已依法定密。", "属于国家秘密，保密期限尚未届满");

    private static ReplyWords Forbidden => new(ReplyKind.ForbiddenByLaw, null, "您申请的是统计调查中的单个调查对象资料。", "统计法禁止对外提供能够识别单个统计调查对象的资料");

    private static ReplyWords Security => new(ReplyKind.EndangersSecurity, null, "您申请的是重点部位安防布局。", "公开后可能危及公共安全");

    private static ReplyWords Query => new(ReplyKind.AdministrativeQuery, null, "您申请的是不动产登记资料。", "不动产登记资料的查询有专门规定。", "请持有效证件到区不动产登记事务中心查询");

    private static ReplyWords Made => new(ReplyKind.WouldHaveToBeMade, null, "本机关保存的是逐笔台账。", "按您要求的口径汇总需要重新加工、分析");

    private static ReplyWords Unclear => new(ReplyKind.StillUnclear, null, "如能写明文件名称或者文号，可以重新提出申请。", "补正后的内容没有指向特定的政府信息");

    private static ReplyWords Complaint => new(ReplyKind.PetitionOrComplaint, null, "建议通过信访渠道反映。", "您要求查处施工扰民并给予补偿", "区信访办接待窗口，或者拨打12345");

    private static ReplyWords Repeated => new(ReplyKind.Repeated, null, "所附材料与前次相同。", "两次申请的内容一致", "本机关此前的答复书");

    private static ReplyWords Massive => new(ReplyKind.MassiveRepeated, null, "请围绕实际需要提出申请。", "所述理由没有说明与申请数量、频次相当的需要");

    private static ReplyWords Book => new(ReplyKind.PublishedWork, null, "可以到区图书馆借阅或者向出版单位购买。", "所需《云间年鉴》为公开出版物");

    private static ReplyWords Reissue => new(ReplyKind.ConfirmationOrReissue, null, "您手中的文件可以直接使用。", "您要求在已取得的文件复印件上逐页加盖公章");

    private static ReplyWords ForPublic => new(ReplyKind.Disclosed, "GIR 36(2)", "现提供抽检结果通报一份，共2页。", "抽检结果关系食品安全，不公开可能对公共利益造成重大影响");

    private static (int, Deed) Confirmed(DemoDays days, int after) => (after, new Confirm(days[after], "电话联系申请人，核对了所需信息和联系方式"));

    private static (int, Deed) Found(int after) => (after, new Search("综合档案室、业务系统", "按名称和年度检索", true));

    private static (int, Deed) Talked(int after) => (after, new LogContact(ContactWay.Phone, "了解到申请人需要核对自家情况，说明了可以提供的范围"));

    private static (int, Deed) Asked(int after) => (after, new AskCorrection("请写明所需文件的名称、文号或者年度；请说明需要全文还是附表。", 10));

    /// <summary>Drafted, reviewed, signed on the eve, served on the day, archived a week later.</summary>
    private static IEnumerable<(int, Deed)> Answered(DemoDays days, int on, ReplyWords words, bool archive = true) =>
    [
        (Math.Max(0, on - 3), new DraftReply(words)), (Math.Max(0, on - 2), new PassLegal(null)), (Math.Max(0, on - 2), new PassSecrecy(ReleaseBook.Checklist)), (on - 1, new Sign()),
        (on, new Serve(on % 2 == 0 ? ServiceWay.Post : ServiceWay.Email, days[on], on % 2 == 0 ? $"挂号XA{days.Start:yyMMdd}" : "申请人指定的电子邮箱")),
        .. archive ? [(on + 5, (Deed)new Archive($"{days.Start.Year}-依申请"))] : Array.Empty<(int, Deed)>(),
    ];
}
