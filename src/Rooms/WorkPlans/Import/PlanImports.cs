using Mingtang.Agencies.Units;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

internal sealed class PlanImports(ImportPlan import, IUnits units, TimeProvider clock) : IPlanImports
{
    public async Task<Outcome<PlanImported>> Import(byte[] content, string fileName, string agencyCode, int? year, CancellationToken stop)
    {
        if ((await units.On(clock.Today(), stop)).ByCode(agencyCode) is not { } agency)
            return PlanRefusals.NoSuchUnit;
        var outcome = await import.FromFile(PlanKeeper.Platform, new(agency.Id, year), content, fileName, stop: stop);
        if (!outcome.TryGet(out var made))
            return Outcome<PlanImported>.Refused(outcome.Refusals);
        var read = made.Read;
        var doubtful = read.Warnings.Select(warning => warning.Ordinal).OfType<int>().Distinct().Count();
        return new PlanImported(made.PlanId, made.RevisesId, read.Title ?? "", agency.Name, made.Year, read.Tasks.Count, doubtful, read.Warnings);
    }
}
