using Mingtang.Foundation.People;

namespace Mingtang.Library;

internal static class LibraryPermissions
{
    public const string Watch = "library.watch";
    public const string Answer = "library.answer-questions";
    public const string EditWords = "library.edit-words";
    public const string ReleaseWords = "library.release-words";
    public const string ReadFaqs = "library.read-faqs";
    public const string DraftFaq = "library.draft-faq";
    public const string ReleaseFaq = "library.release-faq";
    public const string WithdrawFaq = "library.withdraw-faq";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Watch, "查看检索和问答情况", Role.Office),
        new(Answer, "处理未能回答的问题", Role.Office),
        new(EditWords, "起草和测量检索词表，维护评测题", Role.Office),
        new(ReleaseWords, "启用和撤回检索词表", Role.Office, Role.Approver),
        new(ReadFaqs, "查看常见问题", Role.Clerk, Role.Reviewer, Role.Approver, Role.Office, Role.LegalReviewer),
        new(DraftFaq, "起草和修改常见问题", Role.Clerk, Role.Office),
        new(ReleaseFaq, "发布常见问题", Role.Clerk, Role.Approver, Role.Office),
        new(WithdrawFaq, "撤下常见问题", Role.Approver, Role.Office),
    ];

    /// <summary>Office and reviewers see every unit's, everybody else the own unit's.</summary>
    public static bool Covers(this CurrentPerson who, Guid unitId) => who.Role is Role.Office or Role.Reviewer or Role.LegalReviewer || who.UnitId == unitId;
}
