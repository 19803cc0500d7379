using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Host.Tests.Specimen;

/// <summary>A page with everything on it. Saving is refused for three reasons unless the title is 好.</summary>
internal sealed class Everything(TimeProvider clock) : PageModel
{
    public DateOnly Today => clock.Today();

    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnPost() => ModelState.IsValid ? this.Show(Judge(), Saved) : Page();

    private Outcome Judge() => Input.Title == "好"
        ? Outcome.Done
        : Outcome.Refused(
            new Refusal("specimen.too-early", "时限不能早于今天。", "DueOn"),
            new Refusal("specimen.unchecked", "请先核对。", "Checked"),
            new Refusal("specimen.archived", "计划已归档，不能再改。"));

    private RedirectResult Saved()
    {
        this.Done("已保存 1 项任务。");
        return Redirect("/specimen");
    }

    internal sealed record Named(string Title);

    internal sealed class Form
    {
        [Display(Name = "任务名称"), Required, StringLength(50)]
        public string Title { get; set; } = "";

        /// <summary>Made of the fields, as an act takes it.</summary>
        public Named Entry => new(Title);

        [Display(Name = "完成时限")]
        public DateOnly? DueOn { get; set; }

        [Display(Name = "备注")]
        public string? Note { get; set; }

        [Display(Name = "已核对")]
        public bool Checked { get; set; }

        [Display(Name = "目标（%）"), Range(0, 100)]
        public int? Share { get; set; }

        [Display(Name = "公开属性")]
        public int? Tone { get; set; }

        [Display(Name = "状态")]
        public TaskState? State { get; set; }

        [Display(Name = "口令")]
        public string? Secret { get; set; }

        [Display(Name = "验证码")]
        public string? Code { get; set; }

        [Display(Name = "附件")]
        public IFormFile? File { get; set; }
    }
}

public enum TaskState
{
    [Display(Name = "待审查"), Tone(Tone.Wait)]
    Waiting,

    [Display(Name = "已完成"), Tone(Tone.Good)]
    Done,
}
