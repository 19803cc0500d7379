using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;

namespace Mingtang.Foundation.Outbox;

/// <summary>Letters hold addresses and names: ninety days after delivery they are gone (PIPL 19). Dead ones wait for a person.</summary>
internal sealed class SweepOutbox(PlatformDb db, WriteGate gate) : IRoomJob
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(90);

    public string Name => "foundation.sweep-outbox";

    public string Title => "清理已投递的消息";

    public Schedule When => Schedule.DailyAt(3, 10);

    public async Task Run(JobRun run, CancellationToken stop)
    {
        var before = run.Now - Keep;
        using var turn = await gate.Enter(stop);
        var gone = await db.Set<OutboxMessage>().Where(m => m.State == OutboxState.Delivered && m.EndedAt < before).ExecuteDeleteAsync(stop);
        run.Note = $"清除 {gone} 条已投递消息";
    }
}
