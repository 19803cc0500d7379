using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Web;
using Mingtang.Interpretations.Concerns;
using Mingtang.Interpretations.Contests;
using Mingtang.Interpretations.Drafting;
using Mingtang.Interpretations.Duties;
using Mingtang.Interpretations.Judging;
using Mingtang.Interpretations.Releasing;
using Mingtang.Interpretations.Shared;
using Mingtang.Kernel;
using Mingtang.Polls;

namespace Mingtang.Interpretations.Desk;

/// <summary>One interpretation on the desk: what it says, what still stands against it, and the acts open to this person.</summary>
[Needs(InterpretationPermissions.Read)]
internal sealed class InterpretationDesk(
    InterpretationFrame frame, PlatformDb db, ReviseInterpretation revise, HandInInterpretation handIn, JudgeInterpretation judge, ReleaseInterpretation release,
    ConcernBook concerns, NominationBook nominations, TimeProvider clock, ReleaseBook releases, IDocuments documents, IPolls polls, SettingBook settings, PermissionBook permissions, CurrentPerson person) : PageModel
{
    [BindProperty, Display(Name = "理由"), StringLength(1000)]
    public string? Why { get; set; }

    [BindProperty, Display(Name = "公众关心的问题"), StringLength(500)]
    public string? Concern { get; set; }

    [BindProperty, Display(Name = "来源")]
    public ConcernSource Source { get; set; } = ConcernSource.Comment;

    public Interpretation Found { get; private set; } = null!;

    public ReleaseStatus? Review { get; private set; }

    public int MostCopied { get; private set; }

    public bool IsDocumentPublic { get; private set; }

    public IReadOnlyList<Refusal> Objections { get; private set; } = [];

    public IReadOnlyList<Concern> Concerns { get; private set; } = [];

    /// <summary>推荐参评 of this year, where there is one.</summary>
    public Nomination? Nominated { get; private set; }

    public bool MayNominate => Nominated is null && Found.State == InterpretationState.Released && nominations.May(person, Found);

    public IReadOnlyList<InterpretationStep> Steps { get; private set; } = [];

    public RatingSummary Rating { get; private set; } = RatingSummary.Empty;

    public IReadOnlyList<ReaderComment> Comments { get; private set; } = [];

    public bool MayNote => permissions.Allows(person.Role, InterpretationPermissions.Draft) && person.WritesFor(Found.UnitId);

    public bool MayEdit => MayNote && InterpretationLifecycle.Table.Allows(Found.State, InterpretationAct.Edit);

    public bool MayReturn => May(InterpretationAct.Return, InterpretationPermissions.Pass) || May(InterpretationAct.Return, InterpretationPermissions.Approve);

    public bool May(InterpretationAct act, string permission) => permissions.Allows(person.Role, permission) && InterpretationLifecycle.Table.Allows(Found.State, act);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await frame.Find(id, stop) is not { } found || !person.Covers(found.UnitId))
            return NotFound();
        Found = found;
        Review = await releases.StatusOf(found.Item, stop);
        MostCopied = await settings.Get(MustInterpret.MostCopied, stop: stop);
        IsDocumentPublic = found.DocumentId is { } documentId && await documents.FindPublic(documentId, stop) is not null;
        Objections = found.State is InterpretationState.Ready or InterpretationState.QualityReview ? await release.ObjectionsTo(found, stop) : [];
        Nominated = (await nominations.Of(clock.Today().Year, stop)).GetValueOrDefault(id);
        Concerns = await concerns.About(found, stop);
        Steps = await db.Set<InterpretationStep>().AsNoTracking().Where(step => step.InterpretationId == id).OrderBy(step => step.At).ThenBy(step => step.Id).ToListAsync(stop);
        Rating = await polls.RatingOf(found.Item, stop);
        Comments = await polls.CommentsOf(found.Item, alsoUnshown: true, stop);
        return Page();
    }

    public async Task<IActionResult> OnGetFile(Guid id, Guid piece, CancellationToken stop) => await OnGet(id, stop) is PageResult ? this.FileOf(Found, piece) : NotFound();

    public async Task<IActionResult> OnGetCaptions(Guid id, Guid piece, CancellationToken stop) => await OnGet(id, stop) is PageResult ? this.CaptionsOf(Found, piece) : NotFound();

    public Task<IActionResult> OnPostSubmit(Guid id, CancellationToken stop) => Do(id, () => handIn.Do(person, id, stop), "已送负责人审定，同时送保密审查。", stop);

    public Task<IActionResult> OnPostDiscard(Guid id, CancellationToken stop) => Do(id, () => revise.Discard(person, id, stop), "已作废。", stop);

    public Task<IActionResult> OnPostApprove(Guid id, CancellationToken stop) => Do(id, () => judge.Approve(person, id, stop), "已审定同意，送质量审核。", stop);

    public Task<IActionResult> OnPostReturn(Guid id, CancellationToken stop) => Do(id, () => judge.Return(person, id, Why, stop), "已退回整改。", stop);

    public Task<IActionResult> OnPostRelease(Guid id, CancellationToken stop) => Do(id, () => release.Alone(person, id, stop), "已发布。", stop);

    public Task<IActionResult> OnPostWithdraw(Guid id, CancellationToken stop) => Do(id, () => release.Withdraw(person, id, Why, stop), "已撤下。", stop);

    public Task<IActionResult> OnPostRemove(Guid id, Guid piece, CancellationToken stop) => Do(id, () => revise.Remove(person, id, piece, stop), "已删除。", stop);

    public Task<IActionResult> OnPostConcern(Guid id, CancellationToken stop) => Do(id, () => concerns.Note(person, id, Concern, Source, stop), "已登记关切。", stop);

    public Task<IActionResult> OnPostNominate(Guid id, CancellationToken stop) => Do(id, () => nominations.Nominate(person, id, Why, stop), "已推荐参评。", stop);

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
            return Redirect($"/desk/interpretations/{id}");
        });
    }
}
