using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Acts;
using Mingtang.WorkPlans.Import;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Cascade;

internal static class CascadeServices
{
    public static void AddCascade(this IServiceCollection services)
    {
        services.AddScoped<DeriveOwnPlan>();
        services.AddScoped<OwnPlans>();
        services.AddScoped<CascadeTies>();
        services.AddScoped<IHears<ItemTied>, CascadeTies>();
        services.AddScoped<IHears<ItemUntied>, CascadeTies>();
        services.AddScoped<IHears<PlanPublished>, CascadeLinks>();
        services.AddScoped<IHears<PlanRevised>, CascadeLinks>();
        services.AddScoped<IHears<ProgressReported>, CascadeEntries>();
    }
}
