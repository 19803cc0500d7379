using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.People;

namespace Mingtang.Foundation;

/// <summary>
/// The door of a room. The host knows rooms by nothing else; one word (<see cref="Name"/>) serves URL, table prefix,
/// permission and test folder.
/// </summary>
public interface IRoom
{
    /// <summary>Lower case, as in the URL and the table prefix: <c>workplans</c>.</summary>
    string Name { get; }

    /// <summary>As people read it: 工作要点.</summary>
    string Title { get; }

    /// <summary>What can be allowed in this room, and to which roles it is allowed.</summary>
    IReadOnlyList<Permission> Permissions { get; }

    void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>Entities, internal to the room; every table starts with <see cref="Name"/> and an underscore.</summary>
    void MapModel(ModelBuilder model);

    /// <summary>JSON endpoints; pages are found by their own routes.</summary>
    void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
