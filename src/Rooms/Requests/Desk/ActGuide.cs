using Mingtang.Requests.Acts;

namespace Mingtang.Requests.Desk;

/// <param name="Name">A property of <see cref="ActInput"/>.</param>
internal sealed record ActField(string Name, string? Label = null, string? Hint = null)
{
    /// <summary>Without it the act is refused, whatever else is said; the others depend on what is said, or may stay away.</summary>
    public bool IsNeeded { get; init; } = true;
}

/// <summary>What an act's page says and asks. The guards are elsewhere: this only saves people from finding out by being refused.</summary>
internal sealed record ActGuide(string Lead, params IReadOnlyList<ActField> Fields)
{
    private static readonly ActField Day = new(nameof(ActInput.On)), Words = new(nameof(ActInput.Words)), Key = new(nameof(ActInput.Key));

    private static readonly ActField[] Reply =
    [
        new(nameof(ActInput.Reply), Hint: "一件申请只有一个办理结果，与年度报告表三的21行对应"),
        new(nameof(ActInput.Basis), Hint: "不选时按答复类别的常用条款") { IsNeeded = false },
        new(nameof(ActInput.Finding), Hint: "提供什么、如何获取，或者告知什么"),
        new(nameof(ActInput.Reason), Hint: "不予公开、无法提供、不予处理的必须说明；第三方不同意而公开的，写明对公共利益的重大影响") { IsNeeded = false },
        new(nameof(ActInput.Elsewhere), Hint: "已主动公开的写网址，其他机关负责的写机关名称和联系方式，重复申请写此前答复的文号") { IsNeeded = false },
        new(nameof(ActInput.Withheld), Hint: "部分公开时填写，每行一项：内容｜条款｜理由，例如：居民姓名｜第十五条｜属于个人隐私") { IsNeeded = false },
    ];

