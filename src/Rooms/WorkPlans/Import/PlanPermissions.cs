using Mingtang.Foundation.People;

namespace Mingtang.WorkPlans.Import;

/// <summary>What may be done with a plan before its clauses become work. The acts ask again whose plan it is (<see cref="PlanKeeper"/>).</summary>
internal static class PlanPermissions
{
    public const string Import = "workplans.import";
    public const string Correct = "workplans.correct";
    public const string ConfirmAll = "workplans.confirm-all";
    public const string MapName = "workplans.map-name";
    public const string Discard = "workplans.discard";
    public const string Publish = "workplans.publish";
    public const string Revise = "workplans.revise";
    public const string Propose = "workplans.propose";
    public const string Release = "workplans.release";
    public const string Withdraw = "workplans.withdraw";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Import, "导入工作要点", Role.Clerk, Role.Office),
        new(Correct, "订正工作要点", Role.Clerk, Role.Office),
        new(ConfirmAll, "一次确认存疑内容", Role.Clerk, Role.Office),
        new(MapName, "对应责任单位", Role.Clerk, Role.Office),
        new(Discard, "弃置要点草稿", Role.Clerk, Role.Office),
        new(Publish, "下达工作要点", Role.Approver, Role.Office),
        new(Revise, "采用要点修订文本", Role.Approver, Role.Office),
        new(Propose, "要点送保密审查", Role.Clerk, Role.Office),
        new(Release, "公开工作要点", Role.Approver, Role.Office),
        new(Withdraw, "撤下公开的要点", Role.Approver, Role.Office),
    ];
}
