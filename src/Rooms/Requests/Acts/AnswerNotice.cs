using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Requests.Acts;

internal enum NoticeAnswer
{
    /// <summary>Paid; the number of the payment stands in the words. Only the official receipt noted by the agency starts the clock anew.</summary>
    [Display(Name = "已经缴费")]
    Paid = 1,

    [Display(Name = "将在期限内缴费")]
    WillPay = 2,

    [Display(Name = "说明理由")]
    Reasons = 3,
}

/// <summary>The applicant's own word on a fee notice or on being asked for reasons (FEE 6; GIR 35). It moves no clock and decides nothing: the agency notes payment, or weighs the reasons.</summary>
internal sealed record AnswerNotice(NoticeAnswer? Answer, string? Words) : Deed
{
    public override RequestAct Act => RequestAct.AnswerNotice;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (Answer is not { } answer)
            yield return RequestRefusals.NoticeAnswerMissing;
        else if ((at.Log.State == RequestState.FeePending) == (answer == NoticeAnswer.Reasons))
            yield return RequestRefusals.NoticeAnswerUnfit;
        if (Answer != NoticeAnswer.WillPay && string.IsNullOrWhiteSpace(Words))
            yield return Answer == NoticeAnswer.Paid ? RequestRefusals.PaymentNumberMissing : RequestRefusals.WordsMissing;
    }

    protected override Happening Fact(AtHand at) => new NoticeAnswered(at.Today, Answer!.Value, Words?.Trim());
}

internal sealed record NoticeAnswered(DateOnly On, NoticeAnswer Answer, string? Words) : Happening(On)
{
    public override RequestAct? Act => RequestAct.AnswerNotice;

    public override string Line => $"申请人答复：{Answer.Title()}{(string.IsNullOrEmpty(Words) ? "" : $"（{Words}）")}";
}
