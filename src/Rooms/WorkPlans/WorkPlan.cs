using Mingtang.Kernel;
using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.WorkPlans;

/// <summary>工作要点 of one unit for one year, with the clauses as printed.</summary>
internal sealed class WorkPlan
{
    public Guid Id { get; init; }

    /// <summary>The unit that issues it: the district office, a street, a department.</summary>
    public Guid AgencyId { get; set; }

    public int Year { get; set; }

    public required string Title { get; set; }

    public string? Issuer { get; set; }

    public string? DocumentNumber { get; set; }

    /// <summary>成文日期; the days for breaking the plan down run from it.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>Calendar days from issue until each unit reports section, person and date: 30 in Jinshan, 15 in Changning. A setting of the plan.</summary>
    public int BreakdownDays { get; set; } = 15;

    public PlanState State { get; set; } = PlanState.Draft;

    /// <summary>The plan this one was derived from: a street's or department's own plan under the district's.</summary>
    public Guid? UpperPlanId { get; init; }

    /// <summary>Of a draft that is the revised print of a published plan: that plan. It is taken over into it, never published by itself.</summary>
    public Guid? RevisesId { get; init; }

    /// <summary>Last year's plan this one was begun from.</summary>
    public Guid? PreviousPlanId { get; init; }

    /// <summary>What <c>plan read --text</c> prints of the file; clauses point into it.</summary>
    public required string SourceText { get; set; }

    public string? SourceFileName { get; set; }

    /// <summary>Content hash of the uploaded file in the file store; null when the plan was pasted or written here.</summary>
    public string? SourceFileHash { get; set; }

    /// <summary>How many times a revised print has been taken over; 1 for the first.</summary>
    public int Edition { get; set; } = 1;

    public DateTime? PublishedAt { get; set; }

    public int Revision { get; set; }

    public List<PlanClause> Clauses { get; } = [];

    /// <summary>The first day progress can be of: the year's, or that of issue or handing out where the units began before.</summary>
    public DateOnly WorkBeginsOn => ((DateOnly?[])[new DateOnly(Year, 1, 1), IssuedOn, PublishedAt is { } at ? ChinaTime.DayOf(at) : null]).Min()!.Value;

    /// <summary>The last day a unit is in time with its breakdown; null until the plan has a date of issue. Day of issue not counted (Civil Code 201).</summary>
    public DateOnly? BreakdownDueOn => IssuedOn?.AddDays(BreakdownDays);
}

internal enum PlanState
{
    /// <summary>草稿: read, being corrected.</summary>
    [Display(Name = "草稿"), Tone(Tone.Wait)]
    Draft = 1,

    /// <summary>已下达: clauses are fixed, units have their tasks.</summary>
    [Display(Name = "已下达"), Tone(Tone.Good)]
    Published = 2,

    /// <summary>已归档: the year is over.</summary>
    [Display(Name = "已归档")]
    Archived = 3,
}
