using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Documents.Directed;
using Mingtang.Foundation.Files;

namespace Mingtang.Documents.Portal;

/// <summary>What is directed at the holder of a link. In no list, feed, map or index; each opening is noted before anything is shown.</summary>
[AllowAnonymous]
internal sealed class DirectedShown(DirectedReading reading) : PageModel
{
    public DirectedText Text { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string token, CancellationToken stop)
    {
        if (!await Open(token, stop))
            return NotFound();
        await reading.Note(Text, $"凭链接打开第 {Text.Edition.Number} 版", stop);
        return Page();
    }

    public async Task<IActionResult> OnGetFile(string token, int index, CancellationToken stop)
    {
        if (!await Open(token, stop) || Text.Edition.Attachments.ElementAtOrDefault(index) is not { } attachment)
            return NotFound();
        await reading.Note(Text, $"凭链接下载附件「{attachment.Title}」", stop);
        return new FileDownload(attachment.File, inline: true);
    }

    private async Task<bool> Open(string token, CancellationToken stop)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        Response.Headers.CacheControl = "no-store";
        if (await reading.Open(token, stop) is not { } found)
            return false;
        Text = found;
        return true;
    }
}
