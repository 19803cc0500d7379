using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Work;

namespace Mingtang.Foundation;

/// <summary>What the host says once: the folder for files and keys, the database, and the rooms.</summary>
/// <param name="DataFolder">Absolute path; made if absent.</param>
/// <param name="IsDemo">The fictional district on its own clock: one-click sign-ins are allowed on this machine only.</param>
public sealed record HouseSettings(string DataFolder, DatabaseChoice Database, string MigrationsAssembly, string? MasterKey = null, bool IsDemo = false);

public static class FoundationDoor
{
    public static IServiceCollection AddFoundation(this IServiceCollection services, HouseSettings house, IConfiguration configuration, params IReadOnlyList<IRoom> rooms)
    {
        services.AddSingleton(house);
        foreach (var room in rooms)
        {
            services.AddSingleton(room);
            room.AddServices(services, configuration);
        }
        house.Database.Register(services, house.MigrationsAssembly);
        services.AddSingleton<ICryptography>(configuration["Mingtang:Cryptography"] == "SM" ? new SmCryptography() : new StandardCryptography());
        services.AddSingleton(s => MasterKey.From(house.MasterKey, house.DataFolder, s.GetRequiredService<ICryptography>()));
        services.AddSingleton(s => new AuditLog(s.GetRequiredService<ICryptography>(), s.GetRequiredService<MasterKey>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SecretSeal>();
        services.AddScoped<ActBook>();
        services.AddScoped<ReleaseBook>();
        services.AddScoped<IAssignsWork, AwaitsReview>();
        services.AddSingleton<DemoFill>();
        AddPeople(services);
        services.AddFoundationServices(house, configuration);
        return services;
    }

    private static void AddPeople(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<PermissionBook>();
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicyProvider>();
        services.AddScoped(s => CurrentPerson.Of(s.GetRequiredService<IHttpContextAccessor>().HttpContext?.User));
    }
}
