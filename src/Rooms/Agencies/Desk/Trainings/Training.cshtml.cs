using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Trainings;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Agencies.Desk.Trainings;

[Needs("agencies.view-records")]
internal sealed class TrainingPage(PlatformDb db, TrainingRegister register, IUnits units, CurrentPerson person, PermissionBook permissions) : PageModel
{
    [BindProperty, Display(Name = "撤销理由"), StringLength(300)]
    public string? Why { get; set; }

    public Training Training { get; private set; } = null!;

    public UnitBook Book { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public bool MayWithdraw => Training.WithdrawnAt is null && permissions.Allows(person.Role, "agencies.record-training") && person.MayWriteFor(Training.HostUnitId);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await db.Set<Training>().AsNoTracking().Include(t => t.Attendances).FirstOrDefaultAsync(t => t.Id == id, stop) is not { } training)
            return NotFound();
        Training = training;
        Book = await units.OfYear(training.HeldOn.Year, stop);
        var ids = training.Attendances.Select(one => one.PersonId).OfType<Guid>().ToList();
        Names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        return Page();
    }

    public async Task<IActionResult> OnGetFile(Guid id, CancellationToken stop) =>
        await OnGet(id, stop) is PageResult && Training.File is { } file ? new FileDownload(file) : NotFound();

    public async Task<IActionResult> OnPostWithdraw(Guid id, CancellationToken stop)
    {
        if (await OnGet(id, stop) is not PageResult)
            return NotFound();
        if (!permissions.Allows(person.Role, "agencies.record-training"))
            return Forbid();
        var outcome = await register.Withdraw(person, id, Why, stop);
        return this.Show(outcome, () =>
        {
            this.Done("已撤销这条记录。");
            return Redirect("/desk/agencies/trainings");
        });
    }
}
