using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Studies;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Agencies.Desk.Studies;

[Needs(StudyRegister.IssuePermission)]
internal sealed class New(StudyRegister register, CurrentPerson person) : PageModel
{
    [BindProperty]
    public StudyInput Input { get; set; } = new();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Page();
        var issued = await register.Issue(person, new(Input.Title, Input.Source, Input.Text, Input.Questions, Input.PassPercent ?? 0, Input.DueOn), stop);
        return this.Show(issued, () =>
        {
            this.Done("已发布，各单位经办人的工作台首页会提醒。");
            return Redirect($"/desk/agencies/studies/{issued.Value}");
        });
    }
}

internal sealed class StudyInput
{
    private const int UsualPass = 80;

    [Display(Name = "标题"), Required(ErrorMessage = "请填写标题。"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "出处"), StringLength(300)]
    public string? Source { get; set; }

    [Display(Name = "学习内容"), Required(ErrorMessage = "请填写要学习的内容。")]
    public string? Text { get; set; }

    [Display(Name = "题目"), Required(ErrorMessage = "请出题。")]
    public string? Questions { get; set; }

    [Display(Name = "合格线（%）"), Required(ErrorMessage = "请填写合格线。")]
    public int? PassPercent { get; set; } = UsualPass;

    [Display(Name = "完成期限"), Required(ErrorMessage = "请填写完成期限。")]
    public DateOnly? DueOn { get; set; }
}
