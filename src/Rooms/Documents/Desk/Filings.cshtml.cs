using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Filings;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Printing;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
internal sealed class Filings(FileMonth file, PlatformDb db, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock)
    : UnitPage(units, permissions, person, clock)
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Month { get; set; }

    public IReadOnlyList<DateOnly> Months { get; private set; } = [];

    public DateOnly Chosen { get; private set; }

    public Filing? Filed { get; private set; }

    public IReadOnlyList<FiledLine> Lines { get; private set; } = [];

    public bool MayFile => Filed is null && May(DocumentPermissions.Collect);

    public async Task OnGet(CancellationToken stop)
    {
        await Choose(stop);
        var last = new DateOnly(Today.Year, Today.Month, 1).AddMonths(-1);
        Months = [.. Enumerable.Range(0, 24).Select(back => last.AddMonths(-back))];
        Chosen = Month is { } asked ? new(asked.Year, asked.Month, 1) : last;
        Filed = await db.Set<Filing>().AsNoTracking().FirstOrDefaultAsync(f => f.UnitId == UnitId && f.Month == Chosen, stop);
        Lines = Filed?.Lines ?? await file.Lines(UnitId ?? Guid.Empty, Chosen, stop);
    }

    public async Task<IActionResult> OnGetCsv(CancellationToken stop)
    {
        await OnGet(stop);
        var rows = Lines.Select(line => (IReadOnlyList<string?>)[line.Title, line.DocumentNumber, line.IndexNumber, line.SignedOn?.ToString("yyyy-MM-dd"), line.Attribute, line.Ground, line.State]);
        return File(CsvPrinter.Print(["标题", "发文字号", "索引号", "成文日期", "公开属性", "依据", "状态"], rows), "text/csv", $"公文备案-{Chosen:yyyy-MM}.csv");
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        return After(await file.Do(UnitId ?? Guid.Empty, Chosen, Person, stop), "已报备。", $"/desk/documents/filings?unitId={UnitId}&month={Chosen:yyyy-MM-dd}");
    }
}
