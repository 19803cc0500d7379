using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Audit;

/// <summary>The log as the audit administrator reads it; nothing here changes it.</summary>
public sealed class AuditReading(PlatformDb db, ICryptography cryptography, MasterKey master, PersonalReads reads)
{
    /// <summary>Newest first, a page at a time by key: page a million costs what page one does.</summary>
    public Task<List<AuditLine>> Find(AuditQuery query, CancellationToken stop = default)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (query.Before is { } before)
            entries = entries.Where(e => e.Seq < before);
        if (query.PersonId is { } person)
            entries = entries.Where(e => e.PersonId == person);
        if (query.Act is { Length: > 0 } act)
            entries = entries.Where(e => e.Act.StartsWith(act));
        if (query.Subject is { Length: > 0 } subject)
            entries = entries.Where(e => e.Subject == subject);
        if (query.From is { } from)
            entries = entries.Where(e => e.At >= from);
        if (query.Until is { } until)
            entries = entries.Where(e => e.At < until);
        return entries.OrderByDescending(e => e.Seq).Take(query.Take)
            .Select(e => new AuditLine(e.Seq, e.At, e.Act, e.PersonId, e.PersonName, e.UnitId, e.Subject, e.Summary, e.Why)).ToListAsync(stop);
    }

    /// <summary>All that was noted about several things, in one question; newest first.</summary>
    /// <param name="act">The beginning of the act's name.</param>
    public Task<List<AuditLine>> About(string act, IReadOnlyCollection<string> subjects, int most, CancellationToken stop = default) =>
        db.Set<AuditEntry>().AsNoTracking().Where(e => subjects.Contains(e.Subject) && e.Act.StartsWith(act)).OrderByDescending(e => e.Seq).Take(most)
            .Select(e => new AuditLine(e.Seq, e.At, e.Act, e.PersonId, e.PersonName, e.UnitId, e.Subject, e.Summary, e.Why)).ToListAsync(stop);

    /// <summary>Before and after of the plain values, as JSON; null where there is no such entry.</summary>
    public async Task<AuditDetail?> Open(long seq, CancellationToken stop = default)
    {
        var body = await db.Set<AuditBody>().AsNoTracking().FirstOrDefaultAsync(b => b.Seq == seq, stop);
        return body is null ? null : new(body.Plain, await StateOf(body, stop));
    }

    /// <summary>The personal values, as JSON; the look itself is noted first. Null where there are none or they were erased.</summary>
    public async Task<string?> OpenPersonal(long seq, Actor reader, string why, CancellationToken stop = default)
    {
        var body = await db.Set<AuditBody>().AsNoTracking().FirstOrDefaultAsync(b => b.Seq == seq, stop);
        var key = body is null ? null : await db.Set<AuditKey>().AsNoTracking().FirstOrDefaultAsync(k => k.Id == body.KeyId, stop);
        if (body?.Sealed is null || key is null)
            return null;
        await reads.Note(reader, new("foundation.audit", $"{seq}"), "审计日志中的个人信息", why, stop);
        var opened = cryptography.Open(master.Value, Convert.FromBase64String(key.SealedKey));
        return Encoding.UTF8.GetString(cryptography.Open(opened, Convert.FromBase64String(body.Sealed)));
    }

    private async Task<PersonalPart> StateOf(AuditBody body, CancellationToken stop) =>
        body.Sealed is null ? PersonalPart.None
        : await db.Set<AuditKey>().AnyAsync(k => k.Id == body.KeyId, stop) ? PersonalPart.Sealed
        : PersonalPart.Erased;
}

/// <param name="Act">The beginning of the act's name: <c>workplans.</c> finds all of the room.</param>
/// <param name="Subject">Kind and id: <c>workplans.task:…</c>.</param>
/// <param name="From">UTC, included.</param>
/// <param name="Until">UTC, not included.</param>
/// <param name="Before">The smallest number of the page before.</param>
public sealed record AuditQuery(
    Guid? PersonId = null, string? Act = null, string? Subject = null, DateTime? From = null, DateTime? Until = null, long? Before = null, int Take = 50);

public sealed record AuditLine(
    long Seq, DateTime At, string Act, Guid? PersonId, string PersonName, Guid? UnitId, string Subject, string? Summary, string? Why);

public sealed record AuditDetail(string PlainJson, PersonalPart Personal);

public enum PersonalPart
{
    None = 1,

    /// <summary>There, and opened only with a reason.</summary>
    Sealed = 2,

    /// <summary>Its key was thrown away.</summary>
    Erased = 3,
}
