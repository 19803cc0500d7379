using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
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
internal sealed class Entry(AuditReading audit, CurrentPerson person) : PageModel
{
    private static readonly JsonSerializerOptions Shown = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [BindProperty, Display(Name = "理由"), StringLength(200)]
    public string? Why { get; set; }

    public AuditLine Line { get; private set; } = null!;

    public AuditDetail Detail { get; private set; } = null!;

    public string? Personal { get; private set; }

    public string Json => Pretty(Detail.PlainJson);

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
        Personal = await audit.OpenPersonal(seq, person.Actor, Why, stop) is { } opened ? Pretty(opened) : null;
        return Page();
    }

    private static string Pretty(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document, Shown);
    }
}
