using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.PageCache;
using Mingtang.Kernel;
using Mingtang.Requests.Conversions;

namespace Mingtang.Requests.Portal;

/// <summary>Answers given on request that everybody may read.</summary>
[CachedPage]
internal sealed class AnswersModel(PlatformDb db, IUnits units, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    public IReadOnlyList<PublishedAnswer> Answers { get; private set; } = [];

    public string NameOf(Guid unitId) => book.Find(unitId)?.ShortName ?? "";

    public async Task OnGet(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        Answers = await db.Set<PublishedAnswer>().AsNoTracking().Where(answer => answer.State == AnswerState.Released).OrderByDescending(answer => answer.ReleasedAt).Take(200).ToListAsync(stop);
    }
}
