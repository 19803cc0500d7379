using System.Text;
using Mingtang.Reading;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>
/// Numbers and labels that stray characters made unreadable at the beginning of a line. A number is put right only where the
/// numbering of the plan has a gap at just this place, a label only where it nearly is one that other lines begin with.
/// </summary>
internal sealed class HealedLines
{
    private const int opening = 10, mostStrays = 5;

    private readonly Dictionary<int, List<(int At, int Value)>> known = [];
    private readonly Dictionary<string, int> labels = [];

    private HealedLines(List<object> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not PlanLine line)
                continue;
            if (line.Mark.Value > 0)
                Of(line.Mark.Rank).Add((i, line.Mark.Value));
            if (line.Plain.IndexOf(':') is > 1 and < 11 and var colon && Vocabulary.RoleOf(line.Plain[..colon]) != Role.None)
                labels[line.Plain[..colon]] = labels.GetValueOrDefault(line.Plain[..colon]) + 1;
        }
    }

    public static List<object> Of(List<object> parts, Action<ReadingStep>? told = null)
    {
        var pace = new ReadingPace(told, "整理行", parts.Count);
        var healed = new HealedLines(parts);
        var made = new List<object>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            pace.At(i);
            made.Add(parts[i] is PlanLine { Plain.Length: > 3 } line && !line.Plain.Contains('|', StringComparison.Ordinal) ? healed.Line(line, i) : parts[i]);
        }
        return made;
    }

    private List<(int At, int Value)> Of(int rank) => known.TryGetValue(rank, out var values) ? values : known[rank] = [];

    private PlanLine Line(PlanLine line, int at)
    {
        if (!line.Mark.IsSome && Label(line) is { } label)
            return label;
        if (line.Mark.IsSome && (line.Mark.Value == 0 || Continues(line.Mark, at) || Fits(line.Mark, at)))
            return line;
        return Numbered(line, at) ?? Unnumbered(line, at) ?? line;
    }

    private bool Continues(Mark mark, int at) => mark.Value == 1 || Before(mark.Rank, at) == mark.Value - 1;

    private PlanLine? Numbered(PlanLine line, int at)
    {
        var (bare, taken) = Bare(line.Printed);
        if (taken == 0 && line.Mark.IsSome)
            return null;
        foreach (var printed in Readings(bare))
            if (Mark.At(Glyphs.Plain(printed)) is { Value: > 0 } mark && Fits(mark, at) && (taken > 0 && printed == bare || IsGap(mark.Rank, mark.Value, at) && IsHeadingLike(line)))
                return Rewritten(line, printed);
        return null;
    }

    /// <summary>The first characters without those that belong to no number and no word.</summary>
    private static (string Bare, int Taken) Bare(string printed)
    {
        var kept = new StringBuilder(printed.Length);
        var taken = 0;
        for (var i = 0; i < printed.Length; i++)
        {
            if (i < opening && taken < mostStrays && IsStray(Glyphs.Plain(printed[i..(i + 1)])[0]) && !HasWord(kept))
                taken++;
            else
                kept.Append(printed[i]);
        }
        return (kept.ToString().TrimStart(), taken);
    }

    private static bool HasWord(StringBuilder kept)
    {
        for (var i = 0; i < kept.Length; i++)
            if (Glyphs.IsHan(kept[i]) && !Numerals.IsChineseDigit(kept[i]))
                return true;
        return false;
    }

    private static bool IsStray(char c) => Glyphs.IsHan(c) ? Glyphs.IsUncommon(c) : !(char.IsAsciiDigit(c) || c is '(' or ')' or '、' or '.' or ' ' or '“' or '《' or '—');

    private static IEnumerable<string> Readings(string bare)
    {
        yield return bare;
        var digits = bare.TakeWhile(Numerals.IsChineseDigit).Count();
        if (digits is 1 or 2 && digits < bare.Length)
            yield return $"{bare[..digits]}、{bare[digits..].TrimStart(',', '，', '.', ' ', '+')}";
        var inside = bare.Length > 2 && bare[0] is '(' or '（' ? bare.Skip(1).TakeWhile(Numerals.IsChineseDigit).Count() : 0;
        if (inside > 0 && inside + 1 < bare.Length)
            yield return $"（{bare[1..(inside + 1)]}）{bare[(inside + 1)..].TrimStart(')', '）', '、', ' ')}";
    }

    // The number itself is gone; that it stood here is sure only where it alone is missing.
    private PlanLine? Unnumbered(PlanLine line, int at)
    {
        if (line.Mark.IsSome || !IsHeadingLike(line) || !IsStray(line.Plain[0]) && line.Plain[1] != '、')
            return null;
        foreach (var kind in new[] { MarkKind.Chinese, MarkKind.ChineseParen })
            if (new Mark(kind, 0, 1, "", 0).Rank is var rank && Of(rank).Count > 0 && Before(rank, at) + 1 is var value && IsGap(rank, value, at))
                return line with { Mark = new Mark(kind, value, 1, "", 0) };
        return null;
    }

    private bool IsHeadingLike(PlanLine line) => line.Plain.Length is > 4 and < 50 && line.Plain[^1] is not ('。' or ';' or ':' or ',') && !line.Plain.Contains('。') && !line.Body.Trim().Contains('\t', StringComparison.Ordinal);

    private bool Fits(Mark mark, int at)
    {
        if (Of(mark.Rank).Count < 1 || mark.Kind is not (MarkKind.Chinese or MarkKind.ChineseParen or MarkKind.Arabic or MarkKind.Chapter))
            return false;
        return Before(mark.Rank, at) == mark.Value - 1 && After(mark.Rank, at) is var next && (next == 0 || next == mark.Value + 1 || next == 1 && mark.Value > 1);
    }

    private bool IsGap(int rank, int value, int at) => Before(rank, at) == value - 1 && After(rank, at) == value + 1;

    /// <summary>The number of this rank last seen; a heading above it begins the row anew.</summary>
    private int Before(int rank, int at)
    {
        var place = Place(rank, at);
        if (place == 0)
            return 0;
        var (line, value) = Of(rank)[place - 1];
        return rank / 10 != (int)MarkKind.Chinese && LastOf((int)MarkKind.Chinese * 10 + 1, at) > line && After(rank, at) is <= 2 and > 0 ? 0 : value;
    }

    private int LastOf(int rank, int at) => Place(rank, at) is > 0 and var place ? Of(rank)[place - 1].At : -1;

    private int After(int rank, int at)
    {
        var place = Place(rank, at);
        while (place < Of(rank).Count && Of(rank)[place].At == at)
            place++;
        return place < Of(rank).Count ? Of(rank)[place].Value : 0;
    }

    private int Place(int rank, int at)
    {
        var place = Of(rank).BinarySearch((at, -1));
        return place < 0 ? ~place : place;
    }

    private PlanLine? Label(PlanLine line)
    {
        if (labels.Count == 0)
            return null;
        var colon = line.Plain.IndexOf(':');
        if (colon is < 2 or > 14 || Vocabulary.RoleOf(line.Plain[..colon]) != Role.None)
            return null;
        foreach (var (label, count) in labels)
            if (count > 1 && label.Length > 3 && label.Count(c => line.Plain.AsSpan(0, colon).Contains(c)) >= label.Length - 1 && colon <= label.Length + mostStrays)
                return Rewritten(line, label + line.Printed[colon..]);
        return null;
    }

    private static PlanLine Rewritten(PlanLine line, string printed)
    {
        var indent = line.Body.Length - line.Body.TrimStart().Length;
        var plain = Glyphs.Plain(printed);
        return line with { Body = line.Body[..indent] + printed, Printed = printed, Plain = plain, Mark = Mark.At(plain) };
    }
}
