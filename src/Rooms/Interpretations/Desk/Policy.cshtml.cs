using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Interpretations.Policies;

namespace Mingtang.Interpretations.Desk;

/// <summary>One policy and everything that explains it.</summary>
[Needs(InterpretationPermissions.Read)]
internal sealed class Policy(PolicyStories stories, PermissionBook permissions, CurrentPerson person) : PageModel
{
    public PolicyStory Story { get; private set; } = null!;

    public bool MayDraft => permissions.Allows(person.Role, InterpretationPermissions.Draft) && person.WritesFor(Story.Document.UnitId);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await stories.Of(id, stop) is not { } story || !person.Covers(story.Document.UnitId))
            return NotFound();
        Story = story;
        return Page();
    }
}
