using System.Collections.Frozen;

namespace Mingtang.Agencies.Units;

/// <summary>The units of a day or a year, with every name they go by. Read-only and complete.</summary>
public sealed class UnitBook
{
    private readonly FrozenDictionary<Guid, UnitRef> byId;
    private readonly FrozenDictionary<string, UnitRef> byCode;
    private readonly ILookup<Guid?, UnitRef> children;
    private readonly ILookup<string, UnitRef> byKey;
    private readonly UnitNames names;
    private readonly ILookup<Guid, string> remembered;

    /// <param name="everKnown">Also units outside the day or year, so that an id never points nowhere.</param>
    /// <param name="aliases">Remembered names.</param>
    internal UnitBook(IReadOnlyList<UnitRef> everKnown, Func<UnitRef, bool> isIn, IEnumerable<(Guid UnitId, string Name)> aliases)
    {
        All = [.. everKnown.Where(isIn)];
        byId = everKnown.ToFrozenDictionary(unit => unit.Id);
        byCode = everKnown.ToFrozenDictionary(unit => unit.Code, StringComparer.OrdinalIgnoreCase);
        children = All.ToLookup(unit => unit.ParentId);
        District = All.FirstOrDefault(unit => unit.Kind == UnitKind.District);
        names = new UnitNames(District?.Name);
        remembered = aliases.ToLookup(alias => alias.UnitId, alias => alias.Name);
        byKey = All.SelectMany(unit => NamesOf(unit).Select(name => (name, unit)))
            .Concat(aliases.Where(alias => byId.TryGetValue(alias.UnitId, out var unit) && isIn(unit)).Select(alias => (alias.Name, byId[alias.UnitId])))
            .Select(named => (Key: names.Key(named.Item1), Unit: named.Item2))
            .Distinct()
            .ToLookup(named => named.Key, named => named.Unit);
    }

    /// <summary>In the order of the tree's lists.</summary>
    public IReadOnlyList<UnitRef> All { get; }

    public UnitRef? District { get; }

    /// <summary>Also finds a unit outside this day or year.</summary>
    public UnitRef? Find(Guid? id) => id is { } known ? byId.GetValueOrDefault(known) : null;

    public UnitRef? ByCode(string code) => byCode.GetValueOrDefault(code.Trim());

    /// <summary>Every name the unit goes by: standard, short, and remembered ones.</summary>
    public IEnumerable<string> EveryNameOf(UnitRef unit) => NamesOf(unit).Concat(remembered[unit.Id]).Distinct();

    public IEnumerable<UnitRef> OfKind(params IReadOnlyCollection<UnitKind> kinds) => All.Where(unit => kinds.Contains(unit.Kind));

    public IEnumerable<UnitRef> ChildrenOf(Guid? id) => children[id];

    /// <summary>The unit itself is not among them.</summary>
    public IEnumerable<UnitRef> Below(Guid id) => children[id].SelectMany(child => Below(child.Id).Prepend(child));

    /// <summary>From the parent up to the top.</summary>
    public IEnumerable<UnitRef> Above(Guid id)
    {
        for (var unit = Find(Find(id)?.ParentId); unit is not null; unit = Find(unit.ParentId))
            yield return unit;
    }

    /// <summary>The short name; a section's or village's with its home's before it, since many streets have a 党政办公室.</summary>
    public string LabelOf(UnitRef unit) =>
        HomeOf(unit) is { } home && !unit.ShortName.StartsWith(home.ShortName, StringComparison.Ordinal) ? home.ShortName + unit.ShortName : unit.ShortName;

    /// <param name="issuerId">Whose plan or paper the name stands in: its own sections and villages come before all others.</param>
    public UnitMatch Match(string printed, Guid? issuerId = null)
    {
        var issuer = Find(issuerId) ?? District;
        var within = issuer is null or { Kind: UnitKind.District } ? [] : Below(issuer.Id).Append(issuer).ToHashSet();
        if (UnitGroups.Read(printed, issuer?.Kind ?? UnitKind.District) is { } group)
            return Members(printed, group, within);
        var exact = byKey[names.Key(printed)].ToList();
        var nearest = exact.Where(within.Contains).ToList() is { Count: > 0 } near ? near : exact;
        return nearest switch
        {
            [var only] when only.Kind != UnitKind.Section || within.Contains(only) => new(printed, UnitMatchKind.Certain, [only], "名称一致"),
            [] => Likely(printed, within),
            [var elsewhere] => new(printed, UnitMatchKind.Candidates, nearest, $"是{Find(elsewhere.ParentId)?.ShortName}的科室，不属于制定单位"),
            _ => new(printed, UnitMatchKind.Candidates, nearest, "不止一个单位用这个名称"),
        };
    }

    /// <summary>A village also goes by its town's name and its own.</summary>
    private IEnumerable<string> NamesOf(UnitRef unit) =>
        HomeOf(unit) is { } home ? [unit.Name, unit.ShortName, home.ShortName + unit.ShortName] : [unit.Name, unit.ShortName];

    private UnitRef? HomeOf(UnitRef unit) =>
        Find(unit.ParentId) is { Kind: UnitKind.Street or UnitKind.Town or UnitKind.Park } home ? home : null;

    private UnitMatch Members(string printed, UnitGroup group, HashSet<UnitRef> within)
    {
        var inside = within.Count > 0 ? All.Where(within.Contains) : All;
        return group.IsOpen
            ? new(printed, UnitMatchKind.OpenGroup, [.. inside.Where(unit => group.Kinds.Contains(unit.Kind))], "没有写明是哪些单位，请选定")
            : new(printed, UnitMatchKind.Group, [.. inside.Where(unit => group.Kinds.Contains(unit.Kind))], "按当年机构展开");
    }

    private UnitMatch Likely(string printed, HashSet<UnitRef> within)
    {
        var key = names.Key(printed);
        var scored = byKey
            .SelectMany(named => named.Select(unit => (Unit: unit, Score: NameLikeness.Of(key, named.Key) + (within.Contains(unit) ? 0.1 : 0))))
            .Where(found => found.Score >= NameLikeness.WorthOffering)
            .GroupBy(found => found.Unit)
            .Select(found => (Unit: found.Key, Score: found.Max(f => f.Score)))
            .OrderByDescending(found => found.Score)
            .Take(5)
            .ToList();
        return scored.Count == 0
            ? new(printed, UnitMatchKind.Unknown, [], "没有找到相近的单位")
            : new(printed, UnitMatchKind.Candidates, [.. scored.Select(found => found.Unit)], $"与{string.Join('、', scored.Select(found => LabelOf(found.Unit)))}名称相近，请核对")
            {
                Nearest = scored is [var only] ? only.Unit : scored[0].Score > scored[1].Score ? scored[0].Unit : null,
            };
    }
}
