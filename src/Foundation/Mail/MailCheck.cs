using Mingtang.Foundation.Operations;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.Mail;

/// <summary>Letters leave, and the site has no name of its own: no link can be written in them. Said on the console at the start, and by <c>check</c>.</summary>
internal sealed class MailCheck(MailSettings mail, SiteSettings site) : IChecks, IGreets
{
    public string Name => "邮件";

    public Task<IReadOnlyList<CheckFinding>> Check(CancellationToken stop) => Task.FromResult<IReadOnlyList<CheckFinding>>([.. Hints().Select(CheckFinding.Warning)]);

    public Task<IReadOnlyList<string>> Greet(Uri address, CancellationToken stop) => Task.FromResult<IReadOnlyList<string>>([.. Hints().Select(hint => $"  注意    {hint}")]);

    private IEnumerable<string> Hints()
    {
        if (mail.Host is { Length: > 0 } && site.Domain is not { Length: > 0 })
            yield return "已经配置邮件，但没有配置网站域名（Mingtang:Site:Domain），邮件里只有路径，没有可以点开的链接。";
    }
}
