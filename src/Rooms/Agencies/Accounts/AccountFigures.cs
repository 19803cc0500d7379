using Mingtang.Foundation.Settings;

namespace Mingtang.Agencies.Accounts;

/// <summary>The figures of accounts as settings: what the configuration (or the demo) begins with, and what the administrator has set since.</summary>
internal sealed class AccountFigures(AccountSettings start, LiveSettings live)
{
    private const string Level3 = "GB/T 22239-2019 第三级安全要求 身份鉴别、访问控制";

    private readonly Setting<int> lockAfter = Figure("agencies.lock-after", "连续失败几次后锁定账号（次）", start.LockAfter, 3, 10);
    private readonly Setting<int> lockMinutes = Figure("agencies.lock-minutes", "锁定时长（分钟）", start.LockMinutes, 5, 1440);
    private readonly Setting<int> idleMinutes = Figure("agencies.idle-minutes", "多久不操作自动退出（分钟）", start.IdleMinutes, 5, 480);
    private readonly Setting<int> sessionHours = Figure("agencies.session-hours", "一次登录最长有效（小时）", start.SessionHours, 1, 24);
    private readonly Setting<int> idleAccountDays = Figure("agencies.idle-account-days", "多久不登录停用账号（天）", start.IdleAccountDays, 30, 36500);
    private readonly Setting<int> passwordDays = Figure("agencies.password-days", "密码更换期限（天）", start.PasswordDays, 30, 36500);
    private readonly Setting<int> firstPasswordDays = Figure("agencies.first-password-days", "一次性密码有效期（天）", start.FirstPasswordDays, 1, 30);
    private readonly Setting<int> codeMinutes = Figure("agencies.code-minutes", "密码与验证码之间最长间隔（分钟）", start.CodeMinutes, 1, 15);
    private readonly Setting<bool> needsSecondFactor = new("agencies.needs-second-factor", "登录须两步验证", start.NeedsSecondFactor, Level3, Evidence.Unverified);

    public IReadOnlyList<ISetting> Settings =>
        [lockAfter, lockMinutes, idleMinutes, sessionHours, idleAccountDays, passwordDays, firstPasswordDays, codeMinutes, needsSecondFactor];

    public AccountSettings Now => new()
    {
        LockAfter = live.Get(lockAfter),
        LockMinutes = live.Get(lockMinutes),
        IdleMinutes = live.Get(idleMinutes),
        SessionHours = live.Get(sessionHours),
        IdleAccountDays = live.Get(idleAccountDays),
        PasswordDays = live.Get(passwordDays),
        FirstPasswordDays = live.Get(firstPasswordDays),
        CodeMinutes = live.Get(codeMinutes),
        NeedsSecondFactor = live.Get(needsSecondFactor),
    };

    /// <summary>The standard asks for each of these and leaves the figure to the district.</summary>
    private static Setting<int> Figure(string key, string title, int value, int least, int most) =>
        new(key, title, value, Level3, Evidence.Design, figure => figure < least || figure > most ? $"应在{least}与{most}之间。" : null);
}
