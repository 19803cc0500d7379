using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Channels;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
internal sealed class Channels(SendAgain again, PlatformDb db, PermissionBook permissions, CurrentPerson person) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<(ChannelPost Post, string Title)> Posts { get; private set; } = [];

    public bool MaySend => permissions.Allows(person.Role, DocumentPermissions.Publish);

    public async Task OnGet(CancellationToken stop)
    {
        var watches = person.Role is Role.Office or Role.LegalReviewer or Role.Reviewer;
        var found = await (
            from post in db.Set<ChannelPost>().AsNoTracking()
            join document in db.Set<Document>().AsNoTracking() on post.DocumentId equals document.Id
            where watches || document.UnitId == person.UnitId || document.AgencyId == person.UnitId
            orderby post.State == PostState.Received, post.SentAt descending
            select new { post, document.Title }).Take(Most).ToListAsync(stop);
        Posts = [.. found.Select(f => (f.post, f.Title))];
    }

    public async Task<IActionResult> OnPost(Guid postId, CancellationToken stop)
    {
        await OnGet(stop);
        return this.Show(await again.Do(postId, person, stop), () =>
        {
            this.Done("已重新推送。");
            return Redirect("/desk/documents/channels");
        });
    }
}
