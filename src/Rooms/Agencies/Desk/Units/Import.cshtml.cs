using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Units;

/// <summary>Upload, look, then store: the file is kept in between, and a sealed ticket names it.</summary>
[Needs("agencies.import-units")]
internal sealed class Import(UnitImport import, FileBook files, IDataProtectionProvider protection, LongWorks works, CurrentPerson person) : PageModel
{
    /// <summary>Some hundred units.</summary>
    private const long LongFrom = 16 * 1024;

    private readonly IDataProtector seal = protection.CreateProtector("agencies.import");

    [BindProperty, Display(Name = "机构表")]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];

    public string Ticket { get; private set; } = "";

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Upload is null)
            return this.Show(Outcome.Refused(UnitImportRefusals.FileMissing), Page);
        await using var upload = Upload.OpenReadStream();
        var kept = await files.Keep(upload, Upload.FileName, stop);
        if (!kept.TryGet(out var file))
            return this.Show(Outcome.Refused([.. kept.Refusals.Select(refusal => refusal.On("Upload"))]), Page);
        await using var content = await files.Open(file, stop);
        var preview = await import.Preview(content!, file.Name, stop);
        if (preview.TryGet(out var looked))
            (Rows, Ticket) = (looked.Rows, seal.Protect(JsonSerializer.Serialize(file)));
        return this.Show(preview, Page);
    }

    /// <summary>A long list is stored behind a page that says how far it is.</summary>
    public async Task<IActionResult> OnPostStore(string ticket, bool onlyGoodOnes, CancellationToken stop)
    {
        ModelState.Clear();
        var file = JsonSerializer.Deserialize<FileRef>(seal.Unprotect(ticket))!;
        if (file.Size >= LongFrom)
            return Redirect(works.Begin(person, $"导入「{file.Name}」", "/desk/agencies/units/import", (services, begun, ending) => StoreLong(services, file, onlyGoodOnes, begun.Progress, ending)));
        await using var content = await files.Open(file, stop);
        var outcome = await import.Store(person.Actor, content!, file.Name, onlyGoodOnes, stop: stop);
        return this.Show(outcome, () =>
        {
            this.Done(Said(outcome.Value));
            return Redirect("/desk/agencies/units");
        });
    }

    private async Task<Outcome<WorkDone>> StoreLong(IServiceProvider services, FileRef file, bool onlyGoodOnes, WorkProgress progress, CancellationToken stop)
    {
        await using var content = await services.GetRequiredService<FileBook>().Open(file, stop);
        var outcome = await services.GetRequiredService<UnitImport>().Store(person.Actor, content!, file.Name, onlyGoodOnes, progress, stop);
        return outcome.TryGet(out var stored) ? new WorkDone("/desk/agencies/units", Said(stored)) : Outcome<WorkDone>.Refused(outcome.Refusals);
    }

    private static string Said(int stored) => $"已导入 {stored} 个单位。";
}
