using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Accounts;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Agencies.Desk.Account;

/// <summary>Another of one's own posts; what one may see and do follows it.</summary>
[AnyoneSignedIn]
internal sealed class Post(CurrentPerson person, SessionBook sessions, OwnPosts posts) : PageModel
{
    [BindProperty, Display(Name = "岗位")]
    public Guid PostId { get; set; }

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) =>
        Choices = [.. (await posts.Of(person.Id!.Value, stop)).Select(post => new SelectListItem($"{post.UnitName} {post.Role.Title()}".Trim(), post.Id.ToString()))];

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        var outcome = await sessions.SwitchPost(person.Actor, HttpContext.SessionId(), PostId, stop);
        return this.Show(outcome, () =>
        {
            this.Done("已切换岗位。");
            return LocalRedirect("/desk");
        });
    }
}
