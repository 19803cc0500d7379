using Microsoft.AspNetCore.Identity;

namespace Mingtang.Agencies.Accounts;

/// <summary>
/// Stands in Identity where its own authenticator provider would: that one reads the system clock and takes a code again as long as
/// its half minute lasts.
/// </summary>
internal sealed class AuthenticatorCodes(CodeClock clock) : IUserTwoFactorTokenProvider<Account>
{
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) =>
        throw new NotSupportedException("Codes come from the person's own device.");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key)
            return false;
        if (OneTimeCode.Accept(Base32.Decode(key), token, clock.Time.GetUtcNow(), user.LastCodeStep) is not { } step)
            return false;
        user.LastCodeStep = step;
        return true;
    }

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.SealedAuthenticatorKey is not null);
}
