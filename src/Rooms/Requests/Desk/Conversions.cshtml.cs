using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Requests.Conversions;

namespace Mingtang.Requests.Desk;

/// <summary>Answers waiting to be looked at for conversion, what was decided, and answers that were made public.</summary>
[Needs(RequestPermissions.Read)]
internal sealed class ConversionsModel(PlatformDb db, RequestScope scope, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    public IReadOnlyList<ConversionReview> Open { get; private set; } = [];

    public IReadOnlyList<ConversionReview> Decided { get; private set; } = [];

    public IReadOnlyList<PublishedAnswer> Answers { get; private set; } = [];

    public bool MayDecide => scope.May(person, RequestPermissions.Convert);

    public string NameOf(Guid unitId) => book.Find(unitId)?.ShortName ?? "";

    public async Task OnGet(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        var unit = RequestScope.UnitOf(person);
        var reviews = db.Set<ConversionReview>().AsNoTracking().Where(review => unit == null || review.UnitId == unit);
        Open = await reviews.Where(review => review.State == ConversionState.Open).OrderBy(review => review.DueOn).Take(200).ToListAsync(stop);
        Decided = await reviews.Where(review => review.State != ConversionState.Open).OrderByDescending(review => review.DecidedOn).Take(100).ToListAsync(stop);
        Answers = await db.Set<PublishedAnswer>().AsNoTracking().Where(answer => unit == null || answer.UnitId == unit).OrderByDescending(answer => answer.ChangedAt).Take(100).ToListAsync(stop);
    }
}
