namespace Mingtang.Documents.Reviewing;

/// <summary>Why two records seem to speak of one person, and what one adds to the other.</summary>
/// <param name="Bits">How much they share, see <see cref="Rarity"/>.</param>
internal sealed record Tie(double Bits, IReadOnlyList<string> Sentences);

/// <summary>
/// Weighs what two records share against chance. A surname and a busy street in common may be chance; a case number is not. Both must speak
/// of somebody, and where nothing is added by either there is nothing to piece together.
/// </summary>
internal static class Ties
{
    /// <summary>Each mask shows what the other hides: together they are the number or the name, which is the very harm.</summary>
    private const double Completes = 3;

    private const double PerDigit = 3.3;

    /// <summary>Rows of two tables have a village or a month in common before they have anything else.</summary>
    private const double OfRows = 2;

    private static readonly char[] Digits = [.. "0123456789"];

    public static Tie? Strongest(Telling mine, Telling theirs, Rarity rarity)
    {
        var isWithheld = mine.Kept.Withheld != Secret.None || theirs.Kept.Withheld != Secret.None;
        var isOneSeries = mine.IsOfSeriesOf(theirs);
        var best = PartialFigures.Strongest(mine.Figures, theirs.Figures)
            ?? SmallGroups.Strongest(mine.Groups, theirs.Groups)
            ?? Whereabouts.Between(mine.Where, theirs.Where, rarity.IsRare)
            ?? NameList.Between(mine.Names, theirs.Names)
            ?? CodeBook.Between(mine.Codes, theirs.Codes, isWithheld)
            ?? (isOneSeries ? null : KeptBack.Between(mine.Kept, theirs.Kept, rarity));
        foreach (var one in mine.Records)
            foreach (var other in theirs.Records)
                if (Between(one, other, rarity, isOneSeries) is { } tie && tie.Bits > (best?.Bits ?? 0))
                    best = tie;
        return best;
    }

    internal static Tie? Between(TraceRecord one, TraceRecord other, Rarity rarity, bool isOneSeries = false)
    {
        if (!IsOfSomebody(one, other) || !IsOfSomebody(other, one))
            return null;
        if (AreOthers(one, other) || AreOneRow(one, other))
            return null;
        var (bits, shared, clues) = (0.0, new List<string>(), new HashSet<TraceKind>());
        foreach (var mine in one.Traces)
        {
            var (best, match) = (0.0, (Trace?)null);
            foreach (var theirs in other.Traces)
                if (Weigh(mine, theirs, rarity) is var likeness && likeness > best)
                    (best, match) = (likeness, theirs);
            if (match is null || IsFull(mine) && IsFull(match) && !IsDelicate(one) && !IsDelicate(other) || !clues.Add(Clue(mine.Kind)))
                continue;
            bits += best;
            shared.Add(mine.Value == match.Value ? Say(mine) : $"{Say(mine)}／{Say(match)}");
        }
        // The matter is looked for only where it could still decide.
        if (!isOneSeries && bits < rarity.Enough && rarity.ShareSomethingRare(one, other))
        {
            var matter = rarity.Matter(one, other, [.. one.Traces.Concat(other.Traces).Select(trace => trace.Value)]);
            bits += matter.Bits;
            shared.AddRange(matter.Words);
        }
        bits += shared.Count == 0 ? 0 : (NobodyElse(one, other) ? 4 : 0) + (Exposes(one, other) ? 2 : 0);
        return bits < rarity.Enough + (one.IsRow && other.IsRow ? OfRows : 0) ? null : Told(one, other, bits, shared);
    }

