using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>A thing this person may do to this task now.</summary>
internal sealed record TaskButton(string Act, string Words, bool IsDanger = false, bool IsMain = false);

/// <summary>Buttons are read from the lifecycle table, so that a page offers nothing the act would refuse for its state.</summary>
internal static class TaskButtons
{
    private static readonly Dictionary<TaskAct, (string Act, Party By)> ByAct = new()
    {
        [TaskAct.ReportDone] = ("report-done", Party.Unit),
        [TaskAct.Accept] = ("accept", Party.Office),
        [TaskAct.Return] = ("return", Party.Office),
        [TaskAct.ChangeDeadline] = ("change-deadline", Party.Office),
        [TaskAct.Stop] = ("stop", Party.Office),
        [TaskAct.Reopen] = ("reopen", Party.Office),
    };

    public static IReadOnlyList<TaskButton> For(TaskFolder folder, CurrentPerson who, PermissionBook permissions)
    {
        if (folder.Plan.State != PlanState.Published)
            return [];
        var state = folder.Task.State;
        bool May(string act, Party by) => permissions.Allows(who.Role, $"workplans.{act}") && (by == Party.Unit ? folder.IsOwn : folder.IsOffice);
        var buttons = TaskLifecycle.Table.ActsFrom(state)
            .Where(ByAct.ContainsKey)
            .Where(act => May(ByAct[act].Act, ByAct[act].By))
            .Select(act => new TaskButton(ByAct[act].Act, act.Title(), act is TaskAct.Stop, act is TaskAct.Accept or TaskAct.ReportDone))
            .ToList();
        if (TaskLifecycle.IsSettled(state))
            return buttons;
        if (folder.OpenRequest is null && May("ask-deadline", Party.Unit) && !folder.IsOffice)
            buttons.Add(new("ask-deadline", "申请调整时限"));
        if (May("urge", Party.Office))
            buttons.AddRange(folder.Task.WaitsForUnit ? [new("urge", "催办"), new("supervise", "督查")] : [new("supervise", "督查")]);
        return buttons;
    }

    public static bool MayBreakDown(TaskFolder folder, CurrentPerson who, PermissionBook permissions) => MayStep(folder, who, permissions, TaskAct.BreakDown, "break-down");

    public static bool MayReport(TaskFolder folder, CurrentPerson who, PermissionBook permissions) => MayStep(folder, who, permissions, TaskAct.Report, "report");

    private static bool MayStep(TaskFolder folder, CurrentPerson who, PermissionBook permissions, TaskAct act, string permission) =>
        folder.IsOwn && folder.Plan.State == PlanState.Published && TaskLifecycle.Table.Allows(folder.Task.State, act) && permissions.Allows(who.Role, $"workplans.{permission}");
}
