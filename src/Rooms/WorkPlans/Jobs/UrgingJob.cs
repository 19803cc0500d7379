using Mingtang.Foundation.Jobs;
using Mingtang.WorkPlans.Urgings;

namespace Mingtang.WorkPlans.Jobs;

/// <summary>Each morning before office hours.</summary>
internal sealed class UrgingJob(UrgingRound round) : IRoomJob
{
    public string Name => "workplans.urge";

    public string Title => "到期提醒和催办";

    public Schedule When { get; } = Schedule.DailyAt(8, 10);

    public async Task Run(JobRun run, CancellationToken stop) => run.Note = $"催办{await round.Run(stop: stop)}项任务";
}
