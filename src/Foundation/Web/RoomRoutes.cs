using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Mingtang.Foundation.Web;

/// <summary>
/// Gives a page its address by where it lies: <c>Rooms/WorkPlans/Desk/AnnualReturn.cshtml</c> is <c>/desk/workplans/annual-return</c>,
/// <c>Rooms/WorkPlans/Portal/Index.cshtml</c> is <c>/workplans</c>. A route in <c>@page</c> is appended; one that begins with a slash stands alone.
/// </summary>
internal sealed partial class RoomRoutes : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        var place = Place().Match(model.ViewEnginePath);
        if (!place.Success)
            return;
        foreach (var route in model.Selectors.Select(selector => selector.AttributeRouteModel).OfType<AttributeRouteModel>())
            if (Appended(route.Template ?? "", model.ViewEnginePath.TrimStart('/')) is { } appended)
                route.Template = AddressOf(place) + appended;
        RemoveDoubles(model);
    }

    /// <summary>What <c>@page</c> adds to the path of the file; null for a route that stands alone.</summary>
    private static string? Appended(string template, string file)
    {
        var folder = file.EndsWith("/Index", StringComparison.Ordinal) ? file[..^"/Index".Length] : file;
        return template.StartsWith(file, StringComparison.Ordinal) ? template[file.Length..]
            : template.StartsWith(folder, StringComparison.Ordinal) ? template[folder.Length..]
            : null;
    }

    private static string AddressOf(Match place)
    {
        var side = place.Groups["side"].Value == "Desk" ? "desk/" : "";
        var path = place.Groups["rest"].Value.TrimStart('/');
        var words = path.Split('/').Where(word => word is not ("Index" or "")).Select(Kebab);
        return string.Join('/', [side + place.Groups["room"].Value.ToLowerInvariant(), .. words]);
    }

    private static void RemoveDoubles(PageRouteModel model)
    {
        var seen = new HashSet<string>();
        // The one that links are made from stays.
        foreach (var selector in model.Selectors.OrderBy(selector => selector.AttributeRouteModel?.SuppressLinkGeneration ?? false).Where(selector => !seen.Add(selector.AttributeRouteModel?.Template ?? "")).ToList())
            model.Selectors.Remove(selector);
    }

    private static string Kebab(string word) => Hump().Replace(word, "-").ToLowerInvariant();

    [GeneratedRegex("^/Rooms/(?<room>[^/]+)/(?<side>Desk|Portal)(?<rest>/.*)$")]
    private static partial Regex Place();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Hump();
}
