using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Foundation.Operations;

/// <summary>Reachable, at this version's structure, and on SQLite whole page by page with every foreign key met.</summary>
internal sealed class DatabaseCheck(PlatformDb db) : IChecks
{
    public string Name => "数据库";

    public async Task<IReadOnlyList<CheckFinding>> Check(CancellationToken stop)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(stop)).ToList();
        var unknown = (await db.Database.GetAppliedMigrationsAsync(stop)).Except(db.Database.GetMigrations()).ToList();
        List<CheckFinding> findings =
        [
            .. pending.Select(name => CheckFinding.Wrong($"结构升级「{name}」尚未执行，请先运行 migrate。")),
            .. unknown.Select(name => CheckFinding.Wrong($"数据库含有本版本不认识的结构升级「{name}」：它属于更新的版本。")),
        ];
        if (!db.IsPostgres)
            findings.AddRange(await CheckSqlite(stop));
        return findings;
    }

    private async Task<IEnumerable<CheckFinding>> CheckSqlite(CancellationToken stop)
    {
        var pages = await db.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(stop);
        var keys = await db.Database.SqlQuery<string>(
            $"SELECT \"table\" || ' 第 ' || coalesce(rowid, '?') || ' 行 → ' || parent AS \"Value\" FROM pragma_foreign_key_check LIMIT 50").ToListAsync(stop);
        return [
            .. pages.Where(line => line != "ok").Select(line => CheckFinding.Wrong($"数据库文件损坏：{line}")),
            .. keys.Select(line => CheckFinding.Wrong($"外键落空：{line}")),
        ];
    }
}
