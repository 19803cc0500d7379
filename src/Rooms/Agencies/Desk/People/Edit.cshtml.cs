using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.People;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Agencies.Desk.People;

/// <summary>Contacts are not shown here to be edited: whoever leaves a field empty leaves it as it was.</summary>
[Needs("agencies.manage-people")]
internal sealed class Edit(PeopleList people, PeopleRegister register, CurrentPerson reader) : PageModel
{
    [BindProperty]
    public PersonForm Input { get; set; } = new();

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await people.Find(id, stop) is not { } line)
            return NotFound();
        (Id, Name) = (id, line.Person.Name);
        Input = new() { Name = Name, Revision = line.Person.Revision };
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (await people.Find(id, stop) is not { } line)
            return NotFound();
        (Id, Name) = (id, line.Person.Name);
        if (!ModelState.IsValid)
            return Page();
        var entry = Input.Entry with
        {
            Phone = string.IsNullOrWhiteSpace(Input.Phone) ? line.Person.Phone : Input.Phone,
            Email = string.IsNullOrWhiteSpace(Input.Email) ? line.Person.Email : Input.Email,
        };
        var outcome = await register.Amend(reader.Actor, id, entry, Input.Revision, stop);
        return this.Show(outcome, () =>
        {
            this.Done("已保存。");
            return Redirect($"/desk/agencies/people/{id}");
        });
    }
}
