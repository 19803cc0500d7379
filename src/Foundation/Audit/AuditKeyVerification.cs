using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Operations;

namespace Mingtang.Foundation.Audit;

/// <summary>The keys of sealed values: each opens what it sealed, belongs to its subject, and is gone only where an erasure was logged.</summary>
internal sealed class AuditKeyVerification(PlatformDb db, ICryptography cryptography, MasterKey master)
{
    public async Task<List<CheckFinding>> Check(CancellationToken stop)
    {
        var findings = new List<CheckFinding>();
        var keys = await db.Set<AuditKey>().AsNoTracking().ToListAsync(stop);
        var uses = await (from body in db.Set<AuditBody>()
                          where body.KeyId != null
                          join entry in db.Set<AuditEntry>() on body.Seq equals entry.Seq
                          group body.Seq by new { KeyId = body.KeyId!.Value, entry.Subject } into used
                          select new Use(used.Key.KeyId, used.Key.Subject, used.Min(), used.Max())).ToListAsync(stop);
        foreach (var key in keys)
            if (await Against(key, [.. uses.Where(u => u.KeyId == key.Id)], stop) is { } finding)
                findings.Add(finding);
        foreach (var lost in uses.Where(use => keys.All(key => key.Id != use.KeyId)))
            if (!await WasErased(lost, stop))
                findings.Add(CheckFinding.Wrong($"审计日志第 {lost.First} 行起「{lost.Subject}」的密钥不见了，而没有抹除记录。"));
        return findings;
    }

    private async Task<CheckFinding?> Against(AuditKey key, Use[] uses, CancellationToken stop)
    {
        if (uses is [])
            return CheckFinding.Wrong($"「{key.Subject}」的审计密钥不属于任何一行。");
        if (uses.FirstOrDefault(use => use.Subject != key.Subject) is { } other)
            return CheckFinding.Wrong($"审计日志第 {other.First} 行属于「{other.Subject}」，其密钥却记在「{key.Subject}」名下。");
        var body = await db.Set<AuditBody>().AsNoTracking().FirstAsync(b => b.Seq == uses[0].First, stop);
        return Opens(key, body) ? null : CheckFinding.Wrong($"「{key.Subject}」的审计密钥被改动，或主密钥不是写入时的那一个：第 {body.Seq} 行的个人信息无法解密。");
    }

    private bool Opens(AuditKey key, AuditBody body)
    {
        try
        {
            var opened = cryptography.Open(master.Value, Convert.FromBase64String(key.SealedKey));
            cryptography.Open(opened, Convert.FromBase64String(body.Sealed ?? ""));
            return true;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException or ArgumentException)
        {
            return false;
        }
    }

    private Task<bool> WasErased(Use lost, CancellationToken stop) =>
        db.Set<AuditEntry>().AnyAsync(e => e.Act == AuditErasure.Act && e.Subject == lost.Subject && e.Seq > lost.Last, stop);

    private sealed record Use(Guid KeyId, string Subject, long First, long Last);
}
