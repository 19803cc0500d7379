namespace Mingtang.Documents.Reviewing;

/// <summary>Why two records seem to speak of one person, and what one adds to the other.</summary>
internal sealed record Tie(double Weight, IReadOnlyList<string> Sentences);

/// <summary>
/// Weighs what two records share against chance. A surname and a street in common may be chance; a case number is not. Where nothing is
/// added by either, there is nothing to piece together.
/// </summary>
internal static class Ties
{
    private const double Enough = 2.5;
    private static readonly char[] Numbering = [.. "0123456789一二三四五六七八九十号弄幢栋楼组支"];

    public static Tie? Strongest(Telling mine, Telling theirs, CommonTraces common)
    {
        Tie? best = PartialFigures.Strongest(mine.Figures, theirs.Figures);
        foreach (var one in mine.Records)
            foreach (var other in theirs.Records)
                if (Between(one, other, common) is { } tie && tie.Weight > (best?.Weight ?? 0))
                    best = tie;
        return best;
    }

    internal static Tie? Between(TraceRecord one, TraceRecord other, CommonTraces common)
    {
        var (weight, shared, sharedKinds) = (0.0, new List<string>(), new HashSet<TraceKind>());
        foreach (var mine in one.Traces.Where(trace => !common.Has(trace)))
        {
            var (best, match) = (0.0, (Trace?)null);
            foreach (var theirs in other.Traces.Where(trace => !common.Has(trace)))
                if (Weigh(mine, theirs) is var likeness && likeness > best)
                    (best, match) = (likeness, theirs);
            if (match is null || !sharedKinds.Add(Group(mine.Kind)))
                continue;
            weight += best;
            shared.Add(mine.Value == match.Value ? Say(mine) : $"{Say(mine)}／{Say(match)}");
        }
        if (weight < Enough || sharedKinds.Count < 2 && weight < 3)
            return null;
        var (fromMine, fromTheirs) = (Added(one, other), Added(other, one));
        return fromMine.Count + fromTheirs.Count == 0 ? null
            : new(weight + Math.Min(1, (fromMine.Count + fromTheirs.Count) * 0.1),
                [
                    "相合：" + string.Join('、', shared),
                    .. fromMine.Count > 0 ? ["本件另有：" + string.Join('、', fromMine.Take(4))] : Array.Empty<string>(),
                    .. fromTheirs.Count > 0 ? ["已公开件另有：" + string.Join('、', fromTheirs.Take(4))] : Array.Empty<string>(),
                ]);
    }

    /// <summary>What a record tells that the other does not; a mask that shows other digits tells more as well.</summary>
    private static List<string> Added(TraceRecord record, TraceRecord other) =>
    [
        .. record.Traces.Where(trace => other.Traces.All(theirs => theirs.Kind != trace.Kind || trace.Kind switch
        {
            TraceKind.Name => Names.Adds(trace.Value, theirs.Value),
            TraceKind.Digits or TraceKind.Plate => Masks.Adds(trace.Value, theirs.Value),
            TraceKind.Money => trace.Value != theirs.Value,
            TraceKind.Road or TraceKind.Estate => trace.Value.Length > theirs.Value.Length && trace.Value.StartsWith(theirs.Value, StringComparison.Ordinal),
            _ => false,
        })).Select(Say),
    ];

