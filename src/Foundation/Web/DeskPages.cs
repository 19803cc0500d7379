using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Mingtang.Foundation.Web;

/// <summary>Nothing under /desk opens without a sign-in, whether or not the page remembers to say so.</summary>
internal sealed class DeskPages : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        var route = model.RouteTemplate ?? "";
        if (model.ViewEnginePath.Contains("/Desk/", StringComparison.Ordinal) || IsUnderDesk(route))
            model.EndpointMetadata.Add(new AuthorizeAttribute());
    }

    private static bool IsUnderDesk(string route) =>
        route.Trim('/') == "desk" || route.TrimStart('/').StartsWith("desk/", StringComparison.Ordinal);
}
