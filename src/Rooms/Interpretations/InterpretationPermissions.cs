using Mingtang.Foundation.People;

namespace Mingtang.Interpretations;

internal static class InterpretationPermissions
{
    public const string Read = "interpretations.read";
    public const string Draft = "interpretations.draft";
    public const string Approve = "interpretations.approve";
    public const string Pass = "interpretations.pass-quality";
    public const string Release = "interpretations.release";
    public const string Withdraw = "interpretations.withdraw";
    public const string Override = "interpretations.override";
    public const string Guide = "interpretations.revise-guide";
    public const string Contest = "interpretations.hold-contest";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "查看解读", Role.Clerk, Role.Reviewer, Role.Approver, Role.Office, Role.LegalReviewer),
        new(Draft, "起草和修改解读、登记关切", Role.Clerk, Role.Office),
        new(Approve, "审定本单位解读", Role.Approver),
        new(Pass, "解读质量审核、退回整改", Role.Reviewer, Role.Office),
        new(Release, "单独发布草案解读和跟踪解读", Role.Clerk, Role.Approver, Role.Office),
        new(Withdraw, "撤下解读", Role.Approver, Role.Office),
        new(Override, "同意先发文件、限期补解读", Role.Office),
        new(Guide, "修订解读指引", Role.Office),
        new(Contest, "举办优秀解读评选", Role.Office),
    ];

    /// <summary>Office and reviewers see every unit's, everybody else the own unit's.</summary>
    public static bool Covers(this CurrentPerson who, Guid unitId) => who.Role is Role.Office or Role.Reviewer or Role.LegalReviewer || who.UnitId == unitId;

    public static bool WritesFor(this CurrentPerson who, Guid unitId) => who.Role == Role.Office || who.UnitId == unitId;
}
