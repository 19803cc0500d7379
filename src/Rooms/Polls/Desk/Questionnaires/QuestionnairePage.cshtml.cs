using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Polls.Questionnaires;
using Mingtang.Printing;

namespace Mingtang.Polls.Desk.Questionnaires;

/// <summary>A questionnaire from the first question to the results.</summary>
[Needs(PollPermissions.Read)]
internal sealed class QuestionnairePage(
    QuestionnaireRegister register, QuestionnaireResults results, ReleaseBook releases, PermissionBook permissions, CurrentPerson person) : PageModel
{
    [BindProperty]
    public QuestionForm Input { get; set; } = new();

    [BindProperty, Display(Name = "结束说明"), StringLength(300)]
    public string? Why { get; set; }

    public Questionnaire Asked { get; private set; } = null!;

    public SheetCount Counted { get; private set; } = null!;

    public ReleaseStatus? Review { get; private set; }

    public bool MayDraft => Asked.State == PollState.Draft && permissions.Allows(person.Role, PollPermissions.Draft) && person.ActsFor(Asked.UnitId);

    public bool MayOpen => permissions.Allows(person.Role, PollPermissions.Open) && person.ActsFor(Asked.UnitId);

    /// <summary>Single sheets belong to whoever asked; everybody at work reads what they add up to.</summary>
    public bool MayTakeAway => person.ActsFor(Asked.UnitId);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await register.Find(id, stop) is not { } asked)
            return NotFound();
        Asked = asked;
        Counted = await results.Count(asked, alsoUnshown: person.ActsFor(asked.UnitId), stop);
        Review = await releases.StatusOf(asked.Item, stop);
        return Page();
    }

    public async Task<IActionResult> OnGetCsv(Guid id, CancellationToken stop) =>
        await OnGet(id, stop) is PageResult && MayTakeAway
            ? File(await results.Csv(Asked, stop), "text/csv", PrintedFile.SafeName(Asked.Title, ".csv"))
            : NotFound();

    public Task<IActionResult> OnPostAdd(Guid id, CancellationToken stop) =>
        Do(id, () => register.AddQuestion(person, id, new(Input.Kind, Input.Words ?? "", Input.Options, Input.IsRequired), stop), "已添加题目。", stop);

    public Task<IActionResult> OnPostRemove(Guid id, Guid questionId, CancellationToken stop) => Do(id, () => register.RemoveQuestion(person, id, questionId, stop), "已删除题目。", stop);

    public Task<IActionResult> OnPostHandIn(Guid id, CancellationToken stop) => Do(id, () => register.HandIn(person, id, stop), "已送保密审查。", stop);

    public Task<IActionResult> OnPostOpen(Guid id, CancellationToken stop) => Do(id, () => register.Open(person, id, stop), "问卷已经开放。", stop);

    public Task<IActionResult> OnPostClose(Guid id, CancellationToken stop) => Do(id, () => register.Close(person, id, Why, stop), "问卷已经结束。", stop);

    private async Task<IActionResult> Do(Guid id, Func<Task<Outcome<Guid>>> act, string done, CancellationToken stop)
    {
        if (await register.Find(id, stop) is null)
            return NotFound();
        var outcome = await act();
        if (outcome.IsRefused)
            await OnGet(id, stop);
        return this.Show(outcome, () =>
        {
            this.Done(done);
            return Redirect($"/desk/polls/questionnaires/{id}");
        });
    }

    internal sealed class QuestionForm
    {
        [Display(Name = "题型")]
        public QuestionKind Kind { get; set; } = QuestionKind.Single;

        [Display(Name = "题目"), StringLength(300)]
        public string? Words { get; set; }

        [Display(Name = "选项"), StringLength(2000)]
        public string? Options { get; set; }

        [Display(Name = "必答")]
        public bool IsRequired { get; set; }
    }
}
