using Microsoft.EntityFrameworkCore;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Exchanges;

/// <summary>
/// A word between the units that share a clause. Also when the task is settled: what was asked still wants its answer.
/// </summary>
/// <param name="Units">Names of the units of the clause and of the speaker's own, by id.</param>
internal sealed record Remark(Guid TaskId, string? Text, Guid? AskedUnitId, Party By, IReadOnlyDictionary<Guid, string> Units) : IActOnTask
{
    private const int Longest = 1000;

    public string Name => "workplans.remark";

    public TaskAct? Step => null;

    public bool OnSettled => true;

    public async Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop)
    {
        var reasons = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(Text))
            reasons.Add(ExchangeRefusals.TextMissing);
        else if (Text.Trim().Length > Longest)
            reasons.Add(ExchangeRefusals.TextTooLong);
        if (AskedUnitId is { } asked && (asked == at.Who.UnitId || !await at.Db.Set<PlanTask>().AnyAsync(task => task.ClauseId == at.Task.ClauseId && task.UnitId == asked, stop)))
            reasons.Add(ExchangeRefusals.AskedElsewhere);
        return reasons;
    }

    public string Apply(TaskAtHand at)
    {
        at.Db.Add(new ClauseRemark
        {
            Id = at.NewId(),
            ClauseId = at.Task.ClauseId,
            UnitId = at.Who.UnitId ?? at.Task.UnitId,
            UnitName = at.Who.UnitName ?? Units.GetValueOrDefault(at.Task.UnitId, ""),
            At = at.Now,
            By = at.Who.Id,
            ByName = at.Who.Name,
            Text = Text!.Trim(),
            AskedUnitId = AskedUnitId,
            AskedUnitName = AskedUnitId is { } asked ? Units.GetValueOrDefault(asked) : null,
        });
        return AskedUnitId is null ? "交流" : "交流，请一个单位答复";
    }
}
