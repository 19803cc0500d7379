using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Accounts;

/// <summary>Where the sign-in comes from, for the session list and the log.</summary>
internal sealed record Caller(string Device, string Address);

/// <param name="Key">Goes into the cookie and nowhere else.</param>
internal sealed record SignedIn(string Key, SessionStage Stage);

/// <summary>From name and password, over the code, to an open session.</summary>
internal sealed class SigningIn(ActBook acts, PlatformDb db, UserManager<Account> accounts, SessionBook sessions, AccountSettings settings, TimeProvider clock)
{
    private static readonly Account Nobody = new() { LoginName = "" };
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Account>().HashPassword(Nobody, FirstPassword.New()));

    public async Task<Outcome<SignedIn>> WithPassword(string login, string password, Caller caller, CancellationToken stop = default)
    {
        if (await accounts.FindByNameAsync(login.Trim()) is not { } account)
        {
            // The same work as for a known name, so that the time taken does not tell.
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
            await acts.Do<bool>("agencies.sign-in-failed", Unknown(caller), doing => Told(doing, "登录失败：没有这个账号", null), stop);
            return AccountRefusals.WrongCredentials(settings);
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var right = await accounts.CheckPasswordAsync(account, password);
        if (account.IsLocked(now) || account.HasExpired(now, settings))
            return AccountRefusals.WrongCredentials(settings);
        return right ? await Open(account, caller, needsCode: account.HasSecondFactor, stop) : await Failed(account, caller, stop);
    }

    /// <summary>The second step. Wrong codes count like wrong passwords.</summary>
    public async Task<Outcome<SignedIn>> WithCode(string? key, string code, Caller caller, CancellationToken stop = default)
    {
        if (await Waiting(key, stop) is not { } session || await Account(session, stop) is not { } account)
            return AccountRefusals.SignInTooOld;
        if (account.IsLocked(clock.GetUtcNow().UtcDateTime))
            return AccountRefusals.SignInTooOld;
        var took = await acts.Do<SignedIn>("agencies.sign-in", await Actor(account, stop), async doing =>
        {
            if (!await Accepts(account, code))
                return AccountRefusals.CodeWrong;
            session.End(doing.Now, "已完成验证");
            return await Begin(doing, account, caller, needsCode: false, stop);
        }, stop);
        if (took.Refusals.Any(refusal => refusal == AccountRefusals.CodeWrong))
            await Failed(account, caller, stop);
        return took;
    }

    /// <summary>Without password, in the demo and on this machine only; whoever calls has checked both.</summary>
    public Task<Outcome<SignedIn>> ForDemo(Account account, Guid postId, Caller caller, CancellationToken stop = default) =>
        Open(account, caller, needsCode: false, stop, postId);

    private async Task<Outcome<SignedIn>> Open(Account account, Caller caller, bool needsCode, CancellationToken stop, Guid? postId = null)
    {
        var person = await db.Set<Person>().FirstAsync(p => p.Id == account.Id, stop);
        if (person.IsSuspended)
            return AccountRefusals.Suspended;
        return await acts.Do<SignedIn>(needsCode ? "agencies.sign-in-begun" : "agencies.sign-in", new(person.Id, person.Name),
            doing => Begin(doing, account, caller, needsCode, stop, postId), stop);
    }

    private async Task<Outcome<SignedIn>> Begin(Doing doing, Account account, Caller caller, bool needsCode, CancellationToken stop, Guid? postId = null)
    {
        if (await sessions.PostFor(account.Id, doing.Today, postId, stop) is not { } post)
            return AccountRefusals.NoPost;
        var stage = needsCode ? SessionStage.AwaitsCode : account.MustRenew(doing.Now, settings) ? SessionStage.MustRenew : SessionStage.Open;
        doing.About("agencies.person", account.Id, needsCode ? "密码验证通过，等待验证码" : $"登录，来自 {caller.Address}");
        if (!needsCode)
            (account.Failures, account.LockedUntil, account.LastSignInAt) = (0, null, doing.Now);
        return new SignedIn(sessions.Begin(doing, account.Id, post.Id, stage, caller), stage);
    }

    private async Task<Outcome<SignedIn>> Failed(Account account, Caller caller, CancellationToken stop)
    {
        await acts.Do<bool>("agencies.sign-in-failed", await Actor(account, stop), async doing =>
        {
            // A refused act before this one has made the context forget what it tracked.
            account = await db.Set<Account>().FirstAsync(a => a.Id == account.Id, stop);
            var locked = account.Fail(doing.Now, settings);
            if (locked)
                doing.Raise(new AccountLocked(account.Id, account.LockedUntil!.Value));
            return await Told(doing, locked ? $"登录失败次数过多，锁定{settings.LockMinutes}分钟，来自 {caller.Address}" : $"登录失败，来自 {caller.Address}", account.Id);
        }, stop);
        return AccountRefusals.WrongCredentials(settings);
    }

    private async Task<bool> Accepts(Account account, string code) =>
        code.Any(char.IsLetter)
            ? (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded
            : await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code);

    private async Task<Session?> Waiting(string? key, CancellationToken stop) =>
        await sessions.Find(key, stop) is { Stage: SessionStage.AwaitsCode } session
        && session.BegunAt.AddMinutes(settings.CodeMinutes) > clock.GetUtcNow().UtcDateTime ? session : null;

    private Task<Account?> Account(Session session, CancellationToken stop) => db.Set<Account>().FirstOrDefaultAsync(a => a.Id == session.PersonId, stop);

    private async Task<Actor> Actor(Account account, CancellationToken stop) =>
        new(account.Id, await db.Set<Person>().Where(person => person.Id == account.Id).Select(person => person.Name).FirstAsync(stop));

    private static Actor Unknown(Caller caller) => new(null, $"来自 {caller.Address}");

    private static Task<Outcome<bool>> Told(Doing doing, string what, Guid? id)
    {
        doing.About(id is null ? "agencies.sign-in" : "agencies.person", id?.ToString() ?? "unknown", what);
        return Task.FromResult<Outcome<bool>>(true);
    }
}

/// <summary>Too many wrong passwords or codes: the person is told by mail, the security administrators see it on their desk.</summary>
internal sealed record AccountLocked(Guid PersonId, DateTime Until);
