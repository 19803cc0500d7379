using Mingtang.Foundation.Jobs;
using Mingtang.Requests.Drafts;

namespace Mingtang.Requests.Jobs;

/// <summary>Drafts whose last day is over are gone, their files with them.</summary>
internal sealed class SweepDrafts(DraftBook drafts) : IRoomJob
{
    public string Name => "requests.sweep-drafts";

    public string Title => "清除过期的申请草稿";

    public Schedule When { get; } = Schedule.DailyAt(3, 40);

    public async Task Run(JobRun run, CancellationToken stop) => run.Note = $"清除 {(await drafts.Sweep(stop)).Value} 份";
}
