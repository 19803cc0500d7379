using Mingtang.Foundation.Web;

namespace Mingtang.Requests;

public sealed partial class RequestsRoom : INavigates
{
    private const string Group = "依申请公开";

    IReadOnlyList<NavEntry> INavigates.Portal { get; } =
        [new("依申请公开", "/requests", 60, Hint: "向区政府及其部门、街道和镇申请获取信息，凭登记号和查询码查询进展。", English: "Request information")];

    IReadOnlyList<NavEntry> INavigates.Desk { get; } =
    [
        new("申请办理", "/desk/requests", 300, RequestPermissions.Read, Group: Group),
        new("登记申请", "/desk/requests/new", 310, RequestPermissions.Receive, Group: Group),
        new("更正自身记录", "/desk/requests/records", 325, RequestPermissions.Read, Group: Group),
        new("转主动公开审查", "/desk/requests/conversions", 330, RequestPermissions.Read, Group: Group),
        new("复议和诉讼", "/desk/requests/disputes", 340, RequestPermissions.Dispute, Group: Group),
        new("答复先例", "/desk/requests/precedents", 345, RequestPermissions.Read, Group: Group),
        new("文书模板", "/desk/requests/templates", 347, RequestPermissions.Read, Group: Group),
        new("依申请统计", "/desk/requests/figures", 350, RequestPermissions.Figures, Group: Group),
        new("申请领域", "/desk/requests/fields", 355, RequestPermissions.Figures, Group: Group),
        new("期限日历", "/desk/requests/calendar", 320, RequestPermissions.Read, Group: Group),
    ];
}
