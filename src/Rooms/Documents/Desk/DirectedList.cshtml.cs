using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Directed;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Printing;

namespace Mingtang.Documents.Desk;

/// <summary>The directed releases of a unit with their access log, to look at and to take away.</summary>
[Needs(DocumentPermissions.Read)]
internal sealed class DirectedList(DirectedLog log, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock) : UnitPage(units, permissions, person, clock)
{
    public IReadOnlyList<DirectedLine> Lines { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        await Choose(stop, orAll: true);
        Lines = await log.OfUnit(UnitId, stop);
    }

    public async Task<IActionResult> OnGetCsv(CancellationToken stop)
    {
        await OnGet(stop);
        var rows = Lines.SelectMany(line => line.Entries.Select(entry => (IReadOnlyList<string?>)
            [line.DocumentTitle, line.Name, line.Recipient.EndsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ChinaTime.In(new(entry.At, TimeSpan.Zero)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), entry.Who, entry.What]));
        return File(CsvPrinter.Print(["公文", "场所或者人群", "公开至", "时间", "谁", "看到或者登记了什么"], rows), "text/csv", "定点定向公开记录.csv");
    }
}
