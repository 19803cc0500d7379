using Mingtang.Foundation.People;

namespace Mingtang.WorkPlans.YearEnd;

internal static class YearEndPermissions
{
    public const string Read = "workplans.read-year-end";
    public const string HandOver = "workplans.hand-over";
    public const string Archive = "workplans.archive";
    public const string StartNext = "workplans.start-next";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "查看年终收尾", Role.Office, Role.Approver),
        new(HandOver, "移交问题清单", Role.Office),
        new(Archive, "工作要点归档", Role.Office),
        new(StartNext, "据本年要点拟下年要点", Role.Office),
    ];
}
