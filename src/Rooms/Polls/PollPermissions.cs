using Mingtang.Foundation.People;

namespace Mingtang.Polls;

internal static class PollPermissions
{
    public const string Read = "polls.read";
    public const string Draft = "polls.draft";
    public const string Open = "polls.open";
    public const string Moderate = "polls.moderate";
    public const string Judge = "polls.judge";
    public const string Announce = "polls.announce";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "查看问卷、评价和评选", Role.Clerk, Role.Reviewer, Role.Approver, Role.Office, Role.LegalReviewer),
        new(Draft, "起草问卷和评选", Role.Clerk, Role.Office),
        new(Open, "开放和结束问卷、评选", Role.Approver, Role.Office),
        new(Moderate, "审核读者文字", Role.Clerk, Role.Reviewer, Role.Office),
        new(Judge, "评委打分", Role.Approver, Role.LegalReviewer, Role.Office),
        new(Announce, "公布评选结果", Role.Office),
    ];

    /// <summary>The office acts for every unit, everybody else for the unit of the post in use.</summary>
    public static bool ActsFor(this CurrentPerson person, Guid? unitId) => person.Role == Role.Office || (unitId is not null && person.UnitId == unitId);
}
