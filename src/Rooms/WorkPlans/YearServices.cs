using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.People;
using Mingtang.WorkPlans.Bulletins;
using Mingtang.WorkPlans.Cascade;
using Mingtang.WorkPlans.Returns;
using Mingtang.WorkPlans.YearEnd;

namespace Mingtang.WorkPlans;

/// <summary>The plan's year: returns, bulletins, plans below, year end.</summary>
internal static class YearServices
{
    public static IReadOnlyList<Permission> Permissions { get; } = [.. ReturnPermissions.All, .. BulletinPermissions.All, .. CascadePermissions.All, .. YearEndPermissions.All];

    public static void AddYear(this IServiceCollection services)
    {
        services.AddReturns();
        services.AddBulletins();
        services.AddCascade();
        services.AddYearEnd();
    }

    public static void Map(ModelBuilder model)
    {
        ReturnsMapping.Map(model);
        BulletinsMapping.Map(model);
        CascadeMapping.Map(model);
        YearEndMapping.Map(model);
    }
}
