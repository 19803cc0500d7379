using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Bulletins;

internal static class BulletinRefusals
{
    public static readonly Refusal NoSuchBulletin = new("workplans.no-such-bulletin", "没有找到这份通报。");

    public static readonly Refusal NotYours = new("workplans.not-your-bulletin", "通报由计划的主管科室拟写、印发，由主管部门负责人签发。");

    public static readonly Refusal PlanNotInForce = new("workplans.bulletin-plan-not-in-force", "计划尚未下达或者已经归档，不能办理通报。");

    public static readonly Refusal QuarterTaken = new("workplans.bulletin-quarter-taken", "这一季度的通报已经有了，请直接打开修改。", "Quarter");

    public static readonly Refusal QuarterElsewhere = new("workplans.bulletin-quarter-elsewhere", "这一季度不在计划执行期内。", "Quarter");

    public static readonly Refusal QuarterNotBegun = new("workplans.bulletin-too-early", "这一季度还没有开始，不能拟写通报。", "Quarter");

    public static readonly Refusal TitleMissing = new("workplans.bulletin-title-missing", "请填写通报标题。", "Title");

    public static readonly Refusal TitleTooLong = new("workplans.bulletin-title-too-long", "通报标题不超过300字。", "Title");

    public static readonly Refusal TextMissing = new("workplans.bulletin-text-missing", "请填写通报正文。", "Text");

    public static readonly Refusal TextTooLong = new("workplans.bulletin-text-too-long", "通报正文不超过40000字。", "Text");

    public static readonly Refusal CodeMissing = new("workplans.bulletin-code-missing", "送签前请填写发文机关代字。", "Code");

    public static readonly Refusal CodeTooLong = new("workplans.bulletin-code-too-long", "发文机关代字不超过40字。", "Code");

    public static readonly Refusal SerialMissing = new("workplans.bulletin-serial-missing", "送签前请填写发文顺序号，从1起。", "Serial");

    public static readonly Refusal NumberTaken = new("workplans.bulletin-number-taken", "本年度已有通报使用这个发文字号。", "Serial");

    public static readonly Refusal SignedByWriter = new("workplans.bulletin-signed-by-writer", "拟稿人、改稿人不能签发自己写的通报，请由另一位负责人签发。");

    public static readonly Refusal SendBackNeedsReason = new("workplans.bulletin-send-back-needs-reason", "退回修改须写明意见。", "Why");

    public static readonly Refusal ReasonTooLong = new("workplans.bulletin-reason-too-long", "意见不超过1000字。", "Why");

    public static readonly Refusal NotForPublic = new("workplans.bulletin-not-for-public", "拟稿时没有选择公开这份通报。");

    public static readonly Refusal NotYourReceipt = new("workplans.bulletin-not-issued-to-you", "这份通报没有印发给您的单位。");

    public static readonly Refusal CaseTitleMissing = new("workplans.case-title-missing", "请填写做法名称。", "Title");

    public static readonly Refusal CaseTitleTooLong = new("workplans.case-title-too-long", "做法名称不超过200字。", "Title");

    public static readonly Refusal CaseTextMissing = new("workplans.case-text-missing", "请写明具体做法和成效。", "Text");

    public static readonly Refusal CaseTextTooLong = new("workplans.case-text-too-long", "做法不超过8000字。", "Text");

    public static readonly Refusal CaseNeedsProof = new("workplans.case-needs-proof", "请附佐证材料（文件或链接）。", "Links");

    public static readonly Refusal CaseLinkMalformed = new("workplans.case-link-malformed", "佐证链接须是完整网址（http或https开头），或本站以「/」开头的地址。", "Links");

    public static readonly Refusal NoSuchCase = new("workplans.no-such-case", "没有找到这份经验做法，或者已经办理过。");

    public static readonly Refusal NotYourCase = new("workplans.not-your-case", "经验做法由承担任务的单位报送，由计划的主管科室选用。");

    public static readonly Refusal DeclineNeedsReason = new("workplans.case-decline-needs-reason", "不选用须告诉单位原因。", "Answer");

    public static Refusal NotInThisState(BulletinState state) => new("workplans.bulletin-not-in-this-state", $"这份通报现在是「{state.Title()}」，不能这样办理。");
}
