using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.Work;

namespace Mingtang.WorkPlans.Returns;

internal static class ReturnServices
{
    public static void AddReturns(this IServiceCollection services)
    {
        services.AddScoped<ReturnReading>();
        services.AddScoped<ReturnDesk>();
        services.AddScoped<ReturnLetters>();
        services.AddScoped<RoundOpening>();
        services.AddScoped<ReturnRounds>();
        services.AddScoped<RoundsRun>();
        services.AddScoped<ReturnBook>();
        services.AddScoped<IRoomJob, ReturnsJob>();
        services.AddScoped<IAssignsWork, WaitingReturns>();
        services.AddScoped<IIndicator, ReturnsInTime>();
    }
}
