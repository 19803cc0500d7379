using Mingtang.Foundation.People;

namespace Mingtang.WorkPlans.Tasks;

internal static class TaskPermissions
{
    public const string Read = "workplans.read";

    private static readonly Role[] Everyone = [Role.Clerk, Role.Reviewer, Role.Approver, Role.Office, Role.LegalReviewer];
    private static readonly Role[] Unit = [Role.Clerk, Role.Approver, Role.Office];
    private static readonly Role[] Office = [Role.Office];

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "查看本单位任务", Everyone),
        new("workplans.break-down", "分解任务", Unit),
        new("workplans.report", "填报进展", Unit),
        new("workplans.report-done", "报办结", Unit),
        new("workplans.ask-deadline", "申请调整时限", Unit),
        new("workplans.answer", "答复督查", Unit),
        new("workplans.tie", "关联事项", Unit),
        new("workplans.remark", "协同交流", Unit),
        new("workplans.watch", "查看全部单位任务", Office),
        new("workplans.accept", "认定完成", Office),
        new("workplans.return", "退回办结", Office),
        new("workplans.change-deadline", "调整时限", Office),
        new("workplans.decline-deadline", "不同意调整时限", Office),
        new("workplans.stop", "终止任务", Office),
        new("workplans.reopen", "重新推进", Office),
        new("workplans.urge", "催办", Office),
        new("workplans.supervise", "督查", Office),
        new("workplans.bind", "绑定指标", Office),
        new("workplans.dispatch", "分发与回收任务表", Office),
    ];
}
