using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Audit;

/// <summary>Writes the log: last in its transaction, one writer at a time, each entry chained to the one before.</summary>
public sealed class AuditLog
{
    /// <summary>The advisory lock of the chain on PostgreSQL; SQLite's one writer needs none.</summary>
    private const long ChainLock = 0x4D54_4C4F_47;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly ICryptography cryptography;
    private readonly MasterKey master;
    private readonly AuditChain chain;
    private readonly TimeProvider clock;

    internal AuditLog(ICryptography cryptography, MasterKey master, TimeProvider clock)
    {
        (this.cryptography, this.master, this.clock) = (cryptography, master, clock);
        chain = new AuditChain(cryptography);
    }

    internal async Task Append(PlatformDb db, IReadOnlyList<Doing> done, CancellationToken stop)
    {
        await Lock(db, stop);
        var head = await db.Set<AuditHead>().OrderBy(h => h.Id).FirstOrDefaultAsync(stop) ?? NewHead(db);
        await db.Entry(head).ReloadIfStored(stop);
        foreach (var doing in done)
            await Append(db, head, doing, stop);
        db.Entry(head).DetectChanges();
        await db.SaveChangesAsync(stop);
    }

    /// <summary>One writer at a time from here to the commit.</summary>
    internal static async Task Lock(PlatformDb db, CancellationToken stop)
    {
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChainLock})", stop);
    }

    private static AuditHead NewHead(PlatformDb db) =>
        db.Add(new AuditHead { Id = 1, Seq = 0, Hash = AuditChain.Genesis }).Entity;

    private async Task Append(PlatformDb db, AuditHead head, Doing doing, CancellationToken stop)
    {
        var (plain, personal) = Bodies(doing.Changes);
        var key = personal is null ? null : await KeyOf(db, doing.Subject, stop);
        var sealedValues = personal is null ? null : Seal(key!, personal);
        var entry = Entry(head, doing, chain.BodyDigest(plain, sealedValues, key?.Id));
        db.Add(entry);
        db.Add(new AuditBody { Seq = entry.Seq, Plain = plain, Sealed = sealedValues, KeyId = key?.Id });
        (head.Seq, head.Hash) = (entry.Seq, entry.Hash);
    }

    private AuditEntry Entry(AuditHead head, Doing doing, string bodyDigest)
    {
        AuditEntry Make(string hash) => new()
        {
            Seq = head.Seq + 1,
            At = Micros(doing.Now),
            Act = doing.Act.Name,
            PersonId = doing.Act.Who.PersonId,
            PersonName = doing.Act.Who.Name,
            UnitId = doing.Act.Who.UnitId,
            Subject = doing.Subject,
            Summary = doing.Summary,
            Why = doing.Act.Why,
            BodyDigest = bodyDigest,
            Previous = head.Hash,
            Hash = hash,
        };
        return Make(chain.Link(Make("")));
    }

    /// <summary>PostgreSQL keeps microseconds; a finer time would not come back as it was hashed.</summary>
    private static DateTime Micros(DateTime time) => new(time.Ticks - time.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);

    private static (string Plain, string? Personal) Bodies(IReadOnlyList<TrackedChange> changes)
    {
        string Write(bool personal) => JsonSerializer.Serialize(
            changes.Select(change => new
            {
                table = change.Table,
                key = change.Key,
                kind = change.Kind.ToString(),
                values = change.Values.Where(v => v.IsPersonal == personal).ToDictionary(v => v.Column, v => new[] { v.Before, v.After }),
            }),
            Json);
        return (Write(false), changes.Any(c => c.Values.Any(v => v.IsPersonal)) ? Write(true) : null);
    }

    private async Task<AuditKey> KeyOf(PlatformDb db, string subject, CancellationToken stop)
    {
        var key = db.Set<AuditKey>().Local.FirstOrDefault(k => k.Subject == subject)
            ?? await db.Set<AuditKey>().FirstOrDefaultAsync(k => k.Subject == subject, stop);
        return key ?? db.Add(new AuditKey
        {
            Id = Ids.New(clock),
            Subject = subject,
            SealedKey = Convert.ToBase64String(cryptography.Seal(master.Value, cryptography.NewKey())),
        }).Entity;
    }

    private string Seal(AuditKey key, string personal)
    {
        var opened = cryptography.Open(master.Value, Convert.FromBase64String(key.SealedKey));
        return Convert.ToBase64String(cryptography.Seal(opened, System.Text.Encoding.UTF8.GetBytes(personal)));
    }
}

file static class Reloading
{
    /// <summary>The head may have been read before the lock was ours.</summary>
    public static Task ReloadIfStored<T>(this Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<T> entry, CancellationToken stop) where T : class =>
        entry.State == EntityState.Added ? Task.CompletedTask : entry.ReloadAsync(stop);
}
