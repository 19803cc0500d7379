using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.Pages.Operations;

/// <summary>Changing one setting: value, the document it rests on, and the reason.</summary>
[Needs(FoundationPermissions.Set)]
internal sealed class SettingPage(ActBook acts, SettingBook book, CurrentPerson person) : PageModel
{
    // What is missing the act says, together with what is wrong with the value; some values may be empty.
    [BindProperty, Display(Name = "新值")]
    public string? Value { get; set; }

    [BindProperty, Display(Name = "依据"), StringLength(300)]
    public string? Source { get; set; }

    [BindProperty, Display(Name = "修改理由"), StringLength(300)]
    public string? Why { get; set; }

    public SettingLine Line { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> YesOrNo { get; } = [new("是", "是"), new("否", "否")];

    public async Task<IActionResult> OnGet(string key, CancellationToken stop)
    {
        if (!await Load(key, stop))
            return NotFound();
        Value = Line.Text;
        return Page();
    }

    public async Task<IActionResult> OnPost(string key, CancellationToken stop)
    {
        if (!await Load(key, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await acts.Do("foundation.set", person.Actor, Why, doing => book.SetTyped(doing, key, Value ?? "", Source ?? "", stop), stop);
        return this.Show(outcome, () =>
        {
            this.Done($"已修改「{Line.Title}」，即时生效。");
            return Redirect("/desk/operations/settings");
        });
    }

    private async Task<bool> Load(string key, CancellationToken stop)
    {
        if ((await book.All(stop)).FirstOrDefault(line => line.Key == key) is not { } line)
            return false;
        Line = line;
        return true;
    }
}
