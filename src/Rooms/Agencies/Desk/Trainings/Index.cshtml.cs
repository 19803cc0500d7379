using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Studies;
using Mingtang.Agencies.Trainings;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Trainings;

/// <summary>What was held in a year, and whom it did not reach.</summary>
[Needs("agencies.view-records")]
internal sealed class Index(TrainingReading trainings, StudyReading studies, PlanUnits plan, IPeople people, IUnits units, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Chosen { get; set; }

    public int ThisYear => clock.Today().Year;

    public int Year => Chosen is { } year and > 2007 and < 2100 ? year : ThisYear;

    public UnitBook Book { get; private set; } = null!;

    public IReadOnlyList<Training> Held { get; private set; } = [];

    public IReadOnlyList<UnitAttendance> Present => TrainingReading.ByUnit(Held);

    public IReadOnlyList<PersonRef> Untrained { get; private set; } = [];

    public IReadOnlyList<UnitRef> NeverReached { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        Book = await units.OfYear(Year, stop);
        Held = await trainings.Held(Period.Year(Year), stop);
        var trained = Held.SelectMany(training => training.Attendances).Select(one => one.PersonId).OfType<Guid>().ToHashSet();
        trained.UnionWith(await studies.Learned(Period.Year(Year), stop));
        Untrained = [.. (await people.Holding(Role.Clerk, stop)).Where(clerk => !trained.Contains(clerk.Id)).DistinctBy(clerk => clerk.Id)];
        var reached = await trainings.UnitsEverReached(Audience.Drafters, stop);
        NeverReached = [.. (await plan.Of(Year, Book, null, stop)).Where(unit => !reached.Contains(unit.Id))];
    }
}
