using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Requests;

/// <summary>Every "no" of this room, with the article it rests on. Days and figures stand in the sentence, so that it can be obeyed.</summary>
internal static class RequestRefusals
{
    public static readonly Refusal NoSuch = new("requests.no-such-request", "没有找到这件申请。");
    public static readonly Refusal NotYours = new("requests.not-yours", "只能由承办单位有权限的岗位办理。", Source: "GIR 4, 33");
    public static readonly Refusal OtherEyes = new("requests.other-eyes", "拟写、提请的人不能自己审核、审批或签发，请由他人办理。", Source: "GIR 17; SECR 42");
    public static readonly Refusal WordsMissing = new("requests.words-missing", "请填写情况说明。", "Words");
    public static readonly Refusal DayMissing = new("requests.day-missing", "请填写日期。", "On");

    public static readonly Refusal NameMissing = new("requests.name-missing", "请填写申请人姓名或者名称。", "Name", "GIR 29(2)");
    public static readonly Refusal IdentityMissing = new("requests.identity-missing", "请填写身份证明的种类和号码。", "IdentityNumber", "GIR 29(2)");
    public static readonly Refusal ContactMissing = new("requests.contact-missing", "请至少填写一种联系方式。", "Phone", "GIR 29(2)");
    public static readonly Refusal AddressMissing = new("requests.address-missing", "选择邮寄的，请填写邮寄地址；选择电子邮件的，请填写电子邮箱。", "Address", "GIR 29(2)");
    public static readonly Refusal DescriptionMissing = new("requests.description-missing", "请写明所需信息的名称、文号或者便于查询的其他特征。", "Description", "GIR 29(2)");
    public static readonly Refusal TitleMissing = new("requests.title-missing", "请用一句话概括所需的信息，便于登记和查询。", "Title");
    public static readonly Refusal AgencyMissing = new("requests.agency-missing", "请选择一个受理申请的行政机关。", "UnitId", "GIR 27");
    public static readonly Refusal KindMissing = new("requests.applicant-kind-missing", "请选择申请人类别。", "Kind", "ARF");
    public static readonly Refusal PrivacyNotRead = new("requests.privacy-not-read", "请阅读并确认个人信息处理说明。", "HasReadPrivacy", "PIPL 17");
    public static readonly Refusal TooLong = new("requests.too-long", "填写的内容太长，请精简或者作为附件提交。", "Description");

    public static readonly Refusal ReceiptFollowsChannel = new("requests.receipt-follows-channel", "当面提交、挂号邮寄的，收到之日就是提交、签收之日。", "On", "GIR 31");
    public static readonly Refusal ConfirmationNeedsBothSides = new("requests.confirmation-needs-both-sides", "请写明如何与申请人双方确认；系统自动回执不算双方确认。", "How", "GIR 31");
    public static readonly Refusal ContactWayMissing = new("requests.contact-way-missing", "请选择联系方式。", "Way");

    public static readonly Refusal CorrectionOnce = new("requests.correction-once", "补正告知只能一次，本件已经告知过。", Source: "GIR 30");
    public static readonly Refusal CorrectionNeedsContent = new("requests.correction-needs-content", "请一次性写明需要补正的全部事项。", "What", "GIR 30");
    public static readonly Refusal CorrectedWordsMissing = new("requests.corrected-words-missing", "请填写补正后的申请内容。", "Description", "GIR 30");
    public static readonly Refusal LateCorrectionNeedsReason = new("requests.late-correction-needs-reason", "补正已经逾期，接受的须写明正当理由；没有的按逾期不补正处理。", "GoodReason", "GIR 30");

    public static readonly Refusal ConsultationKindMissing = new("requests.consultation-kind-missing", "请选择征求谁的意见。", "Kind", "GIR 32, 34");
    public static readonly Refusal PartyMissing = new("requests.party-missing", "请填写被征求意见的一方。", "Party", "GIR 32, 34");
    public static readonly Refusal AlreadyConsulted = new("requests.already-consulted", "已经向这一方征求意见，尚未答复。", "Party", "GIR 32");
    public static readonly Refusal ConsultationNeedsContent = new("requests.consultation-needs-content", "请写明就什么内容征求意见。", "About", "GIR 32");
    public static readonly Refusal NoSuchConsultation = new("requests.no-such-consultation", "请选择一份适用的征求意见书。", "Key", "GIR 32, 34");
    public static readonly Refusal StanceMissing = new("requests.stance-missing", "请选择对方的意见。", "Stance", "GIR 32");
    public static readonly Refusal DeliveryUnknown = new("requests.delivery-unknown", "还没有登记征求意见书的送达日期，不能判断期满。", "Key", "GIR 32");
    public static readonly Refusal ConsultationOpen = new("requests.consultation-open", "还有征求意见没有答复或者期满，不能签发。", Source: "GIR 32, 34");

