using Microsoft.AspNetCore.Identity;

namespace Mingtang.Agencies.Accounts;

/// <summary>At least ten characters of three kinds, without the login name: long before odd.</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    private const int Shortest = 10;
    private const int Longest = 200;
    private const int Kinds = 3;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Reasons(user.LoginName, password ?? "").ToArray() is { Length: > 0 } reasons
            ? IdentityResult.Failed(reasons)
            : IdentityResult.Success);

    private static IEnumerable<IdentityError> Reasons(string loginName, string password)
    {
        if (password.Length is < Shortest or > Longest)
            yield return new() { Code = "agencies.password-length", Description = $"密码不少于{Shortest}位，不超过{Longest}位。" };
        if (KindsIn(password) < Kinds)
            yield return new() { Code = "agencies.password-kinds", Description = "密码须含大写字母、小写字母、数字、符号中的三种。" };
        if (password.Contains(loginName, StringComparison.OrdinalIgnoreCase))
            yield return new() { Code = "agencies.password-holds-login", Description = "密码不得包含登录名。" };
        if (password.Distinct().Count() < 5)
            yield return new() { Code = "agencies.password-repeats", Description = "密码重复的字符太多。" };
    }

    private static int KindsIn(string password) => new[]
    {
        password.Any(char.IsUpper), password.Any(char.IsLower), password.Any(char.IsDigit), password.Any(c => !char.IsLetterOrDigit(c)),
    }.Count(has => has);
}
