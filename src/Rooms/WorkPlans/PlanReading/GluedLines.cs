using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>
/// Two lines run into one on the way here: a heading and its first item, an item and the next heading, two labels. They are parted
/// where the second goes on with a numbering, or is a label, that elsewhere in this plan begins a line and is missing there.
/// </summary>
internal sealed partial class GluedLines
{
    private readonly Dictionary<int, List<(int At, int Value)>> opening = [];
    private readonly Dictionary<string, int> labels = [];
    private readonly Dictionary<int, int> last = [];

    private GluedLines(List<object> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not PlanLine line)
                continue;
            if (line.Mark.Value > 0)
                Known(line.Mark.Rank).Add((i, line.Mark.Value));
            if (Label().Match(line.Plain) is { Success: true, Index: 0 } label && Vocabulary.RoleOf(label.Groups["word"].Value) != Role.None)
                labels[label.Groups["word"].Value] = labels.GetValueOrDefault(label.Groups["word"].Value) + 1;
        }
    }

    public static List<object> Parted(List<object> parts)
    {
        var glued = new GluedLines(parts);
        var made = new List<object>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is PlanLine line && line.Plain.Length < 2000 && line.Plain.IndexOfAny(['|', '\t']) < 0 && !line.Body.Trim().Contains('\t', StringComparison.Ordinal))
                glued.Part(line, i, made);
            else
                made.Add(parts[i]);
        }
        return made;
    }

    private List<(int At, int Value)> Known(int rank) => opening.TryGetValue(rank, out var known) ? known : opening[rank] = [];

    private void Part(PlanLine line, int at, List<object> made)
    {
        var rest = line;
        for (var times = 0; times < 8; times++)
        {
            Note(rest.Mark.IsFigure ? InlineItems.Siblings(rest.Mark, rest.Printed[rest.Mark.Length..])[^1].Mark : rest.Mark);
            if (Seam(rest, at) is not (> 0 and var seam))
                break;
            var (left, right) = Cut(rest, seam);
            made.Add(left);
            rest = right;
        }
        made.Add(rest);
    }

    private void Note(Mark mark)
    {
        if (mark.Value > 0)
            last[mark.Rank] = mark.Value;
    }

    private int Seam(PlanLine line, int at)
    {
        var plain = line.Plain;
        for (var i = Math.Max(line.Mark.Length, 1) + 1; i + 3 < plain.Length; i++)
        {
            if (plain[i] is '(' or '第' or >= '0' and <= '9' || Numerals.IsChineseDigit(plain[i]))
            {
                if (IsNextMark(line, i, at))
                    return i;
            }
            else if (labels.Count > 0 && Glyphs.IsHan(plain[i]) && Glyphs.IsHan(plain[i - 1]) | plain[i - 1] is '。' && IsLabel(plain, i))
                return i;
        }
        return 0;
    }

    private bool IsLabel(string plain, int i)
    {
        foreach (var (word, count) in labels)
            if (count > 1 && word.Length > 3 && plain.AsSpan(i).StartsWith(word) && i + word.Length < plain.Length && plain[i + word.Length] == ':')
                return true;
        return false;
    }

    private bool IsNextMark(PlanLine line, int i, int at)
    {
        var plain = line.Plain;
        var before = i - 1;
        while (before > 0 && plain[before] == ' ')
            before--;
        if (plain[before] is ',' or '、' or '(' or '《' or '“' or '第' or ':' || char.IsAsciiLetterOrDigit(plain[before]) || plain[before] is >= '一' and <= '十' && Numerals.IsChineseDigit(plain[before]))
            return false;
        var mark = Mark.At(plain, i);
        if (mark.Kind is not (MarkKind.Chinese or MarkKind.ChineseParen or MarkKind.Arabic or MarkKind.ItemWord or MarkKind.Article or MarkKind.ArabicParen) || mark.Value is 0 or > 200 || i + mark.Length + 2 > plain.Length || IsElsewhere(mark, at))
            return false;
        var ended = plain[before] is '。' or ')' or ']' or ';';
        // The title, and the first heading under it.
        if (!line.Mark.IsSome && mark is { Kind: MarkKind.Chinese, Value: 1 } && Metadata.IsTitle(plain[..i]) && last.Count == 0)
            return true;
        // A heading without a number, and its first item.
        if (!line.Mark.IsSome && mark.Kind == MarkKind.Arabic && GoesOn(mark) && i is > 2 and < 24 && plain.AsSpan(0, i).IndexOfAny("。,;(") < 0 && Known(mark.Rank).Count > 2)
            return true;
        if (mark.Kind is MarkKind.ItemWord or MarkKind.Article)
            return (mark.Value == 1 || mark.Kind == MarkKind.Article) && OpensUnder(line, mark, plain, i);
        return OpensUnder(line, mark, plain, i) || GoesOn(mark) && (mark.Kind == MarkKind.Chinese || ended && mark.Rank != line.Mark.Rank && Known(mark.Rank).Count > 1 && !line.Mark.IsFigure | mark.Kind is MarkKind.ChineseParen);
    }

    // 二、提升服务(一)推进…: a heading without a stop, and the first item under it.
    private bool OpensUnder(PlanLine line, Mark mark, string plain, int i) =>
        (line.Mark.Kind is MarkKind.Chinese or MarkKind.ChineseParen or MarkKind.Chapter || line.Mark.Kind == MarkKind.Arabic && mark.Kind == MarkKind.ArabicParen) && mark.Rank != line.Mark.Rank && Known(line.Mark.Rank).Count > 1
        && i - line.Mark.Length is > 3 and < 40 && plain.AsSpan(0, i).IndexOf('。') < 0 && (mark.Value == 1 || GoesOn(mark)) && Known(mark.Rank).Count > 1;

    private bool GoesOn(Mark mark) => last.TryGetValue(mark.Rank, out var value) && mark.Value == value + 1;

    // The same number begins a line of its own further down, before the row starts anew.
    private bool IsElsewhere(Mark mark, int at)
    {
        var known = Known(mark.Rank);
        var next = known.BinarySearch((at, int.MaxValue));
        next = next < 0 ? ~next : next;
        return next < known.Count && known[next].Value == mark.Value && (mark.Value > 1 || known[next].At == at + 1);
    }

    private static (PlanLine Left, PlanLine Right) Cut(PlanLine line, int seam)
    {
        var indent = line.Body.Length - line.Body.TrimStart().Length;
        var middle = Math.Min(line.End, line.Start + indent + seam);
        return (PlanLine.Of(line.Start, middle, line.Body[..indent] + line.Printed[..seam], line.OpensParagraph, line.HeadingLevel) with { OpensPage = line.OpensPage },
            PlanLine.Of(middle, line.End, line.Printed[seam..], true, 0));
    }

    [GeneratedRegex(@"^(?<word>[\u4e00-\u9fff]{2,10}):", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
