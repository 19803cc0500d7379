using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

/// <summary>One quoted regulation beside its official text.</summary>
[Needs(DocumentPermissions.Read)]
internal sealed class Official(QuotedTexts texts, CompareWithOfficial compare, PermissionBook permissions, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "正式版本的网址"), StringLength(500)]
    public string? Address { get; set; }

    [BindProperty, Display(Name = "正式版本的施行日期")]
    public DateOnly? VersionOn { get; set; }

    [BindProperty, Display(Name = "核对的情况"), StringLength(1000)]
    public string? Why { get; set; }

    public QuotedText Text { get; private set; } = null!;

    public bool MayJudge => permissions.Allows(person.Role, DocumentPermissions.Judge);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        (Address, VersionOn) = (Text.OfficialUrl, Text.VersionOn);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await compare.Do(id, new(Address, VersionOn, Why), person, stop);
        return this.Show(outcome, () =>
        {
            this.Done(outcome.Value.Act == ValidityAct.Confirm ? "已登记：与国家正式版本一致。" : "已登记：本库文本旧于国家正式版本，列入待更新。");
            return Redirect("/desk/documents/quoted");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        Text = (await texts.Find(id, Period.Year(clock.Today().Year), stop))!;
        return Text is not null;
    }
}
