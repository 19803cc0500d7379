using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Accounts;

/// <summary>
/// Identity's view of our accounts. It changes what the context tracks and never saves: the act around it does, so that every change of
/// an account stands in the log.
/// </summary>
internal sealed class AccountStore(PlatformDb db, SecretSeal seal, TimeProvider clock) :
    IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserTwoFactorStore<Account>,
    IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>
{
    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        db.Add(user);
        return Task.FromResult(IdentityResult.Success);
    }

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(IdentityResult.Success);

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are suspended, never deleted.");

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? db.Set<Account>().FirstOrDefaultAsync(a => a.Id == id, cancellationToken) : Task.FromResult<Account?>(null);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        db.Set<Account>().FirstOrDefaultAsync(account => account.NormalizedLogin == normalizedUserName, cancellationToken);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.LoginName);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Done(() => user.LoginName = userName!);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.NormalizedLogin);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) =>
        Done(() => user.NormalizedLogin = normalizedName);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) =>
        Done(() => (user.PasswordHash, user.PasswordSetAt) = (passwordHash, clock.GetUtcNow().UtcDateTime));

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Done(() => user.SecurityStamp = stamp);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.SecurityStamp);

    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Done(() => user.HasSecondFactor = enabled);

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.HasSecondFactor);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        Done(() => user.SealedAuthenticatorKey = seal.Seal(key));

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.SealedAuthenticatorKey is { } sealedKey ? seal.Open(sealedKey) : null);

    public async Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        db.RemoveRange(await Codes(user).ToListAsync(cancellationToken));
        db.AddRange(recoveryCodes.Select(code => new RecoveryCode { Id = Ids.New(clock), PersonId = user.Id, Digest = DigestOf(code) }));
    }

    public async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var digest = DigestOf(code);
        if (await Codes(user).FirstOrDefaultAsync(known => known.Digest == digest && known.UsedAt == null, cancellationToken) is not { } found)
            return false;
        found.UsedAt = clock.GetUtcNow().UtcDateTime;
        return true;
    }

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) =>
        Codes(user).CountAsync(code => code.UsedAt == null, cancellationToken);

    public void Dispose()
    {
    }

    private IQueryable<RecoveryCode> Codes(Account user) => db.Set<RecoveryCode>().Where(code => code.PersonId == user.Id);

    /// <summary>The way people copy a code by hand does not matter.</summary>
    private string DigestOf(string code) => seal.DigestOf(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant());

    private static Task Done(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
