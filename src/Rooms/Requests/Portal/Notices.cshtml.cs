using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.Web;
using Mingtang.Requests.Notices;

namespace Mingtang.Requests.Portal;

/// <summary>Where the link in a mail leads: one more step, because programs open links by themselves.</summary>
internal sealed class NoticesModel(NoticeBook notices) : PageModel
{
    public InformationRequest? Asked { get; private set; }

    public async Task OnGet(string number, string token, CancellationToken stop)
    {
        Asked = await notices.ByLink(number, token, stop);
    }

    public async Task<IActionResult> OnPost(string number, string token, CancellationToken stop)
    {
        if (await notices.ByLink(number, token, stop) is not { } request)
            return NotFound();
        await notices.End(request.Id, stop);
        this.Done($"已停止申请 {request.Number} 的邮件提醒。");
        return Redirect("/requests/track");
    }
}
