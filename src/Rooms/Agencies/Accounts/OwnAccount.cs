using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Accounts;

/// <summary>What people do to their own account: password, second factor, recovery codes.</summary>
internal sealed class OwnAccount(ActBook acts, PlatformDb db, UserManager<Account> accounts, SessionBook sessions, AccountSettings settings, TimeProvider clock)
{
    private const int RecoveryCodes = 10;

    public Task<Outcome<bool>> ChangePassword(Actor who, Guid sessionId, string current, string password, string repeated, CancellationToken stop = default) =>
        acts.Do<bool>("agencies.change-password", who, async doing =>
        {
            var account = await Own(who, stop);
            var refusals = new List<Refusal>();
            if (!await accounts.CheckPasswordAsync(account, current))
                refusals.Add(AccountRefusals.OldPasswordWrong.On("Current"));
            if (password != repeated)
                refusals.Add(AccountRefusals.PasswordsDiffer);
            if (password == current)
                refusals.Add(AccountRefusals.PasswordUnchanged);
            foreach (var rule in accounts.PasswordValidators)
                refusals.AddRange(AccountRefusals.From(await rule.ValidateAsync(accounts, account, password), "New"));
            if (refusals.Count > 0)
                return refusals;
            await accounts.ChangePasswordAsync(account, current, password);
            account.IsFirstPassword = false;
            await sessions.EndAll(doing, account.Id, "密码已修改", except: sessionId, stop);
            await Advance(sessionId, account, stop);
            doing.About("agencies.person", account.Id, "修改密码");
            return true;
        }, stop);

    /// <summary>A fresh key to scan; nothing changes for the sign-in until a code confirms it.</summary>
    public Task<Outcome<string>> BeginSecondFactor(Actor who, CancellationToken stop = default) =>
        acts.Do<string>("agencies.begin-second-factor", who, async doing =>
        {
            var account = await Own(who, stop);
            if (!account.HasSecondFactor)
                await accounts.ResetAuthenticatorKeyAsync(account);
            doing.About("agencies.person", account.Id, "开始设置两步验证");
            return account.HasSecondFactor ? AccountRefusals.SecondFactorNotBegun : (await accounts.GetAuthenticatorKeyAsync(account))!;
        }, stop);

    /// <summary>The key under set-up, or null where none is or it is confirmed already: then it is shown to nobody again.</summary>
    public async Task<string?> KeyUnderSetUp(Guid personId, CancellationToken stop = default) =>
        await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == personId, stop) is { HasSecondFactor: false, SealedAuthenticatorKey: not null } account
            ? await accounts.GetAuthenticatorKeyAsync(account)
            : null;

    /// <returns>The recovery codes, said once.</returns>
    public Task<Outcome<FreshCodes>> ConfirmSecondFactor(Actor who, Guid sessionId, string code, CancellationToken stop = default) =>
        acts.Do<FreshCodes>("agencies.confirm-second-factor", who, async doing =>
        {
            var account = await Own(who, stop);
            if (account.SealedAuthenticatorKey is null || account.HasSecondFactor)
                return AccountRefusals.SecondFactorNotBegun;
            if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
                return AccountRefusals.CodeWrong;
            account.HasSecondFactor = true;
            await sessions.EndAll(doing, account.Id, "两步验证已设置", except: sessionId, stop);
            await Advance(sessionId, account, stop);
            doing.About("agencies.person", account.Id, "设置两步验证");
            return await NewCodes(account);
        }, stop);

    public Task<Outcome<FreshCodes>> RenewRecoveryCodes(Actor who, string password, CancellationToken stop = default) =>
        acts.Do<FreshCodes>("agencies.renew-recovery-codes", who, async doing =>
        {
            var account = await Own(who, stop);
            if (!await accounts.CheckPasswordAsync(account, password))
                return AccountRefusals.OldPasswordWrong;
            if (!account.HasSecondFactor)
                return AccountRefusals.SecondFactorNotBegun;
            doing.About("agencies.person", account.Id, "更换恢复码");
            return await NewCodes(account);
        }, stop);

    /// <summary>A new phone: set up anew after the password; where staff must have a second factor the session waits until it is.</summary>
    public Task<Outcome<bool>> RemoveSecondFactor(Actor who, Guid sessionId, string password, string code, CancellationToken stop = default) =>
        acts.Do<bool>("agencies.remove-second-factor", who, async doing =>
        {
            var account = await Own(who, stop);
            if (!await accounts.CheckPasswordAsync(account, password))
                return AccountRefusals.OldPasswordWrong;
            if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
                return AccountRefusals.CodeWrong;
            (account.HasSecondFactor, account.SealedAuthenticatorKey) = (false, null);
            await Advance(sessionId, account, stop);
            doing.About("agencies.person", account.Id, "停用原验证器");
            return true;
        }, stop);

    private async Task<FreshCodes> NewCodes(Account account) =>
        new([.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes))!]);

    /// <summary>Opens the session once nothing is left to renew, and closes it again where something is.</summary>
    private async Task Advance(Guid sessionId, Account account, CancellationToken stop)
    {
        var session = await db.Set<Session>().FirstAsync(s => s.Id == sessionId && s.PersonId == account.Id, stop);
        session.Stage = account.MustRenew(clock.GetUtcNow().UtcDateTime, settings) ? SessionStage.MustRenew : SessionStage.Open;
    }

    private Task<Account> Own(Actor who, CancellationToken stop) => db.Set<Account>().FirstAsync(account => account.Id == who.PersonId, stop);
}

/// <summary>Recovery codes, to be printed or written down now.</summary>
internal sealed record FreshCodes(IReadOnlyList<string> Codes);
