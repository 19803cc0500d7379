using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Requests.Disputes;
using Mingtang.Requests.Letters;

namespace Mingtang.Requests.Desk;

/// <summary>One template: read by everybody here, changed by the office with a reason, all versions under it.</summary>
[Needs(RequestPermissions.Read)]
internal sealed class TemplatePage(TemplateBook book, PlatformDb db, RequestScope scope, CurrentPerson person) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "key")]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "dispute")]
    public Guid? DisputeId { get; set; }

    [BindProperty, Display(Name = "标题"), StringLength(200)]
    public string? TemplateTitle { get; set; }

    [BindProperty, Display(Name = "正文"), StringLength(8000)]
    public string? Body { get; set; }

    [BindProperty, Display(Name = "修改理由"), StringLength(500)]
    public string? Why { get; set; }

    public LetterTemplate First { get; private set; } = null!;

    public IReadOnlyList<TemplateVersion> Versions { get; private set; } = [];

    public Dispute? Dispute { get; private set; }

    public bool MayChange => scope.May(person, RequestPermissions.KeepTemplates);

    public IEnumerable<string> Holes => LetterTemplates.HolesOf(string.Join('\n', First.Lines));

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Find(stop))
            return NotFound();
        (TemplateTitle, Body) = Versions is [var newest, ..] ? (newest.Title, newest.Body) : (First.Title, string.Join('\n', First.Lines));
        Why = Dispute?.Lesson;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await book.Change(person, new(Key, TemplateTitle, Body, Why, Dispute?.Id), stop);
        return this.Show(outcome, () =>
        {
            this.Done("已存为新版本，此后制作的文书按新版本。");
            return Redirect(TemplatesModel.UrlOf(Key));
        });
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        if (LetterTemplates.Find(Key) is not { } first)
            return false;
        (First, Versions) = (first, await book.VersionsOf(Key, stop));
        if (DisputeId is { } id && scope.May(person, RequestPermissions.Dispute))
            Dispute = await db.Set<Dispute>().AsNoTracking().FirstOrDefaultAsync(dispute => dispute.Id == id, stop);
        return true;
    }
}
