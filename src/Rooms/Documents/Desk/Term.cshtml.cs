using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
internal sealed class Term(DocumentShelf shelf, JudgeValidity judge, PermissionBook permissions, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "结果")]
    public ValidityAct Act { get; set; } = ValidityAct.Confirm;

    [BindProperty, Display(Name = "生效日期")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "新的有效期至")]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = "相关文件")]
    public string? Other { get; set; }

    [BindProperty, Display(Name = "理由"), StringLength(1000)]
    public string? Why { get; set; }

    /// <summary>What a person notes; the rest follows from time and from other acts.</summary>
    public static IEnumerable<SelectListItem> Acts { get; } =
        [.. Enum.GetValues<ValidityAct>().Where(act => act < ValidityAct.Lapse).Select(act => new SelectListItem(act.Title(), act.ToString()))];

    public DocumentFolder Folder { get; private set; } = null!;

    public Validity Standing => Folder.Document.On(clock.Today());

    public bool MayJudge => Folder.Document.EndedAs is null && permissions.Allows(person.Role, DocumentPermissions.Judge);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var other = string.IsNullOrWhiteSpace(Other) ? null : await shelf.ByWords(Other, stop);
        return this.Show(await judge.Do(id, new(Act, On, Until, other, Why), person, stop), () =>
        {
            this.Done($"已登记：{Act.Title()}。");
            return Redirect($"/desk/documents/{id}/term");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        Folder = (await shelf.Open(id, person, stop))!;
        return Folder is not null;
    }
}
