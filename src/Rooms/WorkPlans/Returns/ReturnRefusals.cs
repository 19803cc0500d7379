using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Returns;

internal static class ReturnRefusals
{
    public static readonly Refusal NoSuchReturn = new("workplans.no-such-return", "没有找到这份季度报送。");

    public static readonly Refusal NoSuchRound = new("workplans.no-such-return-round", "没有找到这一季度的报送。");

    public static readonly Refusal NotYours = new("workplans.not-your-return", "这份季度报送不由您办理：单位办理本单位的报送，审核由计划的主管科室办理。");

    public static readonly Refusal PlanNotInForce = new("workplans.returns-plan-not-in-force", "计划尚未下达或者已经归档，不能办理季度报送。");

    public static readonly Refusal NotOpenedYet = new("workplans.return-not-opened", "这一季度的报送还没有启动。");

    public static readonly Refusal OpenedAlready = new("workplans.return-opened-already", "这一季度的报送已经启动，启动日期不能再改。", "OpensOn");

    public static readonly Refusal ClosedAlready = new("workplans.return-closed-already", "这一季度的报送已经截止。");

    public static readonly Refusal NotOverYet = new("workplans.return-not-over", "报送期限未到而且还有单位没有报送，不能提前截止；可以调整截止日期。");

    public static readonly Refusal QuarterElsewhere = new("workplans.return-quarter-elsewhere", "这一季度不在计划执行期内，没有季度报送。", "Quarter");

    public static readonly Refusal OpeningMissing = new("workplans.return-opening-missing", "请填写启动日期。", "OpensOn");

    public static readonly Refusal DueMissing = new("workplans.return-due-missing", "请填写截止日期。", "DueOn");

    public static readonly Refusal DueBeforeOpening = new("workplans.return-due-before-opening", "截止日期不能早于启动日期。", "DueOn");

    public static readonly Refusal DueInPast = new("workplans.return-due-in-past", "截止日期不能早于今天。", "DueOn");

    public static readonly Refusal OpeningBeforeQuarter = new("workplans.return-opens-before-quarter", "启动日期不能早于本季度第一天。", "OpensOn");

    public static readonly Refusal WordsTooLong = new("workplans.return-words-too-long", "补充说明不超过4000字。", "Words");

    public static readonly Refusal LineElsewhere = new("workplans.return-line-elsewhere", "说明所对应的任务不在这份报送中。", "Lines");

    public static readonly Refusal NotChanged = new("workplans.return-not-changed", "退回后尚未修改，请先按退回意见补充进展或说明，再重新报送。");

    public static readonly Refusal AcceptedBySubmitter = new("workplans.return-accepted-by-submitter", "报送人不能审核自己报送的内容，请由另一位同事办理。");

    public static readonly Refusal SendBackNeedsReason = new("workplans.send-back-needs-reason", "退回须写明理由，让单位知道要补充什么。", "Why");

    public static readonly Refusal ReasonTooLong = new("workplans.send-back-reason-too-long", "退回理由不超过1000字。", "Why");

    public static readonly Refusal UrgeTextMissing = new("workplans.urge-return-text-missing", "请填写催报内容。", "Text");

    public static readonly Refusal UrgeTextTooLong = new("workplans.urge-return-text-too-long", "催报内容不超过1000字。", "Text");

    public static readonly Refusal NobodyToUrge = new("workplans.nobody-to-urge", "各单位都已报送，无须催报。");

    /// <summary>An act without effect leaves no entry in the log; the refusal is the way to say so, and no one sees it.</summary>
    public static readonly Refusal NothingDue = new("workplans.no-return-due", "没有到时点的季度报送。");

    public static Refusal NotInThisState(ReturnState state) => new("workplans.return-not-in-this-state", $"这份报送现在是「{state.Title()}」，不能这样办理。");

    public static Refusal LinesSilent(IReadOnlyList<string> marks) => new(
        "workplans.return-lines-silent", $"第{string.Join('、', marks)}项任务本季度没有进展，也没有说明；请先填报进展，或者写明原因。", "Lines");

    public static Refusal LinesTooLong(IReadOnlyList<string> marks) => new(
        "workplans.return-lines-too-long", $"第{string.Join('、', marks)}项任务的说明超过1000字，请精简。", "Lines");
}
