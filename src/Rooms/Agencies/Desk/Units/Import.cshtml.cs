using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Units;

/// <summary>Upload, look, then store: the file is kept in between, and a sealed ticket names it.</summary>
[Needs("agencies.import-units")]
internal sealed class Import(UnitImport import, FileBook files, IDataProtectionProvider protection, CurrentPerson person) : PageModel
{
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

    public async Task<IActionResult> OnPostStore(string ticket, bool onlyGoodOnes, CancellationToken stop)
    {
        ModelState.Clear();
        var file = JsonSerializer.Deserialize<FileRef>(seal.Unprotect(ticket))!;
        await using var content = await files.Open(file, stop);
        var outcome = await import.Store(person.Actor, content!, file.Name, onlyGoodOnes, stop);
        return this.Show(outcome, () =>
        {
            this.Done($"已导入 {outcome.Value} 个单位。");
            return Redirect("/desk/agencies/units");
        });
    }
}
