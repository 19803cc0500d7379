using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Audit;

/// <summary>
/// Erases what the log holds of one subject's personal data (PIPL 47) by throwing away its key. The entries stay, the chain
/// stays whole, and that it was erased is an entry of its own. Backups made before still hold the key until they are discarded.
/// </summary>
public sealed class AuditErasure(ActBook acts, PlatformDb db)
{
    internal const string Act = "foundation.erase";

    internal static readonly Refusal NeedsReason = new("foundation.erase-needs-reason", "抹除个人信息须写明理由。", "why", "PIPL 47");

    /// <returns>How many keys went: 0 where the log held nothing personal of it.</returns>
    public Task<Outcome<int>> Erase(ItemRef subject, Actor who, string why, CancellationToken stop = default) => acts.Do(Act, who, why, async doing =>
    {
        if (string.IsNullOrWhiteSpace(why))
            return NeedsReason;
        doing.About(subject.Kind, subject.Id, "抹除日志中的个人信息");
        var named = subject.ToString();
        return (Outcome<int>)await db.Set<AuditKey>().Where(k => k.Subject == named).ExecuteDeleteAsync(stop);
    }, stop);
}
