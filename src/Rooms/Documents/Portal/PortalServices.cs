using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mingtang.Foundation.Web;
using Mingtang.Printing;

namespace Mingtang.Documents.Portal;

/// <summary>What the public pages read with, and what this room adds to pages of others.</summary>
internal static class PortalServices
{
    public static void AddPortal(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => new PdfPrinter());
        services.AddSingleton<PaperShelf>();
        services.AddSingleton<DocumentStanding>();
        services.AddScoped<PublicReading>();
        services.AddScoped<ReleasedTexts>();
        services.AddScoped<PublicSurroundings>();
        services.AddScoped<SurroundingsReading>();
        services.AddScoped<PublicList>();
        services.AddScoped<AgencyReading>();
        services.AddSingleton(new SlotFilling(Slot.Agency, "/Rooms/Documents/Shared/_AgencyBlocks.cshtml", 10));
        services.AddSingleton(new SlotFilling(Slot.Home, "/Rooms/Documents/Shared/_FrontPolicies.cshtml", 10));
        services.AddSingleton(new SlotFilling(Slot.Home, "/Rooms/Documents/Shared/_FrontNotices.cshtml", 30));
        services.AddSingleton(new SlotFilling(Slot.Home, "/Rooms/Documents/Shared/_FrontNews.cshtml", 45));
        services.AddSingleton(new SlotFilling(Slot.Home, "/Rooms/Documents/Shared/_FrontAudiences.cshtml", 60));
    }
}
