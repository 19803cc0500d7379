using Mingtang.Foundation.People;

namespace Mingtang.WorkPlans.Returns;

internal static class ReturnPermissions
{
    public const string Read = "workplans.read-returns";
    public const string Submit = "workplans.submit-return";
    public const string Accept = "workplans.accept-return";
    public const string SendBack = "workplans.send-back-return";
    public const string SetRounds = "workplans.set-returns";
    public const string Urge = "workplans.urge-return";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "查看季度报送", Role.Clerk, Role.Reviewer, Role.Approver, Role.Office),
        new(Submit, "季度报送", Role.Clerk, Role.Approver, Role.Office),
        new(Accept, "季度报送审核通过", Role.Office),
        new(SendBack, "季度报送退回", Role.Office),
        new(SetRounds, "设定、启动、截止季度报送", Role.Office),
        new(Urge, "催报", Role.Office),
    ];
}
