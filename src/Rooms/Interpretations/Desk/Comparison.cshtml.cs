using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Interpretations.Comparing;
using Mingtang.Interpretations.Drafting;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Desk;

[Needs(InterpretationPermissions.Draft)]
internal sealed class Comparison(InterpretationFrame frame, ReviseInterpretation revise, CurrentPerson person) : PageModel
{
    [BindProperty, Display(Name = "原文件索引号"), StringLength(60)]
    public string? OldIndexNumber { get; set; }

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public Interpretation Found { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        Found = (await frame.Find(id, stop))!;
        return Found is not null && person.Covers(Found.UnitId) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPost(Guid id, CancellationToken stop) => Do(id, () => revise.Compare(person, id, OldIndexNumber, stop), "已逐条比较，请核对。", stop);

    public Task<IActionResult> OnPostKeep(Guid id, CancellationToken stop) => Do(id, () => revise.KeepComparison(person, id, [.. Rows
        .Select(row => new ComparedArticle(row.Change, row.Old?.Trim() ?? "", row.New?.Trim() ?? "", string.IsNullOrWhiteSpace(row.Note) ? null : row.Note.Trim()))
        .Where(row => row.Old.Length + row.New.Length > 0)], stop), "已保存对照。", stop);

    private async Task<IActionResult> Do(Guid id, Func<Task<Outcome<Guid>>> act, string done, CancellationToken stop)
    {
        if (await OnGet(id, stop) is not PageResult)
            return NotFound();
        var outcome = await act();
        if (outcome.IsRefused)
            await OnGet(id, stop);
        return this.Show(outcome, () =>
        {
            this.Done(done);
            return Redirect($"/desk/interpretations/{id}/comparison");
        });
    }

    internal sealed class Row
    {
        public Change Change { get; set; }

        public string? Old { get; set; }

        public string? New { get; set; }

        public string? Note { get; set; }
    }
}
