using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Indicators;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk;

/// <summary>The office decides clause by clause which figure proves it.</summary>
[Needs("workplans.bind")]
internal sealed class IndicatorsPage(PlatformDb db, TaskReading reading, BindingBook bindings, IEnumerable<IIndicator> indicators, CurrentPerson person) : PageModel
{
    /// <summary>A page of forms stays small enough to open at once.</summary>
    private const int PerPage = 12;

    /// <summary>How many clauses stand before the first one shown.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public int Passed { get; set; }

    /// <summary>The clause for which another figure is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Add { get; set; }

    [BindProperty]
    public TargetOperator Operator { get; set; } = TargetOperator.AtLeast;

    [BindProperty]
    public decimal? Value { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public bool PerUnit { get; set; }

    [BindProperty]
    public bool OnlyTied { get; set; }

    public WorkPlan Plan { get; private set; } = null!;

    public IReadOnlyList<ClauseLine> Clauses { get; private set; } = [];

    public IEnumerable<ClauseLine> Shown => Clauses.Skip(Passed).Take(PerPage);

    public int? Previous => Passed > 0 ? Math.Max(0, Passed - PerPage) : null;

    public int? Next => Passed + PerPage < Clauses.Count ? Passed + PerPage : null;

    public IReadOnlyList<IndicatorInfo> Available { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken stop) => await Load(planId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPropose(Guid planId, CancellationToken stop)
    {
        var outcome = await bindings.Propose(planId, person, stop);
        return await After(planId, outcome, outcome.IsRefused ? "" : $"新提出 {outcome.Value} 项建议。", null, stop);
    }

    public async Task<IActionResult> OnPostDecide(Guid planId, Guid clause, string indicator, bool decline, CancellationToken stop) => !ModelState.IsValid
        ? await OnGet(planId, stop)
        : await After(
            planId, decline ? await bindings.Decline(clause, indicator, person, stop) : await bindings.Confirm(clause, indicator, new(Operator, Value, DueOn, PerUnit, OnlyTied), person, stop),
            decline ? "已记为不采用。" : "指标已确认。", clause, stop);

    public async Task<IActionResult> OnPostMark(Guid planId, Guid clause, bool only, CancellationToken stop) =>
        await After(planId, await bindings.MarkReported(clause, only, person, stop), only ? "已标记为只能人工填报。" : "已取消标记。", clause, stop);

    private async Task<IActionResult> After(Guid planId, Outcome outcome, string done, Guid? clause, CancellationToken stop)
    {
        if (!await Load(planId, stop))
            return NotFound();
        Passed = Clauses.Select((line, index) => line.Clause.Id == clause ? index : 0).Max() / PerPage * PerPage;
        return this.Show(outcome, () =>
        {
            this.Done(done);
            return Redirect($"/desk/workplans/indicators/{planId}?after={Passed}{(clause is null ? "" : $"#clause-{clause}")}");
        });
    }

    private async Task<bool> Load(Guid planId, CancellationToken stop)
    {
        if (await reading.PlanOfOffice(planId, person, stop) is not { } plan)
            return false;
        Plan = plan;
        var infos = indicators.Select(indicator => indicator.Info).OrderBy(info => info.Id, StringComparer.Ordinal).ToDictionary(info => info.Id);
        Available = [.. infos.Values];
        var clauses = await db.Set<PlanClause>().AsNoTracking().Where(clause => clause.PlanId == planId && !clause.IsDropped).OrderBy(clause => clause.Ordinal).ToListAsync(stop);
        var bound = (await db.Set<ClauseBinding>().AsNoTracking().Where(binding => db.Set<PlanClause>().Any(clause => clause.Id == binding.ClauseId && clause.PlanId == planId)).ToListAsync(stop))
            .ToLookup(binding => binding.ClauseId);
        Clauses = [.. clauses.Select(clause => new ClauseLine(clause, [.. bound[clause.Id]
            .OrderBy(binding => binding.IndicatorId, StringComparer.Ordinal).Select(binding => new BindingLine(binding, infos.GetValueOrDefault(binding.IndicatorId)))]))];
        return true;
    }
}

internal sealed record ClauseLine(PlanClause Clause, IReadOnlyList<BindingLine> Bindings);

internal sealed record BindingLine(ClauseBinding Binding, IndicatorInfo? Info)
{
    public Guid Id => Binding.Id;

    public string IndicatorId => Binding.IndicatorId;

    public string Title => Proposals.TitleOf(Binding.IndicatorId, Info);

    public bool AwaitsRoom => Info is null;

    public bool IsConfirmed => Binding.IsConfirmed;

    public bool IsDeclined => Binding.IsDeclined == true;

    public bool IsOpen => !IsConfirmed && !IsDeclined;

    public TargetOperator Operator => Binding.Operator;

    public decimal? Value => Binding.Value;

    public DateOnly? DueOn => Binding.DueOn;

    public bool PerUnit => Binding.PerUnit;

    public bool OnlyTied => Binding.OnlyTied;

    public string? Because => Binding.Because;

    public string? DecidedByName => Binding.DecidedByName;
}
