using Microsoft.AspNetCore.Identity;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Accounts;

internal static class AccountRefusals
{
    /// <summary>One sentence for a wrong name, a wrong password, a locked and a dead account: none of them tells whether the account exists.</summary>
    public static Refusal WrongCredentials(AccountSettings settings) => new(
        "agencies.wrong-credentials",
        $"登录名或密码不正确，或者账号已被锁定。连续输错{settings.LockAfter}次将锁定{settings.LockMinutes}分钟。");

    public static readonly Refusal Suspended = new("agencies.account-suspended", "账号已停用，请联系安全管理员。");

    public static readonly Refusal NoPost = new("agencies.no-post-held", "您目前没有在任岗位，请联系安全管理员。");

    public static readonly Refusal CodeWrong = new("agencies.code-wrong", "验证码不正确、已过期或已用过。请等下一个验证码再试。", "Code");

    public static readonly Refusal SignInTooOld = new("agencies.sign-in-too-old", "登录超时，请重新输入密码。");

    public static readonly Refusal OldPasswordWrong = new("agencies.old-password-wrong", "当前密码不正确。", "Password");

    public static readonly Refusal PasswordUnchanged = new("agencies.password-unchanged", "新密码不能与当前密码相同。", "New");

    public static readonly Refusal PasswordsDiffer = new("agencies.passwords-differ", "两次输入的新密码不一致。", "Repeated");

    public static readonly Refusal NoSuchAccount = new("agencies.no-such-account", "该人员没有账号。");

    public static readonly Refusal NotLocked = new("agencies.account-not-locked", "账号没有锁定，无须解除。");

    public static readonly Refusal NoSuchSession = new("agencies.no-such-session", "这个登录已经结束。");

    public static readonly Refusal SecondFactorNotBegun = new("agencies.second-factor-not-begun", "请先用验证器扫描二维码。");

    public static readonly Refusal SecondFactorNeeded = new("agencies.second-factor-needed", "工作人员必须使用两步验证，不能关闭。", Source: "GB/T 22239");

    public static readonly Refusal DemoOnly = new("agencies.demo-only", "一键登录只在演示环境的本机上可用。");

    public static readonly Refusal NeedsReason = new("agencies.account-act-needs-reason", "请写明理由。", "Why");

    public static List<Refusal> From(IdentityResult result, string field) =>
        [.. result.Errors.Select(error => new Refusal(error.Code.StartsWith("agencies.", StringComparison.Ordinal) ? error.Code : "agencies.account-refused", error.Description, field))];
}
