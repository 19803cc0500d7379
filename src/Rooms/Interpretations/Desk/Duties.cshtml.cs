using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Interpretations.Duties;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Desk;

[Needs(InterpretationPermissions.Read)]
internal sealed class DutiesModel(PlatformDb db, DutyBook book, IDocuments documents, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock) : PageModel
{
    private UnitBook unitBook = null!;

    [BindProperty]
    public OverrideForm Input { get; set; } = new();

    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    public IReadOnlyList<DutyOverride> LetGo { get; private set; } = [];

    /// <summary>Where the document's own page led here.</summary>
    public DocumentRef? Asked { get; private set; }

    public bool MayOverride => permissions.Allows(person.Role, InterpretationPermissions.Override);

    public string NameOf(Guid unitId) => unitBook.Find(unitId)?.ShortName ?? "";

    /// <param name="document">The document's own page leads here with its id.</param>
    public async Task OnGet(Guid? document, CancellationToken stop)
    {
        Input.DocumentId ??= document;
        Asked = Input.DocumentId is { } id ? await documents.Find(id, stop) : null;
        unitBook = await units.On(clock.Today(), stop);
        Guid? unit = person.Role is Role.Clerk or Role.Approver ? person.UnitId ?? Guid.Empty : null;
        Duties = await db.Set<Duty>().AsNoTracking().Where(duty => unit == null || duty.UnitId == unit)
            .OrderBy(duty => duty.InterpretationId != null).ThenByDescending(duty => duty.PublishedOn).Take(300).ToListAsync(stop);
        LetGo = await db.Set<DutyOverride>().AsNoTracking().OrderByDescending(let => let.At).Take(50).ToListAsync(stop);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(null, stop);
        var found = Input.DocumentId is { } id ? await documents.Find(id, stop) : await documents.ByIndexNumber(Input.IndexNumber?.Trim() ?? "", stop);
        Outcome outcome = found is null ? InterpretationRefusals.NoSuchDocument.On("IndexNumber") : await book.LetGoFirst(person, found.Id, Input.Why, Input.DueOn, stop);
        return this.Show(outcome, () =>
        {
            this.Done("已同意先发文件，期限内须补解读。");
            return RedirectToPage();
        });
    }

    internal sealed class OverrideForm
    {
        public Guid? DocumentId { get; set; }

        [Display(Name = "文件索引号"), StringLength(60)]
        public string? IndexNumber { get; set; }

        [Display(Name = "理由"), StringLength(1000)]
        public string? Why { get; set; }

        [Display(Name = "补解读期限")]
        public DateOnly? DueOn { get; set; }
    }
}
