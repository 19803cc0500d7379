using Mingtang.Foundation.People;
using static Mingtang.Requests.RequestAct;

namespace Mingtang.Requests;

internal static class RequestPermissions
{
    public const string Read = "requests.read";
    public const string Receive = "requests.receive";
    public const string Handle = "requests.handle";
    public const string Approve = "requests.approve";
    public const string ReviewLegality = "requests.review-legality";
    public const string ReviewSecrecy = "requests.review-secrecy";
    public const string ReviewRedaction = "requests.review-redaction";
    public const string Urge = "requests.urge";
    public const string Unmask = "requests.unmask";
    public const string Convert = "requests.convert";
    public const string Dispute = "requests.keep-disputes";
    public const string KeepTemplates = "requests.keep-templates";
    public const string Figures = "requests.figures";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "查看依申请公开案件", Role.Clerk, Role.Approver, Role.Office, Role.LegalReviewer, Role.Reviewer),
        new(Receive, "登记申请、确认收到", Role.Clerk, Role.Office),
        new(Handle, "办理申请、拟写答复、送达归档", Role.Clerk, Role.Office),
        new(Approve, "同意延期、确定延迟期限、签发答复", Role.Approver),
        new(ReviewLegality, "答复法制审核", Role.LegalReviewer),
        new(ReviewSecrecy, "答复保密审查", Role.Reviewer),
        new(ReviewRedaction, "复核遮盖后的文件", Role.Clerk, Role.Approver, Role.Office),
        new(Urge, "督办依申请公开案件", Role.Office),
        new(Unmask, "查看申请人完整信息", Role.Clerk, Role.Office),
        new(Convert, "依申请转主动公开审查、公开答复", Role.Clerk, Role.Office),
        new(Dispute, "登记复议和诉讼", Role.Clerk, Role.Office, Role.LegalReviewer),
        new(KeepTemplates, "修改依申请公开文书模板、制定工作指引", Role.Office),
        new(Figures, "查看依申请公开统计", Role.Clerk, Role.Approver, Role.Office, Role.LegalReviewer),
    ];

    /// <summary>Which permissions an act may be done with; one of them is enough.</summary>
    public static IReadOnlyList<string> For(RequestAct act) => act switch
    {
        Confirm => [Receive],
        ApproveExtension or SetDelay or Sign => [Approve],
        PassLegal => [ReviewLegality],
        PassSecrecy => [ReviewSecrecy],
        Return => [ReviewLegality, ReviewSecrecy, Approve],
        RequestAct.Urge => [Urge],
        AnswerNotice => [],
        _ => [Handle],
    };
}
