using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Portal;
using Mingtang.Foundation;
using Mingtang.Foundation.People;

namespace Mingtang.Documents;

/// <summary>公文: from draft to public in one act, and what becomes of it afterwards.</summary>
public sealed partial class DocumentsRoom : IRoom
{
    public string Name => "documents";

    public string Title => "公文";

    public IReadOnlyList<Permission> Permissions { get; } = DocumentPermissions.All;

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddWay(configuration);
        services.AddRecords();
        services.AddPortal();
    }

    public void MapModel(ModelBuilder model) => DocumentsMapping.Map(model);

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        DocumentFiles.Map(routes);
        GuidePapers.Map(routes);
        CatalogueFile.Map(routes);
        // Mails and notes of earlier versions lead here.
        routes.MapGet("/desk/documents/{id:guid}/official", (Guid id) => Results.Redirect($"/desk/documents/quoted/{id}", permanent: true))
            .RequireAuthorization(new NeedsAttribute(DocumentPermissions.Read)).ExcludeFromDescription();
    }
}
