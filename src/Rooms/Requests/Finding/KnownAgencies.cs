using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Requests.Finding;

/// <summary>
/// What a node knows of the agencies, weighed once and not for each applicant. Anew when something public changed (units and their names are
/// public), when the day turns, and after ten minutes for what was asked meanwhile.
/// </summary>
internal sealed class KnownAgencies(PublicGeneration generation, TimeProvider clock)
{
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(10);

    private volatile Known? last;

    public async Task<AgencyRanking> Ranking(Func<CancellationToken, Task<IReadOnlyList<AgencyProfile>>> profiles, CancellationToken stop)
    {
        // Read before the profiles: what changes while they are made makes them stale.
        var (number, now, day) = (generation.Number, clock.GetUtcNow(), clock.Today());
        if (last is { } known && !generation.IsDeaf && known.Number == number && known.Day == day && now - known.MadeAt < Lasting)
            return known.Ranking;
        var ranking = AgencyRanking.Of(await profiles(stop));
        last = new(number, day, now, ranking);
        return ranking;
    }

    private sealed record Known(long Number, DateOnly Day, DateTimeOffset MadeAt, AgencyRanking Ranking);
}
