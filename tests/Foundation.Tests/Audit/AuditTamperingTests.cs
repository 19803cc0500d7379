using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;

namespace Mingtang.Foundation.Audit;

public sealed class AuditTamperingTests
{
    private static readonly Type[] Tables = [typeof(AuditEntry), typeof(AuditBody), typeof(AuditKey), typeof(AuditHead)];

    [Theory, EveryEngine]
    public async Task An_untouched_log_is_whole(Engine engine)
    {
        using var house = new TestHouse(engine);
        (await house.Check()).ShouldBeEmpty();
        await house.Fill();
        await house.KeepHead();
        (await house.Check()).ShouldBeEmpty();
    }

    /// <summary>Every column of every row of the four tables, each changed in every way its type allows.</summary>
    [Theory, EveryEngine]
    public async Task Any_changed_value_is_found(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Fill();
        await house.KeepHead();
        var changes = await house.Read(s => Task.FromResult(Changes(s.GetRequiredService<PlatformDb>(), engine).ToList()));
        changes.Count.ShouldBeGreaterThan(150);
        var unfound = new List<string>();
        foreach (var change in changes)
            if (await house.WrongAfter(change) is [])
                unfound.Add(change);
        unfound.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Any_deleted_row_is_found_and_named(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Fill();
        await house.KeepHead();
        for (var seq = 1; seq <= 6; seq++)
        {
            (await house.WrongAfter($"DELETE FROM foundation_audit_entries WHERE seq = {seq}")).ShouldContain(what => what.Contains($"{seq} 行", StringComparison.Ordinal));
            (await house.WrongAfter($"DELETE FROM foundation_audit_bodies WHERE seq = {seq}")).ShouldHaveSingleItem().ShouldContain($"第 {seq} 行");
            (await house.WrongAfter($"DELETE FROM foundation_audit_entries WHERE seq = {seq}", $"DELETE FROM foundation_audit_bodies WHERE seq = {seq}")).ShouldNotBeEmpty();
        }
        (await house.WrongAfter("DELETE FROM foundation_audit_head")).ShouldHaveSingleItem().ShouldContain("链头");
        (await house.WrongAfter("DELETE FROM foundation_audit_keys WHERE subject = 'tests.person:1'")).ShouldHaveSingleItem().ShouldContain("没有抹除记录");
    }

    [Theory, EveryEngine]
    public async Task Swapped_and_inserted_rows_are_found(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Fill();
        await house.KeepHead();
        foreach (var table in (string[])["foundation_audit_entries", "foundation_audit_bodies"])
            (await house.WrongAfter(
                $"UPDATE {table} SET seq = -1 WHERE seq = 2", $"UPDATE {table} SET seq = 2 WHERE seq = 4", $"UPDATE {table} SET seq = 4 WHERE seq = -1")).ShouldNotBeEmpty();
        (await house.WrongAfter(
            "INSERT INTO foundation_audit_entries SELECT 7, at, act, person_id, person_name, unit_id, subject, summary, why, body_digest, hash, hash FROM foundation_audit_entries WHERE seq = 6")).ShouldNotBeEmpty();
        (await house.WrongAfter("INSERT INTO foundation_audit_bodies SELECT 9, plain, sealed, key_id FROM foundation_audit_bodies WHERE seq = 6")).ShouldNotBeEmpty();
        (await house.WrongAfter("INSERT INTO foundation_audit_head SELECT 2, seq, hash FROM foundation_audit_head")).ShouldNotBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_cut_tail_is_found_by_the_head_row_and_one_cut_with_it_by_the_head_outside(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Fill();
        string[] cut = ["DELETE FROM foundation_audit_entries WHERE seq > 4", "DELETE FROM foundation_audit_bodies WHERE seq > 4"];
        var head = "UPDATE foundation_audit_head SET seq = 4, hash = (SELECT hash FROM foundation_audit_entries WHERE seq = 4)";

        (await house.WrongAfter(cut)).ShouldHaveSingleItem().ShouldContain("止于第 4 行");
        (await house.WrongAfter([.. cut, head])).ShouldBeEmpty("nothing was kept outside yet");
        await house.KeepHead();
        (await house.WrongAfter([.. cut, head])).ShouldHaveSingleItem().ShouldContain("尾部被截去");
        (await house.WrongAfter("DELETE FROM foundation_audit_entries", "DELETE FROM foundation_audit_bodies", "DELETE FROM foundation_audit_head", "DELETE FROM foundation_audit_keys")).ShouldNotBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_chain_rewritten_from_a_row_on_is_found_by_the_heads_outside(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Fill();
        await house.KeepHead();
        (await house.Check()).ShouldBeEmpty();

        await house.Read(s => Rewrite(s.GetRequiredService<PlatformDb>(), new AuditChain(s.GetRequiredService<ICryptography>()), from: 3));
        var wrong = (await house.Check()).Select(f => f.What).ToList();
        wrong.ShouldHaveSingleItem().ShouldContain("被重写");
        // And the keeper does not cover it up.
        await house.KeepHead();
        (await house.Check()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Nonsense_in_a_column_of_sqlite_is_a_finding_not_a_crash()
    {
        using var house = new TestHouse(Engine.Sqlite);
        await house.Fill();
        (await house.WrongAfter("UPDATE foundation_audit_entries SET at = 'gestern' WHERE seq = 3")).ShouldContain(what => what.Contains("无法读取", StringComparison.Ordinal));
        (await house.WrongAfter("UPDATE foundation_audit_head SET seq = 'viel'")).ShouldNotBeEmpty();
    }

    private static IEnumerable<string> Changes(PlatformDb db, Engine engine)
    {
        foreach (var entity in Tables.Select(type => db.Model.FindEntityType(type)!))
        {
            var (table, key) = (entity.GetTableName()!, entity.FindPrimaryKey()!.Properties[0].GetColumnName());
            var rows = Query<string>(db, $"SELECT CAST({key} AS text) AS \"Value\" FROM {table}");
            foreach (var row in rows)
                foreach (var property in entity.GetProperties())
                    foreach (var value in Others(property.GetColumnName(), property.ClrType, property.IsNullable, engine))
                        if (Differs(db, table, property.GetColumnName(), value, $"CAST({key} AS text) = '{row}'"))
                            yield return $"UPDATE {table} SET {property.GetColumnName()} = {value} WHERE CAST({key} AS text) = '{row}'";
        }
    }

    private static IEnumerable<string> Others(string column, Type type, bool nullable, Engine engine)
    {
        var of = Nullable.GetUnderlyingType(type) ?? type;
        if (of == typeof(long) || of == typeof(int))
            yield return $"{column} + 100";
        else if (of == typeof(Guid))
            yield return $"'{Guid.NewGuid().ToString().ToUpperInvariant()}'";
        else if (of == typeof(DateTime))
            yield return engine == Engine.Postgres ? $"{column} + interval '1 microsecond'" : $"strftime('%Y-%m-%d %H:%M:%f', {column}, '+1 second')";
        else
        {
            yield return $"coalesce({column}, '') || 'x'";
            yield return "''";
            yield return $"'{Guid.NewGuid()}'";
        }
        if (nullable)
            yield return "NULL";
    }

    private static bool Differs(PlatformDb db, string table, string column, string value, string row) =>
        Query<int>(db, $"SELECT count(*) AS \"Value\" FROM {table} WHERE {row} AND {column} IS DISTINCT FROM {value}").Single() == 1;

    private static List<T> Query<T>(PlatformDb db, string sql) => db.Database.SqlQueryRaw<T>(sql).ToList();

    /// <summary>As one with full rights on the database would: every link and the head made anew.</summary>
    private static async Task<int> Rewrite(PlatformDb db, AuditChain chain, long from)
    {
        var entries = await db.Set<AuditEntry>().OrderBy(e => e.Seq).ToListAsync();
        var hash = entries[(int)from - 2].Hash;
        foreach (var entry in entries.Where(e => e.Seq >= from))
        {
            db.Entry(entry).Property(e => e.Previous).CurrentValue = hash;
            db.Entry(entry).Property(e => e.PersonName).CurrentValue = "别人";
            hash = chain.Link(entry);
            db.Entry(entry).Property(e => e.Hash).CurrentValue = hash;
        }
        (await db.Set<AuditHead>().SingleAsync()).Hash = hash;
        return await db.SaveChangesAsync();
    }
}