    public static readonly Refusal ExtensionOnce = new("requests.extension-once", "答复期限只能延长一次，本件已经延长。", Source: "GIR 33(2)");
    public static readonly Refusal ExtensionTooLong = new("requests.extension-too-long", "延长的期限为1至20个工作日。", "Days", "GIR 33(2)");
    public static readonly Refusal ExtensionNeedsReason = new("requests.extension-needs-reason", "请写明需要延期的理由。", "Reason", "GIR 33(2)");
    public static readonly Refusal ExtensionNotAsked = new("requests.extension-not-asked", "还没有提请延期。", Source: "GIR 33(2)");
    public static readonly Refusal ExtensionNotApproved = new("requests.extension-not-approved", "延期须先经政府信息公开工作机构负责人同意，才能告知申请人。", Source: "GIR 33(2)");

    public static readonly Refusal AbnormalNeedsGrounds = new("requests.abnormal-needs-grounds", "请写明为什么认为申请数量、频次明显超过合理范围。", "Grounds", "GIR 35");
    public static readonly Refusal ReasonsOnce = new("requests.reasons-once", "已经要求申请人说明过理由。", Source: "GIR 35");
    public static readonly Refusal DelayNeedsReasons = new("requests.delay-needs-reasons", "只有申请人说明了理由并认为合理，才能确定延迟答复的期限；理由不合理的应告知不予处理。", Source: "GIR 35");
    public static readonly Refusal DelayOnce = new("requests.delay-once", "延迟答复的期限已经确定并告知申请人。", Source: "GIR 35");

    public static readonly Refusal FeeMethodMissing = new("requests.fee-method-missing", "请选择计收方式：按件、按量或者不收费，一件申请只能选一种。", "Method", "FEE 3");
    public static readonly Refusal PagesMissing = new("requests.pages-missing", "按量计收的，请填写提供的页数。", "Pages", "FEE 5");
    public static readonly Refusal NoFeeNeedsGround = new("requests.no-fee-needs-ground", "不收费的，请写明理由。", "Ground", "FEE 2");
    public static readonly Refusal FeeOnce = new("requests.fee-once", "本件已经发出收费通知，不再另行计收。", Source: "FEE 3");
    public static readonly Refusal NothingToPay = new("requests.nothing-to-pay", "核算结果没有应缴的费用，不发收费通知。", Source: "GIR 42; FEE 2");
    public static readonly Refusal ReceiptMissing = new("requests.receipt-missing", "请填写票据号码。", "Receipt", "FEE 8");

    public static readonly Refusal SearchPlacesMissing = new("requests.search-places-missing", "请写明检索了哪些档案、系统和科室。", "Places", "GIR 36(4)");
    public static readonly Refusal ParticipantsMissing = new("requests.participants-missing", "请填写参加会商的人员和单位。", "Participants", "S0 67");
    public static readonly Refusal MinutesMissing = new("requests.minutes-missing", "请填写会商意见。", "Minutes", "S0 67");
    public static readonly Refusal AlreadyHard = new("requests.already-hard", "本件已经标为疑难件。");
    public static readonly Refusal SplitTwice = new("requests.split-twice", "拆分的事项中有重复的，请逐件写清。", "Matters", "FEE 4");
    public static readonly Refusal SplitOnce = new("requests.split-once", "本件已经拆分过。", "Matters", "FEE 4");
    public static readonly Refusal HandlerMissing = new("requests.handler-missing", "请选择接办的人。", "ToId");

    public static readonly Refusal ReplyMissing = new("requests.reply-missing", "请选择答复类别，一件申请只有一个办理结果。", "Reply", "ARF 表三");
    public static readonly Refusal RowComesByItself = new("requests.row-comes-by-itself", "逾期不补正、逾期不缴费由期满处理形成，不能拟写。", "Reply", "GIR 30; FEE 6");
    public static readonly Refusal BasisUnknown = new("requests.basis-unknown", "所选条款不适用于这一答复类别。", "Basis", "GIR 36");
    public static readonly Refusal FindingMissing = new("requests.finding-missing", "请写明处理意见：提供什么、如何获取，或者告知什么。", "Finding", "GIR 36");
    public static readonly Refusal ReplyNeedsReason = new("requests.reply-needs-reason", "不予公开、无法提供、不予处理的，须说明理由。", "Reason", "GIR 36(3)");
    public static readonly Refusal WithheldMissing = new("requests.withheld-missing", "部分公开的，请逐项列明不予公开的内容、条款和理由。", "Withheld", "GIR 37");
    public static readonly Refusal WithheldNeedsGround = new("requests.withheld-needs-ground", "每一项不予公开的内容都须有条款和理由，格式为「内容｜条款｜理由」。", "Withheld", "GIR 37");
    public static readonly Refusal WithheldOnlyInPart = new("requests.withheld-only-in-part", "有不予公开的部分，应选「部分公开」。", "Reply", "GIR 37");
    public static readonly Refusal NotHeldNeedsSearch = new("requests.not-held-needs-search", "告知信息不存在，须先登记检索情况，且最近一次检索没有检索到。", "Reply", "GIR 36(4)");
    public static readonly Refusal ElsewhereMissing = new("requests.elsewhere-missing", "请写明获取途径、负责公开的机关及联系方式，或者此前答复的文号。", "Elsewhere", "GIR 36");
    public static readonly Refusal UnclearNeedsCorrection = new("requests.unclear-needs-correction", "「补正后申请内容仍不明确」须以申请人已经补正为前提。", "Reply", "GIR 30");
    public static readonly Refusal MassiveNeedsReasons = new("requests.massive-needs-reasons", "须先要求申请人说明理由，并认为理由不合理。", "Reply", "GIR 35");
    public static readonly Refusal HardNeedsConference = new("requests.hard-needs-conference", "疑难件须先会商再拟写答复。", Source: "S0 67; S2 85");
    public static readonly Refusal RightsNeedConsultation = new("requests.rights-need-consultation", "以保护第三方合法权益为由不予公开的，须书面征求过第三方的意见。", "Reply", "GIR 32");
    public static readonly Refusal AgainstWillNeedsTelling = new("requests.against-will-needs-telling", "第三方不同意而决定公开的，须先将决定公开的内容和理由书面告知第三方。", "Reply", "GIR 32");
    public static readonly Refusal AgainstWillNeedsInterest = new("requests.against-will-needs-interest", "第三方不同意而决定公开的，须写明不公开会对公共利益造成的重大影响。", "Reason", "GIR 15, 32");

