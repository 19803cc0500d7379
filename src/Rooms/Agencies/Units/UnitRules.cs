using System.Text.RegularExpressions;
using Mingtang.Kernel;
using Mingtang.Kernel.Numbers;

namespace Mingtang.Agencies.Units;

internal static partial class UnitRules
{
    /// <summary>Every reason why a unit may not be written so; none for a unit that may.</summary>
    /// <param name="stored">The unit amended, or null for a new one.</param>
    /// <param name="units">All others, ended ones included.</param>
    public static List<Refusal> Check(UnitEntry entry, Unit? stored, IReadOnlyCollection<Unit> units)
    {
        var parent = units.FirstOrDefault(unit => unit.Id == entry.ParentId);
        var refusals = new List<Refusal?>
        {
            stored is null && !Code().IsMatch(entry.Code.Trim()) ? UnitRefusals.CodeMalformed : null,
            stored is null && units.Any(unit => Same(unit.Code, entry.Code)) ? UnitRefusals.CodeTaken : null,
            string.IsNullOrWhiteSpace(entry.Name) ? UnitRefusals.NameMissing : null,
            string.IsNullOrWhiteSpace(entry.ShortName) ? UnitRefusals.ShortNameMissing : null,
            units.Any(unit => IsTwin(unit, entry, stored)) ? UnitRefusals.NameTaken : null,
            !string.IsNullOrWhiteSpace(entry.OrganisationCode) && TidyCode(entry.OrganisationCode) is null ? UnitRefusals.OrganisationCodeWrong : null,
            entry.Kind != UnitKind.Upper && entry.Kind != UnitKind.District && parent is null ? UnitRefusals.ParentMissing : null,
            parent is not null && !MayStandUnder(entry.Kind, parent.Kind) ? UnitRefusals.ParentUnfit : null,
            stored is not null && IsBelow(parent, stored, units) ? UnitRefusals.ParentBelowItself : null,
        };
        return [.. refusals.OfType<Refusal>()];
    }

    /// <summary>district → department, street, town, park … → village and neighbourhood committees, sections.</summary>
    public static bool MayStandUnder(UnitKind kind, UnitKind parent) => kind switch
    {
        UnitKind.Upper or UnitKind.District => parent == UnitKind.Upper,
        UnitKind.Village or UnitKind.Neighbourhood => parent is UnitKind.Street or UnitKind.Town or UnitKind.Park,
        UnitKind.Section => parent is not (UnitKind.Upper or UnitKind.Village or UnitKind.Neighbourhood or UnitKind.Section),
        UnitKind.Institution or UnitKind.Enterprise =>
            parent is UnitKind.District or UnitKind.Department or UnitKind.Street or UnitKind.Town or UnitKind.Park,
        UnitKind.Vertical => parent is UnitKind.District or UnitKind.Upper,
        _ => parent == UnitKind.District,
    };

    /// <summary>统一社会信用代码 (18) or 组织机构代码 (9) as it is stored; null for anything else.</summary>
    public static string? TidyCode(string? printed) =>
        UnifiedCode.TryParse(printed, out var unified) ? unified.Value
        : OrganisationCode.TryParse(printed, out var old) ? old.Value
        : null;

    private static bool IsTwin(Unit unit, UnitEntry entry, Unit? stored) =>
        unit.Id != stored?.Id && unit.ValidTo is null && unit.ParentId == entry.ParentId && Same(unit.Name, entry.Name);

    private static bool IsBelow(Unit? parent, Unit stored, IReadOnlyCollection<Unit> units)
    {
        for (var unit = parent; unit is not null; unit = units.FirstOrDefault(u => u.Id == unit.ParentId))
            if (unit.Id == stored.Id)
                return true;
        return false;
    }

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^[A-Za-z0-9-]{2,20}$")]
    private static partial Regex Code();
}
