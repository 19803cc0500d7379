using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Studies;
using Mingtang.Foundation.People;

namespace Mingtang.Agencies.Desk.Studies;

/// <summary>What there is to read, and whether this person has passed it.</summary>
[Needs("agencies.view-records")]
internal sealed class Index(StudyReading studies, CurrentPerson person, PermissionBook permissions) : PageModel
{
    public IReadOnlyList<StudyStanding> All { get; private set; } = [];

    public bool MayIssue => permissions.Allows(person.Role, StudyRegister.IssuePermission);

    public async Task OnGet(CancellationToken stop) => All = await studies.All(person.Id, stop);
}
