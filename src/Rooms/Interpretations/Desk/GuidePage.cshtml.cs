using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Interpretations.Guides;

namespace Mingtang.Interpretations.Desk;

[Needs(InterpretationPermissions.Read)]
internal sealed class GuidePage(GuideBook guide, PermissionBook permissions, CurrentPerson person) : PageModel
{
    /// <summary>The class under revision; null where the rules are only read.</summary>
    [BindProperty(SupportsGet = true)]
    public PolicyClass? Class { get; set; }

    [BindProperty, Display(Name = "指引"), Required(ErrorMessage = "请至少写一条，每行一条。"), StringLength(4000)]
    public string? Rules { get; set; }

    [BindProperty, Display(Name = "依据"), Required, StringLength(200)]
    public string? Source { get; set; }

    public IReadOnlyList<GuideRules> All { get; private set; } = [];

    public bool MayRevise => permissions.Allows(person.Role, InterpretationPermissions.Guide);

    public async Task OnGet(CancellationToken stop)
    {
        ModelState.Clear();
        All = await guide.All(stop);
        if (Class is { } about && All.FirstOrDefault(rules => rules.Class == about) is { } known)
            (Rules, Source) = (known.Text, known.RevisedAt is null ? null : known.Source);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        All = await guide.All(stop);
        if (!ModelState.IsValid || Class is not { } about)
            return Page();
        return this.Show(await guide.Revise(person, about, Rules, Source, stop), () =>
        {
            this.Done("指引已保存，起草和审核时随即适用。");
            return Redirect("/desk/interpretations/guide");
        });
    }
}
