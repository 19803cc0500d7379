using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Staffing;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Work;
using Mingtang.WorkPlans.Demo;
using Mingtang.WorkPlans.Dispatch;
using Mingtang.WorkPlans.Exchanges;
using Mingtang.WorkPlans.Import;
using Mingtang.WorkPlans.Indicators;
using Mingtang.WorkPlans.Jobs;
using Mingtang.WorkPlans.Tasks;
using Mingtang.WorkPlans.Urgings;
using Mingtang.WorkPlans.WallChart;

namespace Mingtang.WorkPlans;

/// <summary>What works on tasks once a plan is handed out.</summary>
internal static class TaskServices
{
    public static void AddTasks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PlanScope>();
        services.AddScoped<TaskDesk>();
        services.AddScoped<TieableItems>();
        services.AddScoped<TaskReading>();
        services.AddScoped<TaskFolders>();
        services.AddScoped<EvidenceKeeper>();
        services.AddScoped<IAssignsWork, WaitingTasks>();
        services.AddScoped<IAssignsWork, WaitingRemarks>();
        services.AddScoped<IHears<DutyHandedOver>, TakeOverDuty>();
        services.AddScoped<IRoomJob, UrgingJob>();
        services.AddScoped<IDemoSeed, WorkPlansDemo>();
        services.AddScoped<IDemoSeed, SeasonDemo>();
        services.AddSingleton(house => new UrgingFigures(
            configuration.GetSection("Mingtang:WorkPlans:Urging").Get<UrgingSettings>() ?? new UrgingSettings(), house.GetRequiredService<LiveSettings>()));
        services.AddDeclared(house => house.GetRequiredService<UrgingFigures>().Settings);
        services.AddScoped(house => house.GetRequiredService<UrgingFigures>().Now);
        services.AddScoped<UrgingLetters>();
        services.AddScoped<UrgingRound>();
        services.AddScoped<DispatchDesk>();
        services.AddScoped<BindingBook>();
        services.AddScoped<ProposedFigures>();
        services.AddScoped<IHears<PlanPublished>>(house => house.GetRequiredService<ProposedFigures>());
        services.AddScoped<IHears<PlanRevised>>(house => house.GetRequiredService<ProposedFigures>());
        services.AddScoped<ClauseFigures>();
        services.AddScoped<WallReading>();
        services.AddScoped<IPlanUnits, PlanUnits>();
        services.AddScoped<IIndicator, BreakdownInTime>();
        services.AddScoped<IIndicator, PlanIssued>();
    }
}
