using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Accounts;

/// <summary>What the security administrator does to accounts of others: first passwords, suspension, sessions, lost phones.</summary>
internal sealed class AccountRegister(ActBook acts, PlatformDb db, UserManager<Account> accounts, SessionBook sessions, TimeProvider clock)
{
    /// <summary>Part of the act that adds a person.</summary>
    internal async Task<Outcome<FirstPassword>> Open(Person person)
    {
        var account = new Account { Id = person.Id, LoginName = person.LoginName, IsFirstPassword = true };
        var made = await accounts.CreateAsync(account);
        return made.Succeeded ? await Give(account) : AccountRefusals.From(made, "LoginName");
    }

    public Task<Outcome<FirstPassword>> ResetPassword(Actor who, Guid personId, string? why, CancellationToken stop = default) =>
        acts.Do<FirstPassword>("agencies.reset-password", who, why, async doing =>
        {
            if (await Check(who, personId, why, stop) is { Count: > 0 } refusals)
                return refusals;
            var account = await accounts.FindByIdAsync(personId.ToString());
            account!.IsFirstPassword = true;
            account.Unlock();
            await sessions.EndAll(doing, personId, "密码已重置", stop: stop);
            doing.About("agencies.person", personId, "重置密码，发出一次性密码");
            return await Give(account);
        }, stop);

    /// <summary>The person knows the password and only mistyped it: it stays as it is, and so does the second factor.</summary>
    public Task<Outcome<bool>> Unlock(Actor who, Guid personId, string? why, CancellationToken stop = default) =>
        acts.Do<bool>("agencies.unlock-account", who, why, async doing =>
        {
            var refusals = await Check(who, personId, why, stop);
            var account = await accounts.FindByIdAsync(personId.ToString());
            if (account?.IsLocked(doing.Now) == false)
                refusals.Add(AccountRefusals.NotLocked);
            if (refusals.Count > 0)
                return refusals;
            account!.Unlock();
            await accounts.UpdateAsync(account);
            doing.About("agencies.person", personId, "解除账号锁定");
            return true;
        }, stop);

    /// <summary>The phone is lost: the next sign-in sets a new second factor up. Asks for a new password as well, because a password alone must not do it.</summary>
    public Task<Outcome<FirstPassword>> ResetSecondFactor(Actor who, Guid personId, string? why, CancellationToken stop = default) =>
        acts.Do<FirstPassword>("agencies.reset-second-factor", who, why, async doing =>
        {
            if (await Check(who, personId, why, stop) is { Count: > 0 } refusals)
                return refusals;
            var account = await accounts.FindByIdAsync(personId.ToString());
            (account!.HasSecondFactor, account.SealedAuthenticatorKey, account.IsFirstPassword) = (false, null, true);
            await sessions.EndAll(doing, personId, "两步验证已重置", stop: stop);
            doing.About("agencies.person", personId, "重置两步验证和密码");
            return await Give(account);
        }, stop);

    public Task<Outcome<bool>> Suspend(Actor who, Guid personId, string? why, CancellationToken stop = default) =>
        acts.Do<bool>("agencies.suspend-account", who, why, async doing =>
        {
            if (await Check(who, personId, why, stop) is { Count: > 0 } refusals)
                return refusals;
            var person = await db.Set<Person>().FirstAsync(p => p.Id == personId, stop);
            person.Suspend(doing.Now, why!);
            person.Revision++;
            await sessions.EndAll(doing, personId, "账号已停用", stop: stop);
            doing.About("agencies.person", personId, $"停用 {person.Name} 的账号");
            return true;
        }, stop);

    public Task<Outcome<FirstPassword>> Resume(Actor who, Guid personId, string? why, CancellationToken stop = default) =>
        acts.Do<FirstPassword>("agencies.resume-account", who, why, async doing =>
        {
            if (await Check(who, personId, why, stop) is { Count: > 0 } refusals)
                return refusals;
            var person = await db.Set<Person>().FirstAsync(p => p.Id == personId, stop);
            person.Resume();
            person.Revision++;
            var account = await accounts.FindByIdAsync(personId.ToString());
            account!.IsFirstPassword = true;
            account.LastSignInAt = doing.Now;
            doing.About("agencies.person", personId, $"恢复 {person.Name} 的账号，发出一次性密码");
            return await Give(account);
        }, stop);

    public Task<Outcome<bool>> EndSessions(Actor who, Guid personId, CancellationToken stop = default) =>
        acts.Do<bool>("agencies.end-sessions", who, async doing =>
        {
            await sessions.EndAll(doing, personId, "安全管理员结束了登录", stop: stop);
            doing.About("agencies.person", personId, "结束全部登录");
            return true;
        }, stop);

    private async Task<FirstPassword> Give(Account account)
    {
        var password = FirstPassword.New();
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.PasswordSetAt = clock.GetUtcNow().UtcDateTime;
        await accounts.UpdateSecurityStampAsync(account);
        return new(account.Id, account.LoginName, password);
    }

    private async Task<List<Refusal>> Check(Actor who, Guid personId, string? why, CancellationToken stop)
    {
        var refusals = new List<Refusal>();
        if (!await db.Set<Account>().AnyAsync(account => account.Id == personId, stop))
            refusals.Add(AccountRefusals.NoSuchAccount);
        if (who.PersonId == personId)
            refusals.Add(PeopleRefusals.OwnPost);
        if (string.IsNullOrWhiteSpace(why))
            refusals.Add(AccountRefusals.NeedsReason);
        return refusals;
    }
}
