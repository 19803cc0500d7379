using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Requests;

/// <summary>Numbers of a unit and a year. One given is never given again, whatever becomes of its paper.</summary>
internal sealed class Serials(PlatformDb db)
{
    public async Task<int> Next(Guid unitId, int year, string series, CancellationToken stop) =>
        // One statement on both engines: two clerks at once get two numbers.
        (await db.Database.SqlQuery<int>(
            $"""
             INSERT INTO requests_serials (unit_id, year, series, last) VALUES ({unitId}, {year}, {series}, 1)
             ON CONFLICT (unit_id, year, series) DO UPDATE SET last = requests_serials.last + 1 RETURNING last AS "Value"
             """).ToListAsync(stop))[0];
}

internal sealed class Serial
{
    public Guid UnitId { get; init; }

    public int Year { get; init; }

    /// <summary>申请登记 or a series of letters.</summary>
    public required string Series { get; init; }

    public int Last { get; init; }
}
