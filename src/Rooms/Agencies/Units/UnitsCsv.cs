using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Printing;

namespace Mingtang.Agencies.Units;

/// <summary>The units of a day, in the columns that the import reads back.</summary>
internal static class UnitsCsv
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/desk/agencies/units.csv", Export).RequireAuthorization(new NeedsAttribute("agencies.view-units")).ExcludeFromDescription();

    private static async Task<IResult> Export(PlatformDb db, TimeProvider clock, DateOnly? on, CancellationToken stop)
    {
        var day = on ?? clock.Today();
        var all = await db.Set<Unit>().AsNoTracking().OrderBy(unit => unit.Position).ThenBy(unit => unit.Code).ToListAsync(stop);
        var csv = CsvPrinter.Print(UnitColumns.Titles, all.Where(unit => unit.IsValidOn(day)).Select(unit => Row(unit, all)));
        return Results.File(csv, "text/csv; charset=utf-8", $"机构-{day:yyyyMMdd}.csv");
    }

    private static IReadOnlyList<string?> Row(Unit unit, IReadOnlyList<Unit> all) =>
    [
        unit.Code, unit.Name, unit.ShortName, unit.Kind.Title(), all.FirstOrDefault(parent => parent.Id == unit.ParentId)?.Code,
        unit.OrganisationCode, unit.AcceptsRequests ? "是" : "否", unit.ValidFrom.ToString("yyyy-MM-dd"),
    ];
}
