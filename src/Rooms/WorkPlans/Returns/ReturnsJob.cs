using Mingtang.Foundation.Jobs;

namespace Mingtang.WorkPlans.Returns;

/// <summary>Each morning before office hours: a return opens on its day and not before.</summary>
internal sealed class ReturnsJob(RoundsRun rounds) : IRoomJob
{
    public string Name => "workplans.run-returns";

    public string Title => "启动、截止季度报送并催报";

    public Schedule When { get; } = Schedule.DailyAt(7, 30);

    public async Task Run(JobRun run, CancellationToken stop) => run.Note = (await rounds.Run(stop)).ToString();
}