    private static Tie? Told(TraceRecord one, TraceRecord other, double bits, IReadOnlyList<string> shared)
    {
        var (fromMine, fromTheirs) = (Added(one, other), Added(other, one));
        return fromMine.Count + fromTheirs.Count == 0 ? null
            : new(bits + Math.Min(1, (fromMine.Count + fromTheirs.Count) * 0.1),
                [
                    "相合：" + string.Join('、', shared),
                    .. fromMine.Count > 0 ? ["本件另有：" + string.Join('、', fromMine.Take(4))] : Array.Empty<string>(),
                    .. fromTheirs.Count > 0 ? ["已公开件另有：" + string.Join('、', fromTheirs.Take(4))] : Array.Empty<string>(),
                ]);
    }

    /// <summary>What a record tells that the other does not; a mask that shows other digits tells more as well.</summary>
    private static List<string> Added(TraceRecord record, TraceRecord other) =>
    [
        .. record.Traces.Where(trace => trace.Kind is not (TraceKind.Only or TraceKind.Someone) && other.Traces.All(theirs => theirs.Kind != trace.Kind || trace.Kind switch
        {
            TraceKind.Name => Names.Adds(trace.Value, theirs.Value),
            TraceKind.Digits or TraceKind.Plate => Masks.Adds(trace.Value, theirs.Value),
            TraceKind.Money or TraceKind.Deed or TraceKind.Measure => trace.Value != theirs.Value,
            TraceKind.Road or TraceKind.Estate or TraceKind.Spot => trace.Value.Length > theirs.Value.Length && trace.Value.StartsWith(theirs.Value, StringComparison.Ordinal),
            _ => false,
        })).Select(Say),
    ];

    private static double Weigh(Trace mine, Trace theirs, Rarity rarity) => mine.Kind != theirs.Kind
        ? (mine.Kind, theirs.Kind) switch
        {
            (TraceKind.Name, TraceKind.Initials) => Traces.MayBe(theirs.Value, mine.Value[0]) ? 3.5 : 0,
            (TraceKind.Initials, TraceKind.Name) => Traces.MayBe(mine.Value, theirs.Value[0]) ? 3.5 : 0,
            (TraceKind.Digits, TraceKind.Tail) => Masks.EndsAlike(mine.Value, theirs.Value) ? PerDigit * theirs.Value.Length : 0,
            (TraceKind.Tail, TraceKind.Digits) => Masks.EndsAlike(theirs.Value, mine.Value) ? PerDigit * mine.Value.Length : 0,
            _ => 0,
        }
        : mine.Kind switch
        {
            TraceKind.Name => Names.Bits(mine.Value, theirs.Value, Completes),
            TraceKind.Initials => mine.Value == theirs.Value ? mine.Value.Length > 1 ? 8 : 3.5 : 0,
            TraceKind.Digits => Masks.Bits(mine.Value, theirs.Value, PerDigit, Completes),
            TraceKind.Plate => Masks.Bits(mine.Value, theirs.Value, PerDigit + 1, Completes),
            TraceKind.Only or TraceKind.Someone or TraceKind.Deed => 0,
            TraceKind.Money or TraceKind.Measure => mine.Value == theirs.Value ? rarity.Bits(mine, Odd(mine.Value)) : 0,
            TraceKind.Case when mine.Value != theirs.Value => OfOneSeries(mine.Value, theirs.Value) ? 5 : 0,
            TraceKind.Road or TraceKind.Estate or TraceKind.Village or TraceKind.Spot => Places(mine, theirs, rarity),
            TraceKind.Day when mine.Value != theirs.Value => SameDay(mine.Value, theirs.Value) ? Math.Min(rarity.Bits(mine, 7), rarity.Bits(theirs, 7)) : 0,
            _ => mine.Value == theirs.Value ? rarity.Bits(mine, Most(mine)) : 0,
        };

    /// <summary>About how few share a particular of this kind.</summary>
    private static double Most(Trace trace) => trace.Kind switch
    {
        TraceKind.Case => 20,
        TraceKind.Sum or TraceKind.Tail => 12,
        TraceKind.Day or TraceKind.Plot => 8,
        TraceKind.Illness => 7,
        TraceKind.School => 6.5,
        TraceKind.Class or TraceKind.Room => 5,
        TraceKind.Project => 8,
        TraceKind.Month => 3,
        _ => 6,
    };

