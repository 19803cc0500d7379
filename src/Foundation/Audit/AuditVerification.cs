using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Operations;

namespace Mingtang.Foundation.Audit;

/// <summary>Walks the chain from its first link and names every row that is not what was written.</summary>
internal sealed class AuditVerification(PlatformDb db, ICryptography cryptography, MasterKey master, AuditHeadFiles files) : IChecks
{
    private const int Enough = 200;
    private readonly AuditChain chain = new(cryptography);

    public string Name => "审计日志";

    public async Task<IReadOnlyList<CheckFinding>> Check(CancellationToken stop)
    {
        var findings = new List<CheckFinding>();
        var end = await Walk(findings, stop);
        try
        {
            await CheckHead(findings, end, stop);
            await CheckStrayBodies(findings, stop);
            findings.AddRange(await new AuditKeyVerification(db, cryptography, master).Check(stop));
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            findings.Add(CheckFinding.Wrong($"审计日志的链头、内容或密钥有一行无法读取，已被改成无效的值（{unreadable.Message}）。"));
        }
        return findings;
    }

    private async Task<End> Walk(List<CheckFinding> findings, CancellationToken stop)
    {
        var outside = files.All().ToLookup(head => head.Seq);
        var end = new End(0, AuditChain.Genesis);
        var rows = from entry in db.Set<AuditEntry>().AsNoTracking()
                   join body in db.Set<AuditBody>().AsNoTracking() on entry.Seq equals body.Seq into bodies
                   from body in bodies.DefaultIfEmpty()
                   orderby entry.Seq
                   select new { entry, body };
        try
        {
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
            {
                findings.AddRange(Judge(row.entry, row.body, end));
                findings.AddRange(outside[row.entry.Seq].Where(kept => kept.Hash != row.entry.Hash).Select(kept => Rewritten(kept)));
                end = new(row.entry.Seq, row.entry.Hash);
                if (findings.Count > Enough)
                    break;
            }
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            findings.Add(CheckFinding.Wrong($"审计日志第 {end.Seq} 行之后的一行无法读取，已被改成无效的值（{unreadable.Message}）。"));
            return end;
        }
        if (outside.Select(group => group.Key).DefaultIfEmpty().Max() is var kept and > 0 && kept > end.Seq && findings.Count <= Enough)
            findings.Add(CheckFinding.Wrong($"审计日志止于第 {end.Seq} 行，而库外记录的链头是第 {kept} 行：尾部被截去。"));
        if (end.Seq > 0 && outside.Count == 0)
            findings.Add(CheckFinding.Warning("没有库外链头（data/audit/head），无法发现整链重写；服务运行后会自动写出。"));
        return end;
    }

    private IEnumerable<CheckFinding> Judge(AuditEntry entry, AuditBody? body, End before)
    {
        var row = $"审计日志第 {entry.Seq} 行";
        if (entry.Seq != before.Seq + 1)
            yield return CheckFinding.Wrong($"{row}之前缺少第 {before.Seq + 1} 行：有行被删除或重新编号。");
        if (entry.Previous != before.Hash)
            yield return CheckFinding.Wrong($"{row}与前一行不相连：有行被插入、删除或调换。");
        if (!Holds(entry.Hash, like => chain.Link(entry, like)))
            yield return CheckFinding.Wrong($"{row}被改动（{entry.Act}，{entry.PersonName}）：与其散列不符。");
        if (body is null)
            yield return CheckFinding.Wrong($"{row}的前后值被删除。");
        else if (!Holds(entry.BodyDigest, like => chain.BodyDigest(body.Plain, body.Sealed, body.KeyId, like)))
            yield return CheckFinding.Wrong($"{row}的前后值被改动。");
    }

    private static bool Holds(string stored, Func<string, string> made)
    {
        try
        {
            return made(stored) == stored;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    private static CheckFinding Rewritten(KeptHead kept) =>
        CheckFinding.Wrong($"审计日志第 {kept.Seq} 行与库外记录{(kept.Day is { } day ? $"（{day:yyyy-MM-dd} 日终）" : "")}不符：此行及以前被重写。");

    private async Task CheckHead(List<CheckFinding> findings, End end, CancellationToken stop)
    {
        var heads = await db.Set<AuditHead>().AsNoTracking().OrderBy(h => h.Id).ToListAsync(stop);
        if (end.Seq == 0 && heads.Count == 0)
            return;
        if (heads is not [{ Id: 1 } head])
            findings.Add(CheckFinding.Wrong($"审计日志的链头应有且只有一行，现有 {heads.Count} 行。"));
        else if (head.Seq != end.Seq || head.Hash != end.Hash)
            findings.Add(CheckFinding.Wrong($"审计日志止于第 {end.Seq} 行，而链头记为第 {head.Seq} 行：尾部被截去、追加或链头被改动。"));
    }

    private async Task CheckStrayBodies(List<CheckFinding> findings, CancellationToken stop)
    {
        var stray = await db.Set<AuditBody>().Where(b => !db.Set<AuditEntry>().Any(e => e.Seq == b.Seq)).Select(b => b.Seq).Order().Take(Enough).ToListAsync(stop);
        findings.AddRange(stray.Select(seq => CheckFinding.Wrong($"审计日志没有第 {seq} 行，却有它的前后值：该行被删除，或此内容是插入的。")));
    }

    /// <summary>SQLite stores anything in any column; what cannot be read back was not written by this program.</summary>
    private static bool IsUnreadable(Exception failure) => failure is FormatException or InvalidCastException or InvalidOperationException or ArgumentException or OverflowException;

    private sealed record End(long Seq, string Hash);
}
