using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Accounts;

/// <summary>Suspends accounts nobody used for the days set; the last security administrator stays, or nobody could undo it.</summary>
internal sealed class IdleAccounts(PlatformDb db, AccountRegister accounts, AccountSettings settings, TimeProvider clock)
{
    public async Task<int> Suspend(CancellationToken stop = default)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-settings.IdleAccountDays);
        var idle = await (
            from person in db.Set<Person>()
            join account in db.Set<Account>() on person.Id equals account.Id
            where person.SuspendedAt == null && (account.LastSignInAt ?? person.AddedAt) < since
            select person.Id).ToListAsync(stop);
        var keepers = await db.Set<Post>().Where(post => post.Role == Foundation.People.Role.SecurityAdministrator && post.EndsOn == null)
            .Select(post => post.PersonId).ToListAsync(stop);
        var spared = keepers.All(idle.Contains) ? keepers : [];
        var suspended = 0;
        foreach (var id in idle.Except(spared))
            suspended += (await accounts.Suspend(Actor.Platform, id, $"连续{settings.IdleAccountDays}天未登录", stop)).IsRefused ? 0 : 1;
        return suspended;
    }
}
