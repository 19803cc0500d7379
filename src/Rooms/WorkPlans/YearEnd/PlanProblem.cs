using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.WorkPlans.YearEnd;

/// <summary>问题清单: a task the year ends without, handed over for rectification. The Assessments room reads it through the door.</summary>
internal sealed class PlanProblem
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public int Year { get; init; }

    public Guid ClauseId { get; init; }

    public Guid TaskId { get; init; }

    public Guid UnitId { get; init; }

    public ProblemKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>What is missing, with the last word of the unit.</summary>
    public required string Text { get; init; }

    public DateOnly DueOn { get; init; }

    public DateTime HandedOverAt { get; init; }

    public required string HandedOverByName { get; init; }

    /// <summary>转入下年度: the next plan takes it up.</summary>
    public bool CarriesOver { get; set; }
}

internal enum ProblemKind
{
    /// <summary>Past its last day and not accepted as done.</summary>
    [Display(Name = "逾期未完成"), Tone(Tone.Bad)]
    Overdue = 1,

    /// <summary>Never broken down by the unit.</summary>
    [Display(Name = "未分解"), Tone(Tone.Bad)]
    NeverBrokenDown = 2,

    /// <summary>The office sent the unit's report of completion back and no other came.</summary>
    [Display(Name = "退回未整改"), Tone(Tone.Bad)]
    Returned = 3,

    /// <summary>Its last day lies after the end of the year.</summary>
    [Display(Name = "跨年度任务"), Tone(Tone.Wait)]
    NotDueYet = 4,
}
