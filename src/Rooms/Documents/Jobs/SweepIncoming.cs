using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Intake;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.Settings;
using Mingtang.Kernel;

namespace Mingtang.Documents.Jobs;

/// <summary>Papers handed in and neither saved as a draft nor given up: after some days their text is nobody's work any more and goes.</summary>
internal sealed class SweepIncoming(ActBook acts, PlatformDb db, SettingBook settings) : IRoomJob
{
    public static readonly Setting<int> Days = new(
        "documents.incoming-days", "来文读取后未存为草稿的保留天数", 30, "平台设定：未办理的来文不长期留存", Evidence.Design, value => value is >= 1 and <= 365 ? null : "请填写1到365之间的数字。");

    public string Name => "documents.sweep-incoming";

    public string Title => "清理未办理的来文";

    public Schedule When => Schedule.DailyAt(3, 20);

    public async Task Run(JobRun run, CancellationToken stop)
    {
        var before = run.Now.AddDays(-await settings.Get(Days, stop: stop));
        // What became a draft keeps leading to it; what was given up goes at the same time as what was forgotten.
        if (!await db.Set<IncomingPaper>().AnyAsync(paper => paper.DocumentId == null && paper.At < before, stop))
            return;
        var swept = await acts.Do<int>("documents.sweep-incoming", Actor.Platform, async doing =>
        {
            var left = await db.Set<IncomingPaper>().Where(paper => paper.DocumentId == null && paper.At < before).ToListAsync(stop);
            db.RemoveRange(left);
            doing.About("documents.incoming", before.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), $"清理未办理的来文{left.Count}件");
            return left.Count;
        }, stop);
        run.Note = $"清理未办理的来文{swept.Value}件。";
    }
}
