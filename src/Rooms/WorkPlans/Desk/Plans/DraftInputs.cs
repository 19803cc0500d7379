using System.ComponentModel.DataAnnotations;
using Mingtang.WorkPlans.Import;

namespace Mingtang.WorkPlans.Desk.Plans;

/// <summary>A clause as its form shows it; units one a line.</summary>
internal sealed class ClauseInput
{
    [Display(Name = "序号")]
    public string? Number { get; set; }

    [Display(Name = "领域")]
    public string? Section { get; set; }

    [Display(Name = "分类")]
    public string? Subsection { get; set; }

    [Display(Name = "层次")]
    public string? Item { get; set; }

    [Display(Name = "任务名称")]
    public string? Name { get; set; }

    [Display(Name = "任务内容"), Required]
    public string Text { get; set; } = "";

    [Display(Name = "责任（牵头）单位")]
    public string? Lead { get; set; }

    [Display(Name = "配合单位")]
    public string? Support { get; set; }

    [Display(Name = "完成时限（照印发件）")]
    public string? DeadlinePrinted { get; set; }

    [Display(Name = "完成日期")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "量化指标")]
    public string? Quantities { get; set; }

    public static ClauseInput Of(PlanClause clause) => new()
    {
        Number = clause.Number,
        Section = clause.Section,
        Subsection = clause.Subsection,
        Item = clause.Item,
        Name = clause.Name,
        Text = clause.Text,
        Lead = string.Join('\n', clause.Lead),
        Support = string.Join('\n', clause.Support),
        DeadlinePrinted = clause.DeadlinePrinted,
        DueOn = clause.DueOn,
        Quantities = string.Join('\n', QuantityWords.Print(clause.Quantities)),
    };

    public ClauseFields Fields => new(Text ?? "")
    {
        Number = Number,
        Section = Section,
        Subsection = Subsection,
        Item = Item,
        Name = Name,
        Lead = Lines(Lead),
        Support = Lines(Support),
        DeadlinePrinted = DeadlinePrinted,
        DueOn = DueOn,
        Quantities = Lines(Quantities),
    };

    private static string[] Lines(string? names) =>
        (names ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
