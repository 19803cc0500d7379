using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.WorkPlans.Import;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans;

/// <summary>工作要点: the printed plan, and the work it becomes.</summary>
public sealed partial class WorkPlansRoom : IRoom
{
    public string Name => "workplans";

    public string Title => "工作要点";

    public IReadOnlyList<Permission> Permissions { get; } = [.. PlanPermissions.All, .. TaskPermissions.All, .. YearServices.Permissions];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddImport();
        services.AddTasks(configuration);
        services.AddYear();
        services.AddSingleton(new SlotFilling(Slot.Home, "/Rooms/WorkPlans/Portal/_FrontPlan.cshtml", 40));
    }

    public void MapModel(ModelBuilder model) => WorkPlansMapping.Map(model);
}
