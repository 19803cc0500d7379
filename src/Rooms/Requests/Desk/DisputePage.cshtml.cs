using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Disputes;
using Mingtang.Requests.Letters;

namespace Mingtang.Requests.Desk;

/// <summary>One reconsideration or suit, stage by stage.</summary>
[Needs(RequestPermissions.Dispute)]
internal sealed class DisputePage(DisputeBook book, PlatformDb db, RequestShelf shelf, RequestScope scope, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty]
    public StageForm Input { get; set; } = new();

    public Dispute Dispute { get; private set; } = null!;

    public InformationRequest Case { get; private set; } = null!;

    public IReadOnlyList<DisputeStep> Steps { get; private set; } = [];

    /// <summary>The template the lesson is about: of a reply the one its row was written by.</summary>
    public string? TemplateKey => Dispute.LessonAbout switch
    {
        null => null,
        LetterKind.Reply => LetterTemplates.KeyOf(Case.Reply ?? ReplyKind.OtherHandling, Basis),
        { } kind => LetterTemplates.Has(kind) ? kind.ToString() : null,
    };

    /// <summary>Versions of templates that drew this lesson.</summary>
    public IReadOnlyList<TemplateVersion> Drawn { get; private set; } = [];

    private string? Basis { get; set; }

    public bool MayOpen => scope.Covers(person, Case);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await Find(id, stop))
            return NotFound();
        Input.On = clock.Today();
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Find(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await book.Advance(person, id, new(Input.Stage, Input.On, Input.Words) { Result = Input.Result, Lesson = Input.Lesson, LessonAbout = Input.LessonAbout }, stop);
        return this.Show(outcome, () =>
        {
            this.Done("已登记。");
            return Redirect($"/desk/requests/disputes/{id}");
        });
    }

    private async Task<bool> Find(Guid id, CancellationToken stop)
    {
        if (await db.Set<Dispute>().AsNoTracking().FirstOrDefaultAsync(dispute => dispute.Id == id, stop) is not { } found
            || (person.Role is not (Role.Office or Role.LegalReviewer) && person.UnitId != found.UnitId))
            return false;
        Dispute = found;
        Case = await db.Set<InformationRequest>().AsNoTracking().FirstAsync(request => request.Id == found.RequestId, stop);
        var log = await shelf.LogOf(Case.Id, stop);
        Basis = log.Draft?.Words.Basis ?? log.Last<AnsweredOnTheSpot>()?.Words.Basis;
        Drawn = await db.Set<TemplateVersion>().AsNoTracking().Where(version => version.DisputeId == id).OrderBy(version => version.At).ToListAsync(stop);
        Steps = await db.Set<DisputeStep>().AsNoTracking().Where(step => step.DisputeId == id).OrderBy(step => step.At).ToListAsync(stop);
        return true;
    }

    internal sealed class StageForm
    {
        [Display(Name = "阶段"), Required]
        public DisputeStage? Stage { get; set; }

        [Display(Name = "日期"), Required]
        public DateOnly? On { get; set; }

        [Display(Name = "情况"), Required, StringLength(2000)]
        public string? Words { get; set; }

        [Display(Name = "结果")]
        public DisputeResult? Result { get; set; }

        [Display(Name = "今后如何改进"), StringLength(2000)]
        public string? Lesson { get; set; }

        [Display(Name = "涉及的文书模板")]
        public LetterKind? LessonAbout { get; set; }
    }
}
