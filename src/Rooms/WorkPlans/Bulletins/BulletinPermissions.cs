using Mingtang.Foundation.People;

namespace Mingtang.WorkPlans.Bulletins;

internal static class BulletinPermissions
{
    public const string Read = "workplans.read-bulletins";
    public const string Write = "workplans.bulletin";
    public const string Sign = "workplans.sign-bulletin";
    public const string Issue = "workplans.issue-bulletin";
    public const string Release = "workplans.release-bulletin";
    public const string OfferCase = "workplans.offer-case";
    public const string ChooseCase = "workplans.choose-case";

    private static readonly Role[] Everyone = [Role.Clerk, Role.Reviewer, Role.Approver, Role.Office, Role.LegalReviewer];

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "查看通报", Everyone),
        new(Write, "拟写季度通报", Role.Office),
        new(Sign, "签发季度通报", Role.Approver, Role.Office),
        new(Issue, "印发季度通报", Role.Office),
        new(Release, "公开季度通报", Role.Office),
        new(OfferCase, "报送经验做法", Role.Clerk, Role.Approver, Role.Office),
        new(ChooseCase, "选用经验做法", Role.Office),
    ];
}
