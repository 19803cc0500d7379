using Mingtang.Agencies.Studies;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Agencies;

/// <summary>Who may do what here, and where it stands in the desk's navigation.</summary>
public sealed partial class AgenciesRoom : INavigates
{
    private static readonly Role[] Everyone = Enum.GetValues<Role>();
    private static readonly Role[] Business = [Role.Clerk, Role.Reviewer, Role.Approver, Role.Office, Role.LegalReviewer];
    private static readonly Role[] Entering = [Role.Clerk, Role.Approver, Role.Office];

    public IReadOnlyList<Permission> Permissions { get; } =
    [
        new("agencies.view-units", "查看机构", Everyone),
        new("agencies.manage-units", "维护机构", Role.SystemAdministrator, Role.Office),
        new("agencies.import-units", "导入机构", Role.SystemAdministrator, Role.Office),
        new("agencies.view-people", "查看人员", Role.SecurityAdministrator, Role.SystemAdministrator, Role.Office, Role.Approver, Role.Clerk),
        new("agencies.see-contacts", "查看完整联系方式", Role.SecurityAdministrator, Role.Office),
        new("agencies.manage-people", "维护人员、岗位和账号", Role.SecurityAdministrator),
        new("agencies.read-log", "查阅审计日志", Role.AuditAdministrator),
        new("agencies.view-permissions", "查看权限表", Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator, Role.Office),
        new("agencies.view-records", "查看培训、听取汇报、人员配备和经费", Business),
        new("agencies.record-training", "登记培训", Entering),
        new(StudyRegister.IssuePermission, "发布学习材料", Role.Office),
        new(StudyRegister.AnswerPermission, "学习测验", Business),
        new("agencies.record-hearing", "登记听取汇报", Entering),
        new("agencies.name-staff", "确定专职和后备人员", Entering),
        new("agencies.report-funds", "填报经费和应知应会", Entering),
    ];

    public IReadOnlyList<NavEntry> Desk { get; } =
    [
        new("培训", "/desk/agencies/trainings", 600, "agencies.view-records", Group: "队伍与保障"),
        new("学习测验", "/desk/agencies/studies", 605, "agencies.view-records", Group: "队伍与保障"),
        new("听取汇报", "/desk/agencies/hearings", 610, "agencies.view-records", Group: "队伍与保障"),
        new("人员配备", "/desk/agencies/staffing", 620, "agencies.view-records", Group: "队伍与保障"),
        new("经费与应知应会", "/desk/agencies/funds", 630, "agencies.view-records", Group: "队伍与保障"),
        new("机构", "/desk/agencies/units", 700, "agencies.view-units", Group: "机构与人员"),
        new("人员", "/desk/agencies/people", 710, "agencies.view-people", Group: "机构与人员"),
        new("权限", "/desk/agencies/permissions", 720, "agencies.view-permissions", Group: "机构与人员"),
        new("审计日志", "/desk/agencies/log", 730, "agencies.read-log", Group: "机构与人员"),
        new("我的账号", "/desk/account", 800, Group: "个人"),
    ];
}
