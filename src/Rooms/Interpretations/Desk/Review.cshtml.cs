using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Web;
using Mingtang.Interpretations.Concerns;
using Mingtang.Interpretations.Duties;
using Mingtang.Interpretations.Guides;
using Mingtang.Interpretations.Judging;

namespace Mingtang.Interpretations.Desk;

/// <summary>The quality gate (8.1.6, 8.1.10).</summary>
[Needs(InterpretationPermissions.Pass)]
internal sealed class Review(InterpretationFrame frame, JudgeInterpretation judge, ConcernBook concerns, GuideBook guide, SettingBook settings, CurrentPerson person) : PageModel
{
    [BindProperty]
    public List<AspectKind> Ticked { get; set; } = [];

    [BindProperty]
    public List<Guid> Answered { get; set; } = [];

    public Interpretation Found { get; private set; } = null!;

    public IReadOnlyList<Concern> Open { get; private set; } = [];

    public IReadOnlyList<GuideRules> Rules { get; private set; } = [];

    public int MostCopied { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await frame.Find(id, stop) is not { } found)
            return NotFound();
        (Found, Rules) = (found, await guide.For(found, stop));
        Open = [.. (await concerns.About(found, stop)).Where(concern => concern.AnsweredBy is null)];
        MostCopied = await settings.Get(MustInterpret.MostCopied, stop: stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (await OnGet(id, stop) is not PageResult)
            return NotFound();
        var outcome = await judge.Pass(person, id, Ticked, Answered, stop);
        return this.Show(outcome, () =>
        {
            this.Done("质量审核通过。");
            return Redirect(Found.DeskUrl);
        });
    }
}
