using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Requests.Finding;

/// <summary>Who is likely to hold what somebody asks for in the own words, and why. It proposes; the applicant chooses, and an agency that does not hold it says who does (GIR 36(5)).</summary>
internal sealed class AgencyFinder(IUnits units, PublicRegister register, PlatformDb db, KnownAgencies known, TimeProvider clock)
{
    private const int MostTitles = 3000, MostCases = 2000;

    public async Task<IReadOnlyList<FoundAgency>> Find(string? words, int most = 3, CancellationToken stop = default) =>
        string.IsNullOrWhiteSpace(words) ? [] : (await known.Ranking(Profiles, stop)).Find(words, most);

    private async Task<IReadOnlyList<AgencyProfile>> Profiles(CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        var published = (await register.Newest(new(), MostTitles, stop: stop)).Where(line => line.AgencyId is not null).ToLookup(line => line.AgencyId!.Value, line => line.Title);
        var asked = (await db.Set<InformationRequest>().AsNoTracking().OrderByDescending(request => request.CreatedAt).Take(MostCases)
            .Select(request => new { request.UnitId, request.Title }).ToListAsync(stop)).ToLookup(request => request.UnitId, request => request.Title);
        return [.. book.All.Where(unit => unit.AcceptsRequests).Select(unit => new AgencyProfile(
            unit, [.. book.EveryNameOf(unit)], [.. book.Below(unit.Id).Where(below => !below.AcceptsRequests).Select(below => below.ShortName)],
            AgencyFunctions.Of(unit.Name), [.. published[unit.Id].Distinct()], [.. asked[unit.Id]]))];
    }
}

/// <param name="Reasons">Each a clause of Chinese: what of the words points to this agency. Never from another applicant's case.</param>
internal sealed record FoundAgency(UnitRef Unit, double Score, IReadOnlyList<string> Reasons);

/// <summary>What is known of an agency.</summary>
/// <param name="Places">Units below it that cannot be asked themselves: villages, neighbourhoods, offices.</param>
/// <param name="Published">Titles of what it published.</param>
/// <param name="Asked">What was asked of it before; helps to find it and is shown to nobody.</param>
internal sealed record AgencyProfile(
    UnitRef Unit, IReadOnlyList<string> Names, IReadOnlyList<string> Places, IReadOnlyList<string> Functions, IReadOnlyList<string> Published, IReadOnlyList<string> Asked);
