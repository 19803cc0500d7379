using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Web;
using Mingtang.Foundation.Work;
using Mingtang.Portal.Addresses;
using Mingtang.Portal.Copies;
using Mingtang.Portal.Demo;
using Mingtang.Portal.Errors;
using Mingtang.Portal.Feeds;

namespace Mingtang.Portal;

/// <summary>门户: what all rooms published, for people, feed readers and search engines; and 网站找错, the one thing it writes.</summary>
public sealed class PortalRoom : IRoom, INavigates
{
    public string Name => "portal";

    public string Title => "门户";

    public IReadOnlyList<Permission> Permissions { get; } = [new(ErrorDesk.Permission, "处理网站找错", Role.Office)];

    IReadOnlyList<NavEntry> INavigates.Portal { get; } =
    [
        new("最新公开", "/portal", 10, English: "Latest"),
        new("政府信息公开", "/portal/agencies", 20, Hint: "各部门、街道、镇的公开指南、制度、法定主动公开内容和年报。", English: "Disclosure by agency"),
    ];

    IReadOnlyList<NavEntry> INavigates.Desk { get; } = [new("网站找错", "/desk/portal/errors", 620, ErrorDesk.Permission, Group: "门户")];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new SlotFilling(Slot.Search, "/Rooms/Portal/Shared/_Search.cshtml"));
        services.AddSingleton(new SlotFilling(Slot.Home, "/Rooms/Portal/Shared/_FrontFigures.cshtml", 1));
        services.AddSingleton(new SlotFilling(Slot.Home, "/Rooms/Portal/Shared/_FrontServices.cshtml", 62));
        services.AddSingleton(new SlotFilling(Slot.Home, "/Rooms/Portal/Shared/_FrontTopics.cshtml", 65));
        services.AddSingleton(new SlotFilling(Slot.Home, "/Rooms/Portal/Shared/_FrontAgencies.cshtml", 70));
        services.AddSingleton(new SlotFilling(Slot.Home, "/Rooms/Portal/Shared/_Latest.cshtml", 80));
        services.AddSingleton<ISetting>(ErrorDesk.DaysToAnswer);
        services.AddScoped<ErrorDesk>();
        services.AddScoped<IAssignsWork, ErrorsWork>();
        services.AddSingleton<SketchShelf>();
        services.AddScoped<IIndicator, SingleSource>();
        services.AddScoped<IDemoSeed, PortalDemo>();
    }

    public void MapModel(ModelBuilder model) => ErrorReport.Map(model);

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        FeedRoutes.Map(routes);
        SitemapRoutes.Map(routes);
    }
}
