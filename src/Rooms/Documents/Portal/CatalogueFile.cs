using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Catalogues;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Documents.Portal;

/// <summary>标准目录 of a unit as a workbook, for whoever wants to compare it with the printed one.</summary>
internal static class CatalogueFile
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/documents/catalogue/{code}.xlsx", Xlsx).ExcludeFromDescription();

    private static async Task<IResult> Xlsx(string code, PlatformDb db, StandardSheet sheet, IUnits units, TimeProvider clock, CancellationToken stop) =>
        (await units.On(clock.Today(), stop)).ByCode(code) is { } unit && await db.Set<StandardItem>().AnyAsync(item => item.UnitId == unit.Id && item.EndedAt == null, stop)
            ? Results.Bytes(await sheet.Of(unit, stop), StandardSheet.ContentType, StandardSheet.NameOf(unit))
            : Results.NotFound();
}
