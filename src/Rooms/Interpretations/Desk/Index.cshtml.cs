using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Interpretations.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Desk;

/// <summary>The unit's interpretations, or every unit's for those who judge, with this year's shares.</summary>
[Needs(InterpretationPermissions.Read)]
internal sealed class IndexModel(PlatformDb db, IEnumerable<IIndicator> indicators, SettingBook settings, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    private static readonly string[] Shares = ["interpretations.covered_share", "interpretations.in_step_share", "interpretations.non_text_share"];
    private UnitBook book = null!;

    [BindProperty(SupportsGet = true, Name = "state")]
    public InterpretationState? Chosen { get; set; }

    public IReadOnlyList<Interpretation> Found { get; private set; } = [];

    public IReadOnlyList<(string Title, Measurement Measured, bool IsLow)> Figures { get; private set; } = [];

    public int Least { get; private set; }

    public string NameOf(Guid unitId) => book.Find(unitId)?.ShortName ?? "";

    public async Task OnGet(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        Guid? unit = person.Role is Role.Clerk or Role.Approver ? person.UnitId ?? Guid.Empty : null;
        var mine = db.Set<Interpretation>().AsNoTracking().Include(found => found.Pieces).Where(found => unit == null || found.UnitId == unit);
        if (Chosen is { } state)
            mine = mine.Where(found => found.State == state);
        Found = await mine.OrderByDescending(found => found.ChangedAt).Take(200).ToListAsync(stop);
        Least = await settings.Get(NonTextShare.Least, stop: stop);
        var figures = new List<(string, Measurement, bool)>();
        foreach (var indicator in indicators.Where(indicator => Shares.Contains(indicator.Info.Id)))
        {
            var measured = await indicator.Measure(Period.Year(clock.Today().Year), unit, null, stop);
            figures.Add((indicator.Info.Title, measured, indicator.Info.Id == "interpretations.non_text_share" && measured.Value < Least));
        }
        Figures = figures;
    }
}
