using System.ComponentModel.DataAnnotations;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Acts;

namespace Mingtang.Requests.Desk;

/// <summary>What any act's form may ask; <see cref="ActGuide"/> says which of it one act asks. Fields bear the names the refusals know.</summary>
internal sealed class ActInput
{
    [Display(Name = "日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "如何确认"), StringLength(500)]
    public string? How { get; set; }

    [Display(Name = "联系方式")]
    public ContactWay? Way { get; set; }

    [Display(Name = "情况说明"), StringLength(4000)]
    public string? Words { get; set; }

    [Display(Name = "需要补正的全部事项"), StringLength(4000)]
    public string? What { get; set; }

    [Display(Name = "工作日数")]
    public int? Days { get; set; }

    [Display(Name = "补正后的申请内容"), StringLength(4000)]
    public string? Description { get; set; }

    [Display(Name = "逾期的正当理由"), StringLength(500)]
    public string? GoodReason { get; set; }

    [Display(Name = "征求谁的意见")]
    public ConsultationKind? Kind { get; set; }

    [Display(Name = "被征求意见的一方"), StringLength(120)]
    public string? Party { get; set; }

    [Display(Name = "就什么内容征求意见"), StringLength(1000)]
    public string? About { get; set; }

    [Display(Name = "征求意见书")]
    public string? Key { get; set; }

    [Display(Name = "对方意见")]
    public Stance? Stance { get; set; }

    [Display(Name = "理由"), StringLength(2000)]
    public string? Reason { get; set; }

    [Display(Name = "为什么认为明显超过合理范围"), StringLength(1000)]
    public string? Grounds { get; set; }

    [Display(Name = "理由合理")]
    public bool IsReasonable { get; set; }

    [Display(Name = "计收方式")]
    public FeeMethod? Method { get; set; }

    [Display(Name = "提供的页数")]
    public int? Pages { get; set; }

    [Display(Name = "不收费的理由"), StringLength(500)]
    public string? Ground { get; set; }

    [Display(Name = "票据号码"), StringLength(60)]
    public string? Receipt { get; set; }

    [Display(Name = "检索了哪些档案、系统和科室"), StringLength(1000)]
    public string? Places { get; set; }

    [Display(Name = "检索到相关信息")]
    public bool IsFound { get; set; }

    [Display(Name = "参加会商的人员和单位"), StringLength(500)]
    public string? Participants { get; set; }

    [Display(Name = "会商意见"), StringLength(4000)]
    public string? Minutes { get; set; }

    [Display(Name = "拆分的事项，每行一件"), StringLength(8000)]
    public string? Matters { get; set; }

    [Display(Name = "接办人")]
    public Guid? ToId { get; set; }

    [Display(Name = "答复类别")]
    public ReplyKind? Reply { get; set; }

    [Display(Name = "适用条款")]
    public string? Basis { get; set; }

    [Display(Name = "处理意见"), StringLength(4000)]
    public string? Finding { get; set; }

    [Display(Name = "获取途径、负责公开的机关或者此前答复的文号"), StringLength(500)]
    public string? Elsewhere { get; set; }

    [Display(Name = "不予公开的部分"), StringLength(4000)]
    public string? Withheld { get; set; }

    [Display(Name = "审核意见"), StringLength(1000)]
    public string? Note { get; set; }

    [Display(Name = "逐项核对")]
    public List<string> Checked { get; set; } = [];

    [Display(Name = "送达方式")]
    public ServiceWay? ServiceWay { get; set; }

    [Display(Name = "送达凭证"), StringLength(200)]
    public string? Proof { get; set; }

    [Display(Name = "案卷号"), StringLength(60)]
    public string? Volume { get; set; }

    /// <summary>What was typed as the deed it means.</summary>
    /// <param name="staff">Who can take the case over.</param>
    public Deed ToDeed(RequestAct act, IReadOnlyList<(Guid Id, string Name)> staff) => act switch
    {
        RequestAct.Confirm => new Confirm(On, How),
        RequestAct.LogContact => new LogContact(Way, Words),
        RequestAct.AskCorrection => new AskCorrection(What, Days),
        RequestAct.Correct => new Correct(On, Description, GoodReason),
        RequestAct.LapseCorrection => new LapseCorrection(),
        RequestAct.Consult => new Consult(Kind, Party, About),
        RequestAct.DeliverConsultation => new DeliverConsultation(Key, On),
        RequestAct.AnswerConsultation => new AnswerConsultation(Key, On, Stance, Words),
        RequestAct.LapseConsultation => new LapseConsultation(Key),
        RequestAct.TellThirdParty => new TellThirdParty(Key, Words),
        RequestAct.AskExtension => new AskExtension(Days, Reason),
        RequestAct.ApproveExtension => new ApproveExtension(),
        RequestAct.NotifyExtension => new NotifyExtension(On),
        RequestAct.AskReasons => new AskReasons(Grounds),
        RequestAct.GiveReasons => new GiveReasons(On, Words, IsReasonable),
        RequestAct.SetDelay => new SetDelay(Days, Reason),
        RequestAct.AssessFee => new AssessFee(Method, Pages, Ground),
        RequestAct.NotifyFee => new NotifyFee(),
        RequestAct.PayFee => new PayFee(On, Receipt),
        RequestAct.LapseFee => new LapseFee(),
        RequestAct.Search => new Search(Places, Words, IsFound),
        RequestAct.Confer => new Confer(On, Participants, Minutes),
        RequestAct.MarkHard => new MarkHard(Reason),
        RequestAct.Split => new Split(Lines(Matters)),
        RequestAct.HandOver => new HandOver(ToId, staff.FirstOrDefault(one => one.Id == ToId).Name, Reason),
        RequestAct.Urge => new Urge(Words),
        RequestAct.DraftReply => new DraftReply(Said()),
        RequestAct.PassLegal => new PassLegal(Note),
        RequestAct.PassSecrecy => new PassSecrecy(Checked),
        RequestAct.Return => new Return(Reason),
        RequestAct.Sign => new Sign(),
        RequestAct.Serve => new Serve(ServiceWay, On, Proof),
        RequestAct.ReplyOnTheSpot => new ReplyOnTheSpot(Said()),
        RequestAct.Withdraw => new Withdraw(On, How),
        RequestAct.Archive => new Archive(Volume),
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    private ReplyWords Said() => new(Reply, string.IsNullOrEmpty(Basis) ? null : Basis, Finding, Reason, Elsewhere)
    {
        Withheld = [.. Lines(Withheld).Select(Part)],
    };

    /// <summary>「内容｜条款｜理由」; what is left out stays empty, so that the guard names it.</summary>
    private static WithheldPart Part(string line)
    {
        var cells = line.Split('｜', '|');
        return new(cells[0].Trim(), cells.ElementAtOrDefault(1)?.Trim() ?? "", cells.ElementAtOrDefault(2)?.Trim() ?? "");
    }

    private static List<string> Lines(string? words) => [.. (words ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
