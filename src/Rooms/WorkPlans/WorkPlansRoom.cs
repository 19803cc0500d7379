using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.People;
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
    }

    public void MapModel(ModelBuilder model) => WorkPlansMapping.Map(model);
}
