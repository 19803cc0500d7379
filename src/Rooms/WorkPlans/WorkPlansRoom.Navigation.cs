using Mingtang.Foundation.Web;
using Mingtang.WorkPlans.Bulletins;
using Mingtang.WorkPlans.Cascade;
using Mingtang.WorkPlans.Returns;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans;

public sealed partial class WorkPlansRoom : INavigates
{
    IReadOnlyList<NavEntry> INavigates.Portal { get; } =
        [new("工作要点", "/workplans", 100, Hint: "年度政务公开工作要点逐条公开：谁来办、什么时候办完、办得怎么样。", English: "Annual work plan")];

    IReadOnlyList<NavEntry> INavigates.Desk { get; } =
    [
        new("我的任务", "/desk/workplans", 100, TaskPermissions.Read, Group: "工作要点"),
        new("要点", "/desk/workplans/plans", 110, TaskPermissions.Read, Group: "工作要点"),
        new("季度报送", "/desk/workplans/returns", 120, ReturnPermissions.Read, Group: "工作要点"),
        new("通报", "/desk/workplans/bulletins", 130, BulletinPermissions.Read, Group: "工作要点"),
        new("本单位要点", "/desk/workplans/own-plan", 140, CascadePermissions.Derive, Group: "工作要点"),
    ];
}
