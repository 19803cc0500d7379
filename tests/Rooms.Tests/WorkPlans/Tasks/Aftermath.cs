using Microsoft.EntityFrameworkCore;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>What a database must look like after the program on it was killed while it stored progress.</summary>
internal static class Aftermath
{
    /// <summary>Every entry that was acknowledged is there once and whole, each with its line in an unbroken log, and nothing half.</summary>
    public static async Task IsWhole(PlanHouse plan, Guid task, IReadOnlyCollection<int> acknowledged)
    {
        var stored = (await plan.Task_(task)).Progress;
        stored.Select(entry => entry.Text).ShouldBeUnique();
        acknowledged.ShouldAllBe(number => stored.Any(entry => entry.Text == $"第{number}条"));
        stored.ShouldAllBe(entry => entry.Evidence.Count == 1);
        (await Number(plan, "SELECT count(*) AS \"Value\" FROM foundation_audit_entries WHERE act = 'workplans.report'")).ShouldBe(stored.Count);
        var (last, all, head) = (
            await Number(plan, "SELECT max(seq) AS \"Value\" FROM foundation_audit_entries"),
            await Number(plan, "SELECT count(*) AS \"Value\" FROM foundation_audit_entries"),
            await Number(plan, "SELECT seq AS \"Value\" FROM foundation_audit_head"));
        (all, head).ShouldBe((last, last));
    }

    private static Task<long> Number(PlanHouse plan, string sql) => plan.Read(db => db.Database.SqlQueryRaw<long>(sql).SingleAsync());
}
