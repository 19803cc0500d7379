using Mingtang.Agencies.Units;

namespace Mingtang.WorkPlans.Import;

/// <summary>What a printed name comes to in one plan.</summary>
/// <param name="Units">Those who are handed the work.</param>
/// <param name="Offered">Candidates for a person to choose from; empty where nothing is open.</param>
internal sealed record Meaning(string Printed, MeaningKind Kind, IReadOnlyList<UnitRef> Units, IReadOnlyList<UnitRef> Offered, string Why)
{
    public bool IsOpen => Kind == MeaningKind.Open;

    /// <summary>Stands in the list beforehand and counts only once a person saves it.</summary>
    public UnitRef? Nearest { get; init; }
}

internal enum MeaningKind
{
    /// <summary>The name of exactly one unit.</summary>
    Certain,

    /// <summary>各部门、各街道(镇): the units of the year.</summary>
    Group,

    /// <summary>A person said so.</summary>
    Chosen,

    /// <summary>A person said that it names nobody who is handed work.</summary>
    Nobody,

    /// <summary>A person must choose.</summary>
    Open,
}

/// <summary>Printed names as units: a person's choice first, then the book, and never a guess.</summary>
internal sealed class UnitMeanings(UnitBook book, Guid agencyId, IReadOnlyDictionary<string, IReadOnlyList<Guid>> choices)
{
    private readonly Dictionary<string, Meaning> known = [];

    public UnitBook Book => book;

    public Meaning Of(string printed)
    {
        if (!known.TryGetValue(printed, out var meaning))
            known[printed] = meaning = choices.TryGetValue(printed, out var chosen) ? Chosen(printed, chosen) : Matched(book.Match(printed, agencyId));
        return meaning;
    }

    /// <summary>Everything is settled and yet no unit leads: none is printed, or those printed are handed no work.</summary>
    public bool LeadsNobody(PlanClause clause) => clause.Lead.Select(Of).All(meaning => !meaning.IsOpen && meaning.Units.Count == 0);

    /// <summary>Who does a clause's work. A unit stands here once: named in both parts, directly or by a group, it leads.</summary>
    public IReadOnlyList<UnitShare> SharesOf(PlanClause clause)
    {
        var shares = new Dictionary<Guid, UnitShare>();
        foreach (var (names, part) in ((List<string>, TaskPart)[])[(clause.Lead, TaskPart.Lead), (clause.Support, TaskPart.Support)])
            foreach (var unit in names.SelectMany(name => Of(name).Units))
                shares.TryAdd(unit.Id, new(unit, part));
        return [.. shares.Values];
    }

    private Meaning Chosen(string printed, IReadOnlyList<Guid> ids) => ids.Count == 0
        ? new(printed, MeaningKind.Nobody, [], [], "不派任务")
        : new(printed, MeaningKind.Chosen, [.. ids.Select(id => book.Find(id)).OfType<UnitRef>()], [], "已选定");

    private static Meaning Matched(UnitMatch match) => match.Kind switch
    {
        UnitMatchKind.Certain => new(match.Printed, MeaningKind.Certain, match.Units, [], match.Why),
        UnitMatchKind.Group when match.Units.Count > 0 => new(match.Printed, MeaningKind.Group, match.Units, [], match.Why),
        _ => new(match.Printed, MeaningKind.Open, [], match.Units, match.Why) { Nearest = match.Nearest },
    };
}

internal readonly record struct UnitShare(UnitRef Unit, TaskPart Part);
