using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Mingtang.Kernel.Numbers;

namespace Mingtang.Documents.Drafting;

/// <summary>索引号: the next serial of an agency and a year. A number given is never given again, whatever becomes of the document.</summary>
internal sealed class IndexNumbers(PlatformDb db, IUnits units)
{
    public static readonly Refusal NoCode = new("documents.agency-without-code", "制发机关没有登记组织机构代码，不能编索引号，请先在机构中补登。", Source: "PLAT");

    public async Task<Outcome<string>> Give(Doing doing, Document document, CancellationToken stop)
    {
        if (Organisation(await units.Find(document.AgencyId, stop)) is not { } organisation)
            return NoCode;
        var year = doing.Today.Year;
        // One statement on both engines: two agencies' clerks at once get two serials.
        var given = await db.Database.SqlQuery<int>(
            $"""
             INSERT INTO documents_serials (organisation, year, last) VALUES ({organisation.Value}, {year}, 1)
             ON CONFLICT (organisation, year) DO UPDATE SET last = documents_serials.last + 1 RETURNING last AS "Value"
             """).ToListAsync(stop);
        return document.IndexNumber = new IndexNumber(organisation, year, given[0]).ToString();
    }

    /// <summary>A unit numbered by hand takes its own code, filled up to eight characters.</summary>
    private static OrganisationCode? Organisation(UnitRef? unit)
    {
        if (unit is null)
            return null;
        if (OrganisationCode.TryParse(unit.OrganisationCode, out var own))
            return own;
        if (UnifiedCode.TryParse(unit.OrganisationCode, out var unified) && OrganisationCode.TryParse(unified.OrganisationPart, out var part))
            return part;
        var stem = string.Concat(unit.Code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return stem.Length is > 0 and <= 8 ? OrganisationCode.FromStem(stem.PadRight(8, '0')) : null;
    }
}
