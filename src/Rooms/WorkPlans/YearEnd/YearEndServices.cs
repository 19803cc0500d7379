using Microsoft.Extensions.DependencyInjection;

namespace Mingtang.WorkPlans.YearEnd;

internal static class YearEndServices
{
    public static void AddYearEnd(this IServiceCollection services)
    {
        services.AddScoped<HandOverProblems>();
        services.AddScoped<YearEndBook>();
        services.AddScoped<ArchiveHistory>();
        services.AddScoped<ArchiveContent>();
        services.AddScoped<ArchivePlan>();
        services.AddScoped<StartNextYear>();
        services.AddScoped<IPlanYears, PlanYears>();
    }
}
