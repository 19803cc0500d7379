using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation;

namespace Mingtang.Polls.Desk.Questionnaires;

internal sealed class QuestionnaireForm
{
    [Display(Name = "标题"), Required, StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "说明"), StringLength(2000)]
    public string? Lead { get; set; }

    [Display(Name = "开始日期")]
    public DateOnly OpensOn { get; set; }

    [Display(Name = "结束日期")]
    public DateOnly ClosesOn { get; set; }

    [Display(Name = "针对的内容"), StringLength(121)]
    public string? About { get; set; }

    public ItemRef? Item => About?.Split(':') is [var kind, var id] ? new(kind.Trim(), id.Trim()) : null;
}
