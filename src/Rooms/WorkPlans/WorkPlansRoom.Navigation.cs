using Mingtang.Foundation.Web;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans;

public sealed partial class WorkPlansRoom : INavigates
{
    IReadOnlyList<NavEntry> INavigates.Desk { get; } =
    [
        new("我的任务", "/desk/workplans", 100, TaskPermissions.Read, Group: "工作要点"),
    ];
}
