using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Accounts;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.People;

/// <summary>One person: posts and account, with the security administrator's acts on them.</summary>
[Needs("agencies.view-people")]
internal sealed class PersonPage(
    PeopleList people, PeopleRegister register, AccountRegister accounts, ContactReading contacts, SessionBook sessions,
    AccountSettings settings, IUnits units, CurrentPerson reader, PermissionBook permissions, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PostForm Post { get; set; } = new();

    [BindProperty, Display(Name = "理由"), StringLength(300)]
    public string? Why { get; set; }

    public PersonLine Line { get; private set; } = null!;

    public UnitBook Book { get; private set; } = null!;

    public Contacts? Contacts { get; private set; }

    public FirstPassword? First { get; private set; }

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await people.Find(id, stop) is not { } line)
            return NotFound();
        Line = line;
        Book = await units.On(Today, stop);
        Units = Book.Choices();
        Sessions = await sessions.LiveOf(id, settings, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostContacts(Guid id, CancellationToken stop)
    {
        if (!permissions.Allows(reader.Role, "agencies.see-contacts") || await people.Find(id, stop) is null)
            return Forbid();
        var outcome = await contacts.Read(reader.Actor, id, Why, stop);
        if (outcome.TryGet(out var shown))
            Contacts = shown;
        return await Stay(id, outcome, stop);
    }

    public Task<IActionResult> OnPostAppoint(Guid id, CancellationToken stop) =>
        Manage(id, () => register.Appoint(reader.Actor, id, Post.Entry, stop), "已任命。", stop);

    public Task<IActionResult> OnPostRelieve(Guid id, Guid postId, CancellationToken stop) =>
        Manage(id, () => register.Relieve(reader.Actor, id, postId, Today.AddDays(-1), stop), "已免去该岗位，该人员已退出登录。", stop);

    public Task<IActionResult> OnPostSuspend(Guid id, CancellationToken stop) =>
        Manage(id, () => accounts.Suspend(reader.Actor, id, Why, stop), "账号已停用，全部登录已结束。", stop);

    public Task<IActionResult> OnPostUnlock(Guid id, CancellationToken stop) =>
        Manage(id, () => accounts.Unlock(reader.Actor, id, Why, stop), "已解除锁定，原密码和两步验证不变。", stop);

    public Task<IActionResult> OnPostEndSessions(Guid id, CancellationToken stop) =>
        Manage(id, () => accounts.EndSessions(reader.Actor, id, stop), "全部登录已结束。", stop);

    public Task<IActionResult> OnPostReset(Guid id, CancellationToken stop) => Give(id, () => accounts.ResetPassword(reader.Actor, id, Why, stop), stop);

    public Task<IActionResult> OnPostResetFactor(Guid id, CancellationToken stop) => Give(id, () => accounts.ResetSecondFactor(reader.Actor, id, Why, stop), stop);

    public Task<IActionResult> OnPostResume(Guid id, CancellationToken stop) => Give(id, () => accounts.Resume(reader.Actor, id, Why, stop), stop);

    private async Task<IActionResult> Manage<T>(Guid id, Func<Task<Outcome<T>>> act, string done, CancellationToken stop)
    {
        if (!permissions.Allows(reader.Role, "agencies.manage-people"))
            return Forbid();
        var outcome = await act();
        if (outcome.IsRefused)
            return await Stay(id, outcome, stop);
        this.Done(done);
        return Redirect($"/desk/agencies/people/{id}");
    }

    /// <summary>The password is shown on the answer itself: nowhere else does it exist.</summary>
    private async Task<IActionResult> Give(Guid id, Func<Task<Outcome<FirstPassword>>> act, CancellationToken stop)
    {
        if (!permissions.Allows(reader.Role, "agencies.manage-people"))
            return Forbid();
        var outcome = await act();
        if (outcome.TryGet(out var first))
            First = first;
        return await Stay(id, outcome, stop);
    }

    private async Task<IActionResult> Stay(Guid id, Outcome outcome, CancellationToken stop) =>
        await OnGet(id, stop) is PageResult ? this.Show(outcome, Page) : NotFound();
}
