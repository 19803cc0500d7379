using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Portal.Addresses;
using Mingtang.Portal.Feeds;

namespace Mingtang.Portal;

/// <summary>门户: what all rooms published, for people, feed readers and search engines. Writes nothing and has no tables.</summary>
public sealed class PortalRoom : IRoom, INavigates
{
    public string Name => "portal";

    public string Title => "门户";

    public IReadOnlyList<Permission> Permissions { get; } = [];

    IReadOnlyList<NavEntry> INavigates.Portal { get; } =
    [
        new("最新公开", "/portal", 10),
        new("公开机构", "/portal/agencies", 20, Hint: "按部门、街道、镇查看已经公开的信息。"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(new SlotFilling(Slot.Home, "/Rooms/Portal/Shared/_Latest.cshtml", 10));

    public void MapModel(ModelBuilder model)
    {
    }

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        FeedRoutes.Map(routes);
        SitemapRoutes.Map(routes);
    }
}
