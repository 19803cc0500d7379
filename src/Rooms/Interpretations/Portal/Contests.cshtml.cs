using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Polls;

namespace Mingtang.Interpretations.Portal;

internal sealed class ContestsModel(IContests contests) : PageModel
{
    public IReadOnlyList<ContestRef> Held { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Held = [.. (await contests.Of("interpretations", stop)).Where(contest => contest.IsPublic)];
}