    public static readonly Refusal ChecklistOpen = new("requests.checklist-open", "保密审查的六项内容须逐项核对。", "Checked", "GIR 17");
    public static readonly Refusal ReturnNeedsReason = new("requests.return-needs-reason", "退回须写明要修改什么。", "Reason");
    public static readonly Refusal ServiceWayMissing = new("requests.service-way-missing", "请选择送达方式。", "ServiceWay", "SERV");
    public static readonly Refusal ProofMissing = new("requests.proof-missing", "请填写邮件号码、签收人或者送达地址，作为送达凭证。", "Proof", "SERV");
    public static readonly Refusal NotForTheSpot = new("requests.not-for-the-spot", "当场答复只适用于已经主动公开的信息和公开出版物；其他答复须经审核签发。", "Reply", "GIR 33(1)");
    public static readonly Refusal SpotIsTheDay = new("requests.spot-is-the-day", "当场答复在收到申请的当天作出。", Source: "GIR 33(1)");
    public static readonly Refusal VolumeMissing = new("requests.volume-missing", "请填写案卷号。", "Volume", "GIR 45");
    public static readonly Refusal ReadingNeedsReason = new("requests.reading-needs-reason", "查看完整的个人信息须写明理由，随查看记入日志。", "Why", "PIPL 51");
    public static readonly Refusal NoticeAnswerMissing = new("requests.notice-answer-missing", "请选择如何答复。", "Answer", "FEE 6");
    public static readonly Refusal NoticeAnswerUnfit = new("requests.notice-answer-unfit", "这一答复不适用于现在的通知。", "Answer", "FEE 6; GIR 35");
    public static readonly Refusal PaymentNumberMissing = new("requests.payment-number-missing", "请填写缴款书或者票据号码，便于受理机关核对。", "Words", "FEE 8");
    public static readonly Refusal ClaimedByAnother = new("requests.claimed-by-another", "这件申请已经归入另一个账户。", "Code");
    public static readonly Refusal CodeWrong = new("requests.code-wrong", "查询编号或者查询码不正确。", "Code");

    public static Refusal NotNow(RequestState state, RequestAct act) => new("requests.not-now", $"当前状态是「{state.Title()}」，不能{act.Title()}。", Source: "rules 1.6");

    public static Refusal DayImpossible(DateOnly first, DateOnly last) => new("requests.day-impossible", $"日期应在{first:yyyy-MM-dd}与{last:yyyy-MM-dd}之间。", "On");

    public static Refusal CorrectionTooLate(DateOnly by) => new("requests.correction-too-late", $"补正告知应在收到申请之日起7个工作日内作出，已于{by:yyyy-MM-dd}期满。", Source: "GIR 30");

    public static Refusal CorrectionPeriod(int fewest, int most) => new("requests.correction-period", $"合理的补正期限为{fewest}至{most}个工作日。", "Days", "GIR 30");

    public static Refusal ExtensionTooLate(DateOnly by) => new("requests.extension-too-late", $"延期须在原答复期限届满前同意并告知申请人，原期限已于{by:yyyy-MM-dd}届满。", "On", "GIR 33(2)");

    public static Refusal DelayTooShort(int term, int most) => new("requests.delay-too-short", $"延迟答复的期限应长于现有的{term}个工作日，不超过{most}个工作日。", "Days", "GIR 35");

    public static Refusal TermOver(DateOnly due) => new("requests.term-over", $"答复期限已于{due:yyyy-MM-dd}届满。", Source: "GIR 33(2)");

    public static Refusal NotLapsedYet(DateOnly until, string source) => new("requests.not-lapsed-yet", $"期限到{until:yyyy-MM-dd}为止，还没有期满。", Source: source);

    public static Refusal PaidTooLate(DateOnly until) => new("requests.paid-too-late", $"缴费期限已于{until:yyyy-MM-dd}届满。", "On", "FEE 6");

    public static Refusal SplitNeedsMatters(int most) => new("requests.split-needs-matters", $"请每行写一件事项，2至{most}件。", "Matters", "FEE 4");
}
