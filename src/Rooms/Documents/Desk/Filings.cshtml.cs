using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Filings;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Printing;

namespace Mingtang.Documents.Desk;

/// <summary>全量备案 of a month: one unit's, or for who watches over units the returns of all.</summary>
[Needs(DocumentPermissions.Read)]
internal sealed class Filings(FileMonth file, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock)
    : UnitPage(units, permissions, person, clock)
{
    [BindProperty(SupportsGet = true), Display(Name = "月份")]
    public DateOnly? Month { get; set; }

    public IReadOnlyList<SelectListItem> Months { get; private set; } = [];

    public DateOnly Chosen { get; private set; }

    public IReadOnlyList<UnitReturn> Returns { get; private set; } = [];

    public IReadOnlyList<(UnitReturn Return, FiledLine Line)> Lines { get; private set; } = [];

    public DateOnly Due => FileMonth.DueOn(Chosen);

    public Filing? Filed => Unit is null ? null : Returns.FirstOrDefault(one => one.UnitId == Unit.Id)?.Made;

    public bool MayFile => Unit is not null && Filed is null && May(DocumentPermissions.Collect);

    public async Task OnGet(CancellationToken stop)
    {
        await Choose(stop, orAll: true);
        var last = new DateOnly(Today.Year, Today.Month, 1).AddMonths(-1);
        Chosen = Month is { } asked ? new(asked.Year, asked.Month, 1) : last;
        Months = [.. Enumerable.Range(0, 24).Select(back => last.AddMonths(-back)).Select(month => new SelectListItem(month.ToString("yyyy年M月"), month.ToString("yyyy-MM-dd"), month == Chosen))];
        if (Unit is null && Choosable.Count == 0)
            return;
        Returns = await file.Returns(Unit?.Id, Unit is { } one ? [one.Id] : Choosable.Select(unit => unit.Id), Chosen, stop);
        Lines = [.. Returns.SelectMany(made => made.Lines.Select(line => (made, line)))];
    }

    public async Task<IActionResult> OnGetCsv(CancellationToken stop)
    {
        await OnGet(stop);
        var rows = Lines.Select(one => (IReadOnlyList<string?>)
        [
            NameOf(one.Return.UnitId), one.Line.Title, one.Line.DocumentNumber, one.Line.IndexNumber, one.Line.SignedOn?.ToString("yyyy-MM-dd"), one.Line.Attribute, one.Line.Ground, one.Line.State,
            one.Return.Made is { } made ? ChinaTime.DayOf(made.FiledAt).ToString("yyyy-MM-dd") : "未报备",
        ]);
        return File(CsvPrinter.Print(["单位", "标题", "发文字号", "索引号", "成文日期", "公开属性", "依据", "状态", "报备日期"], rows), "text/csv", $"公文备案-{Chosen:yyyy-MM}.csv");
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        return After(await file.Do(UnitId ?? Guid.Empty, Chosen, Person, stop), "已报备。", $"/desk/documents/filings?unitId={UnitId}&month={Chosen:yyyy-MM-dd}");
    }

    public string? NameOf(Guid unitId) => Book.Find(unitId)?.ShortName;
}
