using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Operations;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Audit;

/// <summary>A log with a few entries, some of them sealed, and ways to look at it and to spoil it.</summary>
internal static class Logs
{
    public static async Task Fill(this TestHouse house, int acts = 6)
    {
        for (var i = 1; i <= acts; i++)
            await house.Write($"{i % 2}", $"1380000{i:0000}", why: i == 2 ? "为了试验" : null, who: i == 3 ? new Actor(Guid.NewGuid(), "张三", Guid.NewGuid()) : null);
    }

    public static Task<Outcome<int>> Write(this TestHouse house, string id, string phone, string? why = null, Actor? who = null) =>
        house.Do("tests.write", (_, doing) =>
        {
            doing.About("tests.person", id, "改了电话");
            doing.Record([new("tests_people", id, EntityState.Modified, [new("phone", null, phone, IsPersonal: true), new("title", "旧", "新", IsPersonal: false)])]);
            return Task.FromResult<Outcome<int>>(1);
        }, who, why);

    public static Task KeepHead(this TestHouse house) => house.Services.GetRequiredService<AuditHeadKeeper>().Keep(default);

    public static Task<IReadOnlyList<CheckFinding>> Check(this TestHouse house) =>
        house.Read(s => s.GetServices<IChecks>().OfType<AuditVerification>().Single().Check(default));

    /// <summary>What a check finds when the statements were run, which are undone afterwards.</summary>
    public static Task<List<string>> WrongAfter(this TestHouse house, params string[] statements) => house.Read(async services =>
    {
        var db = services.GetRequiredService<PlatformDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var statement in statements)
            (await db.Database.ExecuteSqlRawAsync(statement)).ShouldBeGreaterThan(0, statement);
        var findings = await services.GetServices<IChecks>().OfType<AuditVerification>().Single().Check(default);
        await transaction.RollbackAsync();
        return findings.Where(f => f.Severity == CheckSeverity.Wrong).Select(f => f.What).ToList();
    });
}
