using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

/// <summary>All guards at once, and the act.</summary>
[Needs(DocumentPermissions.Publish)]
internal sealed class Publish(DocumentShelf shelf, DocumentGuards guards, PublishEdition publish, CurrentPerson person) : PageModel
{
    [BindProperty, Display(Name = "日期")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "时间")]
    public TimeOnly? Hour { get; set; }

    public DocumentFolder Folder { get; private set; } = null!;

    /// <summary>Of this room and of every other that guards a release; what stands against a companion stands beside it.</summary>
    public IReadOnlyList<GuardLine> All { get; private set; } = [];

    public IReadOnlyList<Companion> Companions { get; private set; } = [];

    /// <summary>How many conditions are not met, those of what goes along included.</summary>
    public int Open => All.Count(line => line.Against is not null) + Companions.Count(companion => companion.Objections.Count > 0);

    /// <summary>The button is offered where it works.</summary>
    public bool MayGoOut => Open == 0 && EditionLifecycle.Table.Allows(Folder.Edition.State, EditionAct.Publish);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostNow(Guid id, CancellationToken stop) => After(id, () => publish.Now(id, person, stop), "已发布。", stop);

    public Task<IActionResult> OnPostAt(Guid id, CancellationToken stop) =>
        After(id, () => publish.At(id, On is { } day ? ChinaTime.StartOf(day).Add((Hour ?? new TimeOnly(9, 0)).ToTimeSpan()).UtcDateTime : null, person, stop), "已定时发布。", stop);

    public Task<IActionResult> OnPostNotYet(Guid id, CancellationToken stop) => After(id, () => publish.NotYet(id, person, stop), "已取消定时。", stop);

    private async Task<IActionResult> After(Guid id, Func<Task<Outcome<Edition>>> act, string done, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        return this.Show(await act(), () =>
        {
            this.Done(done);
            return Redirect($"/desk/documents/{id}");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await shelf.Open(id, person, stop) is not { } folder)
            return false;
        Folder = folder;
        Companions = [.. (await publish.CompanionsOf(folder.Document, folder.Edition, stop)).Select(one => one.Companion)];
        var own = await guards.Lines(folder.Document, folder.Edition, stop);
        var others = (await publish.Objections(folder.Document, folder.Edition, stop))
            .Where(refusal => own.All(line => line.Against != refusal) && !Companions.Any(companion => companion.Objections.Contains(refusal))).ToList();
        All = [Review(others.Where(IsOfReview)), .. own, .. others.Where(refusal => !IsOfReview(refusal)).Select(refusal => new GuardLine("其他要求", null, refusal))];
        return true;
    }

    private GuardLine Review(IEnumerable<Refusal> against) =>
        against.FirstOrDefault() is { } refusal ? new("本版保密审查", null, refusal) : new("本版保密审查", $"{Folder.Edition.ReviewedByName}审查通过", null);

    private static bool IsOfReview(Refusal refusal) => refusal.Code is "foundation.not-reviewed" or "foundation.not-proactive";
}