    /// <summary>A round sum is everybody's, one with many figures hardly anybody's.</summary>
    private static double Odd(string money) => string.Concat(money.Where(char.IsAsciiDigit)).TrimEnd('0').Length switch { < 2 => 0, 2 => 3, 3 => 5, _ => 8 };

    /// <summary>YJ-JH-001 and YJ-JH-007 are two of one row.</summary>
    private static bool OfOneSeries(string one, string other)
    {
        var (a, b) = (one.TrimEnd(Digits), other.TrimEnd(Digits));
        return a == b && a.Length > 2 && one.Length == other.Length && a.Any(char.IsAsciiLetter);
    }

    /// <summary>By the name without its number; words that lead up to a place may still cling to the front of one.</summary>
    private static double Places(Trace mine, Trace theirs, Rarity rarity)
    {
        var (a, b) = (Rarity.Bare(mine.Value), Rarity.Bare(theirs.Value));
        var (number, other) = (mine.Value[a.Length..], theirs.Value[b.Length..]);
        // A name of two characters is too short by itself; with its number it is a house.
        if (Math.Min(a.Length, b.Length) < (number.Length > 2 && number == other ? 2 : 3) || !a.EndsWith(b, StringComparison.Ordinal) && !b.EndsWith(a, StringComparison.Ordinal))
            return 0;
        if (number.Length > 0 && other.Length > 0 && !number.StartsWith(other, StringComparison.Ordinal) && !other.StartsWith(number, StringComparison.Ordinal))
            return 0;
        var place = Math.Min(rarity.Bits(mine, 6.5), rarity.Bits(theirs, 6.5));
        return number.Length > 0 && number == other ? place + 4.5 : place;
    }

    /// <summary>One of the two leaves the year out.</summary>
    private static bool SameDay(string one, string other) => one.EndsWith("年" + other, StringComparison.Ordinal) || other.EndsWith("年" + one, StringComparison.Ordinal);

    /// <summary>Who it is that can be only one is named in the other.</summary>
    private static bool NobodyElse(TraceRecord one, TraceRecord other) => Says(one, TraceKind.Only) && Says(other, TraceKind.Name) || Says(other, TraceKind.Only) && Says(one, TraceKind.Name);

    /// <summary>What nobody is named for in one may be said of who is named in the other: the harm is greater, so less in common is enough.</summary>
    private static bool Exposes(TraceRecord one, TraceRecord other) =>
        Says(one, TraceKind.Name) != Says(other, TraceKind.Name) && (Says(one, TraceKind.Deed) || Says(other, TraceKind.Deed));

    private static bool Says(TraceRecord record, TraceKind kind) => record.Traces.Any(trace => trace.Kind == kind);

    /// <summary>Both name people in full, and not the same; or the same, and nothing delicate is told of them.</summary>
    private static bool AreOthers(TraceRecord one, TraceRecord other)
    {
        List<string> mine = [.. one.Traces.Where(IsFull).Select(trace => trace.Value)], theirs = [.. other.Traces.Where(IsFull).Select(trace => trace.Value)];
        return mine.Count > 0 && theirs.Count > 0 && (!mine.Intersect(theirs).Any() || !IsDelicate(one) && !IsDelicate(other));
    }

    /// <summary>A row that is there again with its name and its number hides nothing.</summary>
    private static bool AreOneRow(TraceRecord one, TraceRecord other) =>
        one.IsRow && other.IsRow && NamedTable.Cells(one.Words).Where(cell => cell.Length > 1).Intersect(NamedTable.Cells(other.Words)).Count() > 2 && !IsDelicate(one) && !IsDelicate(other);

    /// <summary>Whoever is named in full twice is hidden nowhere; together the two tell more only where one of them is delicate.</summary>
    private static bool IsFull(Trace trace) => trace.Kind == TraceKind.Name && !trace.Value.Contains('?', StringComparison.Ordinal);

