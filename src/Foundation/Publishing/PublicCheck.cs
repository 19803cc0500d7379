using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.Operations;

namespace Mingtang.Foundation.Publishing;

internal sealed class PublicCheck(PublicFollowing following) : IChecks
{
    public string Name => "公开目录";

    public async Task<IReadOnlyList<CheckFinding>> Check(CancellationToken stop) =>
        await following.Compare(mend: false, stop) is > 0 and var differences ? [CheckFinding.Warning($"公开目录有 {differences} 条与各栏目不一致，夜间任务会补正。")] : [];
}

/// <summary>A house that was filled before the register existed, or a room that forgot to note a change, is put right overnight.</summary>
internal sealed class MendRegister(PublicFollowing following, PlatformDb db, WriteGate gate, PublicGeneration generation) : IRoomJob
{
    public string Name => "foundation.mend-register";

    public string Title => "核对公开目录";

    public Schedule When => Schedule.DailyAt(3, 40);

    public async Task Run(JobRun run, CancellationToken stop)
    {
        using var turn = await gate.Enter(stop);
        var mended = await following.Compare(mend: true, stop);
        await db.SaveChangesAsync(stop);
        if (mended > 0)
        {
            generation.Advance();
            await PublicListener.Tell(db, generation.Node, stop);
        }
        run.Note = mended == 0 ? "公开目录与各栏目一致" : $"补正公开目录 {mended} 条";
    }
}
