using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.People;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Log;

/// <summary>One entry with its before and after; personal values only for a reason.</summary>
[Needs("agencies.read-log")]
internal sealed class Entry(AuditReading audit, PermissionBook permissions, CurrentPerson person) : PageModel
{
    [BindProperty, Display(Name = "理由"), StringLength(200)]
    public string? Why { get; set; }

    public AuditLine Line { get; private set; } = null!;

    public AuditDetail Detail { get; private set; } = null!;

    public string? Personal { get; private set; }

    public string ActTitle => ActTitles.Of(Line.Act, permissions);

    public async Task<IActionResult> OnGet(long seq, CancellationToken stop)
    {
        if (seq is < 1 or long.MaxValue || await audit.Find(new(Before: seq + 1, Take: 1), stop) is not [var line] || line.Seq != seq
            || await audit.Open(seq, stop) is not { } detail)
            return NotFound();
        (Line, Detail) = (line, detail);
        return Page();
    }

    public async Task<IActionResult> OnPost(long seq, CancellationToken stop)
    {
        if (await OnGet(seq, stop) is not PageResult)
            return NotFound();
        if (string.IsNullOrWhiteSpace(Why))
            return this.Show(Outcome.Refused(PeopleRefusals.ReadingNeedsReason), Page);
        Personal = await audit.OpenPersonal(seq, person.Actor, Why, stop);
        return Page();
    }
}