    private static bool IsDelicate(TraceRecord record) => Says(record, TraceKind.Deed) || Says(record, TraceKind.Illness);

    /// <summary>A record tells of somebody; or of what was done, and the other names one.</summary>
    private static bool IsOfSomebody(TraceRecord record, TraceRecord other) => record.Traces.Any(IsOfSomebody) || Says(record, TraceKind.Deed) && Says(other, TraceKind.Name);

    /// <summary>A place, a day, a sum are everybody's; behind the number of a room lives one household.</summary>
    private static bool IsOfSomebody(Trace trace) => trace.Value.EndsWith('室')
        || trace.Kind is not (TraceKind.Road or TraceKind.Estate or TraceKind.Village or TraceKind.Spot or TraceKind.Money or TraceKind.Day or TraceKind.School or TraceKind.Class or TraceKind.Plot or TraceKind.Deed or TraceKind.Measure or TraceKind.Project or TraceKind.Month);

    /// <summary>A name and its initials are one clue, not two; so are a number and its end.</summary>
    private static TraceKind Clue(TraceKind kind) => kind switch { TraceKind.Initials => TraceKind.Name, TraceKind.Tail => TraceKind.Digits, TraceKind.Money => TraceKind.Sum, _ => kind };

    private static string Say(Trace trace) => trace.Kind is TraceKind.Name ? trace.Value.Replace('?', '*') : trace.Value;
}

/// <summary>Masked names: the known characters must agree, the surname first of all.</summary>
internal static class Names
{
    public static double Bits(string a, string b, double completing)
    {
        if (a[0] != b[0])
            return 0;
        // 张? may stand for any Zhang; two full lengths must agree.
        var sameLength = a.Length == b.Length;
        if (sameLength && a.Zip(b).Any(pair => pair.First != '?' && pair.Second != '?' && pair.First != pair.Second))
            return 0;
        var known = sameLength ? a.Zip(b).Skip(1).Count(pair => pair.First != '?' && pair.First == pair.Second) : 0;
        var completes = sameLength && a.Contains('?') && b.Contains('?') && a.Zip(b).All(pair => pair.First != '?' || pair.Second != '?');
        return Surname(a[0]) + known * 7 + (completes ? completing : 0);
    }

    /// <summary>Whether a shows a character that b hides.</summary>
    public static bool Adds(string a, string b) => a[0] != b[0] || a.Where((unit, at) => at > 0 && unit != '?' && (at >= b.Length || b[at] == '?')).Any();

    private static double Surname(char surname) => Traces.RankOf(surname) switch { < 5 => 3.8, < 20 => 5, < 60 => 6, _ => 7 };
}

/// <summary>Masked numbers: of one length, and nowhere at odds.</summary>
internal static class Masks
{
    public static double Bits(string a, string b, double perDigit, double completing)
    {
        if (a.Length != b.Length || a.Zip(b).Any(pair => pair.First != '*' && pair.Second != '*' && pair.First != pair.Second))
            return 0;
        var bits = 0.0;
        for (var at = 0; at < a.Length; at++)
            bits += a[at] != '*' && a[at] == b[at] ? Worth(a.Length, at, perDigit) : 0;
        return bits + (Adds(a, b) && Adds(b, a) ? completing : 0);
    }

    public static bool Adds(string a, string b) => a.Length != b.Length || a.Zip(b).Any(pair => pair.First != '*' && pair.Second == '*');

    public static bool EndsAlike(string digits, string tail) => digits.EndsWith(tail, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first six of an ID or card number are the district's or the bank's, two more the century; the first three of a phone the carrier's.</summary>
    private static double Worth(int length, int at, double perDigit) => length switch
    {
        >= 15 => at < 6 ? 0.3 : at < 8 ? 0.5 : perDigit,
        11 => at < 3 ? 1.7 : perDigit,
        <= 9 => at < 2 ? 1 : perDigit,
        _ => perDigit,
    };
}
