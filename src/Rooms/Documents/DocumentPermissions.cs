using Mingtang.Foundation.People;

namespace Mingtang.Documents;

internal static class DocumentPermissions
{
    public const string Read = "documents.read";
    public const string Draft = "documents.draft";
    public const string OfficeReview = "documents.office-review";
    public const string Sign = "documents.sign";
    public const string Publish = "documents.publish";
    public const string Withdraw = "documents.withdraw";
    public const string Judge = "documents.judge-validity";
    public const string Catalogue = "documents.keep-catalogue";
    public const string Collect = "documents.collect";
    public const string Places = "documents.keep-places";
    public const string Refer = "documents.refer";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "查看公文", Role.Clerk, Role.Reviewer, Role.Approver, Role.Office, Role.LegalReviewer),
        new(Draft, "起草、修改和送审公文", Role.Clerk, Role.Office),
        new(OfficeReview, "审核拟不予公开的政策性文件、退文", Role.Office),
        new(Sign, "签发公文", Role.Approver),
        new(Publish, "发布公文", Role.Clerk, Role.Approver, Role.Office),
        new(Withdraw, "撤下已公开的公文", Role.Approver, Role.Office),
        new(Judge, "确认有效性、登记评估和清理结果", Role.Clerk, Role.Office, Role.LegalReviewer),
        new(Catalogue, "维护标准目录、负面清单、公共企事业单位目录", Role.Clerk, Role.Office),
        new(Collect, "历史文件清理、汇编、备案", Role.Clerk, Role.Office),
        new(Places, "维护定点公开场所、登记张贴", Role.Clerk, Role.Office),
        new(Refer, "发送确定请示函、登记复函", Role.Reviewer, Role.Office),
    ];
}