    public static ActGuide Of(RequestAct act) => act switch
    {
        RequestAct.Confirm => new("互联网、传真、电子邮件和平常信函提交的，以双方确认之日为收到申请之日，答复期限从次日起算（条例第三十一条）。", Day with { Label = "双方确认之日" }, new(nameof(ActInput.How), Hint: "例如：电话联系申请人，核对了所需信息和联系方式")),
        RequestAct.LogContact => new("每次联系都登记：了解到的需求、给出的说明和建议。", new ActField(nameof(ActInput.Way)), Words with { Label = "联系内容" }),
        RequestAct.AskCorrection => new("申请内容不明确的，自收到之日起7个工作日内一次性告知补正，说明补正事项和合理期限（条例第三十条）。", new ActField(nameof(ActInput.What)), new(nameof(ActInput.Days), "补正期限（工作日）", "从告知次日起算")),
        RequestAct.Correct => new("收到补正的，答复期限从收到之日的次日重新起算（条例第三十条）。", Day with { Label = "收到补正之日" }, new(nameof(ActInput.Description)), new(nameof(ActInput.GoodReason), Hint: "只在逾期时填写") { IsNeeded = false }),
        RequestAct.LapseCorrection => new("申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理（条例第三十条）。本件将以「逾期不补正」办结，不能恢复。"),
        RequestAct.Consult => new("损害第三方合法权益的，书面征求第三方意见；由多个机关共同制作的，征求共同制作机关意见。征求意见的时间不计入答复期限（条例第三十二、三十三、三十四条）。", new ActField(nameof(ActInput.Kind)), new(nameof(ActInput.Party)), new(nameof(ActInput.About))),
        RequestAct.DeliverConsultation => new("对方自收到征询书之日起15个工作日内提出意见。", Key, Day with { Label = "送达日期" }),
        RequestAct.AnswerConsultation => new("第三方不同意的，是否有合理理由由本机关判断。", Key, Day with { Label = "收到意见之日" }, new(nameof(ActInput.Stance)), Words with { Label = "意见和理由", Hint = "不同意的必须填写", IsNeeded = false }),
        RequestAct.LapseConsultation => new("沉默的含义相反：第三方逾期未提出意见的，由本机关依照条例决定；共同制作机关逾期未提出意见的，视为同意公开。", Key),
        RequestAct.TellThirdParty => new("认为不公开可能对公共利益造成重大影响而决定公开的，将决定公开的内容和理由书面告知第三方（条例第三十二条）。", Key, Words with { Label = "公开的内容和理由" }),
        RequestAct.AskExtension => new("需要延长答复期限的，应当经政府信息公开工作机构负责人同意，并在原期限届满前告知申请人，延长不超过20个工作日，只能一次（条例第三十三条）。", new ActField(nameof(ActInput.Days), "延长的工作日"), new(nameof(ActInput.Reason), "延期理由")),
        RequestAct.ApproveExtension => new("同意后由承办人在原期限届满前告知申请人，告知之后期限才延长。"),
        RequestAct.NotifyExtension => new("以发出延期告知书之日为准。", Day with { Label = "告知日期" }),
        RequestAct.AskReasons => new("申请公开的数量、频次明显超过合理范围的，可以要求申请人说明理由（条例第三十五条）。条例没有规定具体数量，请写明判断依据。", new ActField(nameof(ActInput.Grounds))),
        RequestAct.GiveReasons => new("登记申请人的说明和本机关的判断：不合理的，告知不予处理；合理但不能按期答复的，确定延迟答复的合理期限。", Day, Words with { Label = "申请人的说明" }, new(nameof(ActInput.IsReasonable))),
        RequestAct.SetDelay => new("合理期限代替20个工作日，从收到申请次日起算，并告知申请人（条例第三十五条）。", new ActField(nameof(ActInput.Days), "合理期限（工作日）"), new(nameof(ActInput.Reason))),
        RequestAct.AssessFee => new("每件申请只能选一种方式。按件：同一申请人一个月内第11件起；按量：提供的纸质或电子件第31页起。", new ActField(nameof(ActInput.Method)), new(nameof(ActInput.Pages), Hint: "按量计收时填写") { IsNeeded = false }, new(nameof(ActInput.Ground), Hint: "选「不收费」时填写") { IsNeeded = false }),
        RequestAct.NotifyFee => new("收费通知在答复期限内发出，申请人自收到次日起30日内缴费；逾期视为放弃申请，缴费后答复期限重新起算。"),
        RequestAct.PayFee => new("登记票据后，答复期限从缴费次日起重新计算。", Day with { Label = "缴费日期" }, new(nameof(ActInput.Receipt))),
        RequestAct.LapseFee => new("逾期未按收费通知要求缴纳费用的，视为放弃申请，不再处理。本件将以「逾期未缴费」办结，不能恢复。"),
        RequestAct.Search => new("告知「不掌握相关政府信息」须以检索为依据。", new ActField(nameof(ActInput.Places)), Words with { Label = "检索词和检索方法" }, new(nameof(ActInput.IsFound))),
        RequestAct.Confer => new("疑难件和与曾经涉诉、涉复议案件同类的，先会商再答复。", Day with { Label = "会商日期" }, new(nameof(ActInput.Participants)), new(nameof(ActInput.Minutes))),
        RequestAct.MarkHard => new("标为疑难件后，须先会商才能拟写答复。", new ActField(nameof(ActInput.Reason), "为什么疑难")),
        RequestAct.Split => new("一事一申请：拆分到最小单位，各件的收到日期相同，第一行由本件办理。", new ActField(nameof(ActInput.Matters))),
        RequestAct.HandOver => new("期限不因移交变化。", new ActField(nameof(ActInput.ToId)), new(nameof(ActInput.Reason), "交接说明")),
        RequestAct.Urge => new("催办意见进入案件记录，承办单位在「等我办的事」中看到期限。", Words with { Label = "催办意见" }),
        RequestAct.DraftReply => new("拟写后送法制审核、保密审查、负责人签发。", Reply),
        RequestAct.PassLegal => new("核对答复类别、条款、理由和救济途径。", new ActField(nameof(ActInput.Note)) { IsNeeded = false }),
        RequestAct.PassSecrecy => new("先审查、后公开，逐项核对（条例第十七条）。", new ActField(nameof(ActInput.Checked))),
        RequestAct.Return => new("退回承办人修改，须重新送审。", new ActField(nameof(ActInput.Reason), "需要修改什么")),
        RequestAct.Sign => new("签发后由承办人送达。还有未答复的征求意见时不能签发。"),
        RequestAct.Serve => new("邮寄的以交邮之日为答复日，直接送达的以签收之日为答复日。", new ActField(nameof(ActInput.ServiceWay)), Day with { Label = "交邮、签收或者发送之日" }, new(nameof(ActInput.Proof), Hint: "邮件号码、签收人或者送达地址")),
        RequestAct.ReplyOnTheSpot => new("能够当场答复的应当当场答复（条例第三十三条）；只适用于已经主动公开的信息和公开出版物。", Reply[..5]),
        RequestAct.Withdraw => new("撤回后以「其他处理」办结，不能恢复。", Day with { Label = "撤回日期" }, new(nameof(ActInput.How), "如何撤回")),
        RequestAct.Archive => new("登记、审核、办理、答复、归档的全过程记录一并归档（条例第四十五条）。", new ActField(nameof(ActInput.Volume))),
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    /// <summary>What comes of something else has no form.</summary>
    public static bool HasForm(RequestAct act) => Enum.IsDefined(act) && act is not RequestAct.AttachRedacted;

    /// <summary>Cannot be taken back and looks so.</summary>
    public static bool IsFinal(RequestAct act) => act is RequestAct.LapseCorrection or RequestAct.LapseFee or RequestAct.Withdraw;

    /// <summary>Whether there is anything to do it with, so that no button leads to a certain refusal.</summary>
    public static bool IsOffered(RequestAct act, RequestLog log) => act switch
    {
        RequestAct.AttachRedacted => false,
        RequestAct.DeliverConsultation => log.Consultations.Any(asked => asked is { IsOpen: true, Delivered: null }),
        RequestAct.AnswerConsultation or RequestAct.LapseConsultation => log.Consultations.Any(asked => asked.IsOpen),
        RequestAct.TellThirdParty => log.Consultations.Any(asked => asked is { IsOpen: false, IsTold: false, Sent.Kind: ConsultationKind.ThirdParty }),
        RequestAct.AskCorrection => !log.Has<CorrectionAsked>(),
        RequestAct.AskExtension => !log.Has<ExtensionAsked>(),
        RequestAct.ApproveExtension => log.Has<ExtensionAsked>() && !log.Has<ExtensionApproved>(),
        RequestAct.NotifyExtension => log.Has<ExtensionApproved>() && !log.Has<ExtensionNotified>(),
        RequestAct.AskReasons => !log.Has<ReasonsWanted>(),
        RequestAct.SetDelay => log.Last<ReasonsGiven>() is { IsReasonable: true } && !log.Has<DelaySet>(),
        RequestAct.NotifyFee => log.Last<FeeAssessed>() is { Yuan: > 0 } && !log.Has<FeeNotified>(),
        RequestAct.MarkHard => !log.Has<FoundHard>(),
        RequestAct.Split => !log.Has<SplitUp>(),
        RequestAct.AnswerNotice => false,
        _ => true,
    };
}
