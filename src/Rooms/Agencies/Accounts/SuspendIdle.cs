using Mingtang.Foundation.Jobs;

namespace Mingtang.Agencies.Accounts;

/// <summary>Every night.</summary>
internal sealed class SuspendIdle(IdleAccounts idle) : IRoomJob
{
    public string Name => "agencies.suspend-idle";

    public string Title => "停用长期不登录的账号";

    public Schedule When { get; } = Schedule.DailyAt(2, 30);

    public async Task Run(JobRun run, CancellationToken stop)
    {
        var suspended = await idle.Suspend(stop);
        run.Note = $"停用 {suspended} 个长期未登录的账号";
    }
}
