using Microsoft.AspNetCore.Mvc;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Import;

namespace Mingtang.WorkPlans.Desk.Plans;

/// <summary>What the buttons of the draft do. Each answers with the same page, at the row it was pressed on.</summary>
internal sealed partial class DraftModel
{
    public Task<IActionResult> OnPostCorrect([FromServices] CorrectClause act, Guid clause, int revision, bool allRight, CancellationToken stop) =>
        Do(clause, keeper => act.Do(keeper, Id, new(clause, revision), Input.Fields, allRight, stop), "已保存。", stop);

    public Task<IActionResult> OnPostConfirm([FromServices] ConfirmDoubts act, Guid clause, int revision, CancellationToken stop) =>
        Do(clause, keeper => act.OfClause(keeper, Id, new(clause, revision), null, stop), null, stop);

    public Task<IActionResult> OnPostSplit([FromServices] SplitClause act, Guid clause, int revision, int at, CancellationToken stop) =>
        Do(clause, keeper => act.Do(keeper, Id, new(clause, revision), at, stop), "已拆成两条：单位和完成时限两条相同，请核对；第二条的序号和名称请补上。", stop);

    public Task<IActionResult> OnPostJoin([FromServices] JoinClauses act, Guid clause, int revision, CancellationToken stop) => Do(clause, async keeper =>
    {
        var outcome = await act.WithNext(keeper, Id, new(clause, revision), stop);
        if (!outcome.TryGet(out var joined))
            return Outcome<Guid>.Refused(outcome.Refusals);
        this.Done(joined.Said);
        return joined.Id;
    }, null, stop);

    public Task<IActionResult> OnPostUp([FromServices] MoveClause act, Guid clause, int revision, CancellationToken stop) =>
        Do(clause, keeper => act.Do(keeper, Id, new(clause, revision), up: true, stop), null, stop);

    public Task<IActionResult> OnPostDown([FromServices] MoveClause act, Guid clause, int revision, CancellationToken stop) =>
        Do(clause, keeper => act.Do(keeper, Id, new(clause, revision), up: false, stop), null, stop);

    public Task<IActionResult> OnPostDrop([FromServices] DropClause act, Guid clause, int revision, CancellationToken stop) =>
        Do(null, keeper => act.Do(keeper, Id, new(clause, revision), stop), "已删除，可在页末恢复。", stop);

    public Task<IActionResult> OnPostRestore([FromServices] DropClause act, Guid clause, int revision, CancellationToken stop) =>
        Do(clause, keeper => act.Restore(keeper, Id, new(clause, revision), stop), "已恢复。", stop);

    public Task<IActionResult> OnPostAdd([FromServices] AddClause act, int place, CancellationToken stop) =>
        Do(null, keeper => act.Do(keeper, Id, place, Input.Fields, stop), "已增加一条。", stop);

    public Task<IActionResult> OnPostHeadDoubt([FromServices] ConfirmDoubts act, Guid doubt, CancellationToken stop) =>
        Do(null, keeper => act.OfHead(keeper, Id, doubt, stop), null, stop);

    private async Task<IActionResult> Do(Guid? clause, Func<PlanKeeper, Task<Outcome<Guid>>> act, string? done, CancellationToken stop)
    {
        // The acts say what is missing, in their own words and all at once.
        ModelState.Clear();
        var outcome = await act(await keepers.Now(stop));
        if (outcome.IsRefused)
        {
            if (await Load(stop) is { } elsewhere)
                return elsewhere;
            this.Refuse(outcome);
            return Page();
        }
        if (done is not null)
            this.Done(done);
        return Redirect(Here + (clause is { } id ? $"#c-{id:N}" : ""));
    }
}
