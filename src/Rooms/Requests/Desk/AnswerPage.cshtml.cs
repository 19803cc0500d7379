using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Requests.Conversions;

namespace Mingtang.Requests.Desk;

/// <summary>One answer on its way to the public; the preview of its secrecy review.</summary>
[Needs(RequestPermissions.Read)]
internal sealed class AnswerPage(AnswerBook book, PlatformDb db, RequestScope scope, ReleaseBook releases, CurrentPerson person) : PageModel
{
    [BindProperty, Display(Name = "撤下理由"), StringLength(300)]
    public string? Why { get; set; }

    public PublishedAnswer Answer { get; private set; } = null!;

    public ReleaseStatus? Review { get; private set; }

    public bool MayRelease => scope.May(person, RequestPermissions.Convert) && Answer.State == AnswerState.HandedIn;

    public bool MayTakeDown => scope.May(person, RequestPermissions.Convert) && Answer.State == AnswerState.Released;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Find(id, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostRelease(Guid id, CancellationToken stop) => Do(id, () => book.Release(person, id, stop), "已公开。", stop);

    public Task<IActionResult> OnPostTakeDown(Guid id, CancellationToken stop) => Do(id, () => book.TakeDown(person, id, Why, stop), "已撤下。", stop);

    private async Task<IActionResult> Do(Guid id, Func<Task<Outcome<Guid>>> act, string done, CancellationToken stop)
    {
        if (!await Find(id, stop))
            return NotFound();
        return this.Show(await act(), () =>
        {
            this.Done(done);
            return Redirect($"/desk/requests/answers/{id}");
        });
    }

    /// <summary>Words meant for everybody: a reviewer reads them whatever unit wrote them.</summary>
    private async Task<bool> Find(Guid id, CancellationToken stop)
    {
        if (await db.Set<PublishedAnswer>().AsNoTracking().FirstOrDefaultAsync(answer => answer.Id == id, stop) is not { } found
            || (person.Role is not (Role.Office or Role.Reviewer) && person.UnitId != found.UnitId))
            return false;
        (Answer, Review) = (found, await releases.StatusOf(found.Item, stop));
        return true;
    }
}
