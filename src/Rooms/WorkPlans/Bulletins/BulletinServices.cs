using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Work;
using Mingtang.Printing;

namespace Mingtang.WorkPlans.Bulletins;

internal static class BulletinServices
{
    public static void AddBulletins(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => new PdfPrinter());
        services.AddScoped<FiguresBook>();
        services.AddScoped<BulletinSources>();
        services.AddScoped<BulletinLetters>();
        services.AddScoped<BulletinDesk>();
        services.AddScoped<BulletinRelease>();
        services.AddScoped<BulletinBook>();
        services.AddScoped<CaseShelf>();
        services.AddScoped<IIndicator, BulletinsIssued>();
        services.AddScoped<IAssignsWork, WaitingBulletins>();
        services.AddScoped<IPublishes, PublishedBulletins>();
    }
}
