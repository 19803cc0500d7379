using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Log;

/// <summary>The log, read only, newest first.</summary>
[Needs("agencies.read-log")]
internal sealed class Index(AuditReading audit, PermissionBook permissions, PlatformDb db) : PageModel
{
    private const int PerPage = 50;

    [BindProperty(SupportsGet = true)]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    public string? Next => Lines.Count == PerPage ? Lines[^1].Seq.ToString(CultureInfo.InvariantCulture) : null;

    public string TitleOf(AuditLine line) => ActTitles.Of(line.Act, permissions);

    public async Task OnGet(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return;
        Guid? person = string.IsNullOrWhiteSpace(Person) ? null
            : await db.Set<Person>().Where(p => p.Name == Person.Trim()).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(stop) ?? Guid.Empty;
        Lines = await audit.Find(new(person, Act?.Trim(), Subject?.Trim(), StartOf(From), StartOf(To?.AddDays(1)), After, PerPage), stop);
    }

    private static DateTime? StartOf(DateOnly? day) => day is { } known ? ChinaTime.StartOf(known).UtcDateTime : null;
}
