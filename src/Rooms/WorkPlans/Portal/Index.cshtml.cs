using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.Publishing;
using Mingtang.WorkPlans.Import.Publishing;

namespace Mingtang.WorkPlans.Portal;

/// <summary>Every plan the public may read.</summary>
[AllowAnonymous]
internal sealed class IndexModel(PublishedPlans published) : PageModel
{
    public IReadOnlyList<PublicItem> Plans { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var plans = new List<PublicItem>();
        await foreach (var plan in published.All(stop))
            plans.Add(plan);
        Plans = [.. plans.OrderByDescending(plan => plan.Url[^4..], StringComparer.Ordinal).ThenBy(plan => plan.AgencyName, StringComparer.Ordinal)];
    }
}
