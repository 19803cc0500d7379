using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>经验做法 a unit offers with its proof; the office chooses it for the case shelf and into a bulletin (jinshan-2024 70).</summary>
internal sealed class GoodCase
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public Guid UnitId { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public List<Evidence> Evidence { get; init; } = [];

    public CaseState State { get; set; } = CaseState.Offered;

    public DateTime At { get; init; }

    public required string ByName { get; init; }

    public DateTime? DecidedAt { get; set; }

    public string? DecidedByName { get; set; }

    public string? Answer { get; set; }
}

internal enum CaseState
{
    [Display(Name = "待选用"), Tone(Tone.Wait)]
    Offered = 1,

    [Display(Name = "已选用"), Tone(Tone.Good)]
    Chosen = 2,

    [Display(Name = "未选用")]
    Declined = 3,
}
