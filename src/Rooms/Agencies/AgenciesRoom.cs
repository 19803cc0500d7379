using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.People;

namespace Mingtang.Agencies;

/// <summary>机构: units, people, posts and sign-in.</summary>
public sealed class AgenciesRoom : IRoom
{
    public string Name => "agencies";

    public string Title => "机构";

    public IReadOnlyList<Permission> Permissions { get; } = [];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<UnitRegister>();
        services.AddScoped<IUnits, UnitDirectory>();
    }

    public void MapModel(ModelBuilder model) => UnitsMapping.Map(model);
}