    private static double Weigh(Trace mine, Trace theirs)
    {
        if (mine.Kind != theirs.Kind)
            return (mine.Kind, theirs.Kind) switch
            {
                (TraceKind.Name, TraceKind.Initials) => Traces.MayBe(theirs.Value, mine.Value[0]) ? 0.9 : 0,
                (TraceKind.Initials, TraceKind.Name) => Traces.MayBe(mine.Value, theirs.Value[0]) ? 0.9 : 0,
                _ => 0,
            };
        return mine.Kind switch
        {
            TraceKind.Name => Names.Likeness(mine.Value, theirs.Value),
            TraceKind.Initials => mine.Value == theirs.Value ? mine.Value.Length > 1 ? 1.5 : 0.6 : 0,
            TraceKind.Digits or TraceKind.Plate => Masks.Likeness(mine.Value, theirs.Value),
            TraceKind.Money => 0,
            TraceKind.Road or TraceKind.Estate or TraceKind.Village => Places(mine.Value, theirs.Value),
            _ => mine.Value != theirs.Value ? 0 : mine.Kind switch
            {
                TraceKind.Case => 3,
                TraceKind.Sum => 2,
                TraceKind.Illness => 1.6,
                TraceKind.School or TraceKind.Plot => 1.6,
                TraceKind.Birth => 1.2,
                TraceKind.Day => 1.2,
                _ => 0.8,
            },
        };
    }

    /// <summary>By the name without its number; words that lead up to a place may still cling to the front of one.</summary>
    private static double Places(string mine, string theirs)
    {
        var (a, b) = (mine.TrimEnd(Numbering), theirs.TrimEnd(Numbering));
        if (Math.Min(a.Length, b.Length) < 3 || !a.EndsWith(b, StringComparison.Ordinal) && !b.EndsWith(a, StringComparison.Ordinal))
            return 0;
        var (number, other) = (mine[a.Length..], theirs[b.Length..]);
        return number.Length > 0 && number == other ? 2.2 : number.Length > 0 && other.Length > 0 && !number.StartsWith(other, StringComparison.Ordinal) && !other.StartsWith(number, StringComparison.Ordinal) ? 0 : 1.6;
    }

    /// <summary>A name and its initials are one clue, not two.</summary>
    private static TraceKind Group(TraceKind kind) => kind == TraceKind.Initials ? TraceKind.Name : kind;

    private static string Say(Trace trace) => trace.Kind is TraceKind.Name ? trace.Value.Replace('?', '*') : trace.Value;
}

/// <summary>Masked names: the known characters must agree, the surname first of all.</summary>
internal static class Names
{
    public static double Likeness(string a, string b)
    {
        if (a[0] != b[0])
            return 0;
        // 张? may stand for any Zhang; two full lengths must agree.
        var sameLength = a.Length == b.Length;
        if (sameLength && a.Zip(b).Any(pair => pair.First != '?' && pair.Second != '?' && pair.First != pair.Second))
            return 0;
        var known = sameLength ? a.Zip(b).Count(pair => pair.First != '?' && pair.First == pair.Second) : 1;
        var completes = sameLength && a.Contains('?') && b.Contains('?') && Union(a, b).IndexOf('?') < 0;
        return completes ? 2.0 : known > 1 ? 1.8 : 1.0;
    }

    /// <summary>Whether a shows a character that b hides.</summary>
    public static bool Adds(string a, string b) => a[0] != b[0] || a.Where((unit, at) => at > 0 && unit != '?' && (at >= b.Length || b[at] == '?')).Any();

    private static string Union(string a, string b) => string.Concat(a.Zip(b).Select(pair => pair.First == '?' ? pair.Second : pair.First));
}

/// <summary>Masked numbers: of one length, and nowhere at odds.</summary>
internal static class Masks
{
    public static double Likeness(string a, string b)
    {
        if (a.Length != b.Length || a.Zip(b).Any(pair => pair.First != '*' && pair.Second != '*' && pair.First != pair.Second))
            return 0;
        var (both, either) = (a.Zip(b).Count(pair => pair.First != '*' && pair.First == pair.Second), a.Zip(b).Count(pair => pair.First != '*' || pair.Second != '*'));
        // Six digits of an ID number are its district: everybody's here.
        return a == b ? either >= 8 ? 2.2 : 1.2 : either >= a.Length - 1 ? 2.4 : both >= 4 ? 1.6 : 0.8;
    }

    public static bool Adds(string a, string b) => a.Length != b.Length || a.Zip(b).Any(pair => pair.First != '*' && pair.Second == '*');
}
