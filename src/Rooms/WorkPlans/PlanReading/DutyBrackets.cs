using System.Text;
using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <param name="Text">What is left when the brackets are taken out.</param>
internal sealed record Duty(string Text, Units Units, string? Deadline)
{
    /// <summary>How many brackets it took out.</summary>
    public int Count { get; init; }

    /// <summary>The last of them stood at the very end.</summary>
    public bool IsLast { get; init; }
}

/// <summary>Brackets behind a text or a sentence that name who does it and by when; brackets in mid-text stay.</summary>
internal static partial class DutyBrackets
{
    public static Duty Take(string text)
    {
        var (left, units, deadline, count) = (text, Units.None, (string?)null, 0);
        if (text.IndexOfAny(['(', '（', '[', '【', '〔', '［', '{', '｛']) >= 0)
            (left, units, deadline, count) = Bracketed(text);
        var isLast = count > 0 && text.AsSpan().TrimEnd(" 　。.;；").Length > left.AsSpan().TrimEnd(" 　。.;；").Length && text.AsSpan().TrimEnd(" 　。.;；")[^1] is ')' or '）' or ']' or '】' or '〕' or '］';
        var plain = Glyphs.Plain(left);
        if (Labels.TrailingFrom(plain) is > 0 and var from)
        {
            var labelled = Labelled(Labels.Of(left, from), units);
            (units, deadline) = (labelled.Units, labelled.Deadline ?? deadline);
            (left, count, isLast) = (left[..from].TrimEnd(' ', '　', '[', '【', '(', '（', '—', '-', '–'), count + 1, true);
        }
        if (units.IsEmpty && Phrase(left) is { } phrase)
            (left, units, count, isLast) = (left[..phrase.From], phrase.Units, Math.Max(count, 1), true);
        return new(left.Trim(), units, deadline) { Count = count, IsLast = isLast };
    }

    /// <summary>`…公布。县司法局牵头,各有关部门配合`: behind the last full stop nothing but units and what they do.</summary>
    private static (int From, Units Units)? Phrase(string text)
    {
        var plain = Glyphs.Plain(text).TrimEnd('。', ' ');
        var from = plain.LastIndexOf('。') + 1;
        if (from == 0 || plain.Length - from is < 4 or > 200 || !PhraseEnd().IsMatch(plain[from..]))
            return null;
        var units = Units.Of(text[from..plain.Length]);
        var named = units.Lead.Concat(units.Support).ToList();
        return named.Count > 0 && named.All(UnitNames.Resembles) ? (from, units) : null;
    }

    /// <summary>`…,由甲牵头、乙配合,9月底前完成。` at the end of the last sentence; its text stays, as it is no bracket. Null where anything else stands there.</summary>
    public static Duty? Entrusted(string text)
    {
        var plain = Glyphs.Plain(text).TrimEnd('。', ';', ' ');
        if (Entrusting().Match(plain) is not { Success: true } found)
            return null;
        var from = found.Groups["who"].Index;
        var (names, time) = WithoutTime(text[from..plain.Length]);
        var units = Units.Of(names);
        var named = units.Lead.Concat(units.Support).ToList();
        if (named.Count == 0 || !named.TrueForAll(UnitNames.Resembles))
            return null;
        // A sentence of its own says nothing else; a clause is part of what it ends.
        var stands = found.Index > 0 && plain[found.Index] == '。';
        return new(stands ? text[..(found.Index + 1)] : text, units, time);
    }

    /// <summary>`由甲牵头,乙配合,开展…` and `甲牵头、乙配合,开展…` before or amid what they do; the text keeps it.</summary>
    public static Units Midway(string text)
    {
        var plain = Glyphs.Plain(text);
        var units = Units.None;
        if (plain.Contains("牵头", StringComparison.Ordinal))
            foreach (Match match in Leading().Matches(plain))
                if (Units.Of(text.Substring(match.Groups["who"].Index, match.Groups["who"].Length)) is var read && read.Lead.Concat(read.Support).ToList() is { Count: > 0 } named && named.TrueForAll(UnitNames.Resembles))
                    units = units.And(read);
        return units;
    }

    [GeneratedRegex(@"(?<=^|[,。;:])(?:具体)?(?<who>由[^,。;:]{2,60}?牵头(?:负责|落实|实施|推进|组织|抓总)?(?:[,、][^,。;:]{2,80}?(?:配合|协助|协同|参与|协办)(?:落实|实施|推进|做好)?)?|(?<=^|[。;])[^,。;:由]{2,60}?牵头[,、][^,。;:]{2,80}?(?:配合|协助|协同|参与|协办)(?:落实|实施|推进|做好)?)(?=[,。;])", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?:^|[,。;])(?:具体)?(?<who>由[^。;]{2,120}?(?:牵头|负责|主办|承办|落实)(?:[,、][^。;]{2,120})?)$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Entrusting();

    [GeneratedRegex(@"(?:牵头|配合|负责|落实|参与|协助|分工负责)$", RegexOptions.CultureInvariant)]
    private static partial Regex PhraseEnd();

    /// <summary>`——甲牵头,乙配合(10月)` in a line of its own, as the bracket it stands for; null where the line is none.</summary>
    public static string? Dashed(string line)
    {
        var rest = line.TrimStart('—', '–', '-', '─', ' ', '　');
        if (line.Length - rest.Length < 2 || !line.StartsWith('—') && !line.StartsWith("--", StringComparison.Ordinal) && !line.StartsWith('─') || rest.Length is < 3 or > 160 || rest.Contains('。'))
            return null;
        var time = TrailingTime().Match(Glyphs.Plain(rest)) is { Success: true } last && Deadlines.Resembles(last.Groups["time"].Value) ? last : null;
        var names = time is null ? rest : rest[..time.Index];
        return Assigns().IsMatch(Glyphs.Plain(names)) || UnitNames.Share(names) > 0.75 ? $"（{names.Trim()}{(time is null ? "" : $"；{rest.Substring(time.Groups["time"].Index, time.Groups["time"].Length)}")}）" : null;
    }

    [GeneratedRegex(@"\((?<time>[^()]{1,30})\)$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingTime();

    public static bool HasTrailing(string text) => !Take(text).Units.IsEmpty;

    /// <summary>A bracket behind the last of several items written in one clause is meant for the clause.</summary>
    public static void ShareLast(List<TaskDraft> drafts, int first)
    {
        if (drafts.Count - first < 2 || drafts.Skip(first).SkipLast(1).Any(draft => HasTrailing(draft.Text)))
            return;
        var duty = Take(drafts[^1].Text);
        for (var i = first; i < drafts.Count && !duty.Units.IsEmpty; i++)
            drafts[i].Inherited = duty.Units;
    }

    private static Units UnitsOf(Label label, Units before) => label.Role switch
    {
        Role.Lead or Role.Support => Units.Of(label.Value, label.Role),
        Role.Units => before.IsDistinguished ? Units.Of(label.Value, Role.Support) : Units.Of(label.Value),
        _ => Units.None,
    };

    private static (string, Units, string?, int) Bracketed(string text)
    {
        var plain = Glyphs.Plain(text).Replace('{', '[').Replace('}', ']');
        var (units, deadline) = (Units.None, (string?)null);
        var kept = new StringBuilder(text.Length);
        var (from, count) = (0, 0);
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i] is not ('(' or '['))
                continue;
            var close = Close(plain, i);
            if (close < 0)
                continue;
            // 【牵头单位】 is a label: what it names stands behind it.
            if (!Stands(plain, i, close) || Labels.IsDuty(Vocabulary.RoleOf(plain[(i + 1)..close])) && close + 1 < plain.Length || Read(text[(i + 1)..close], plain, i) is not { } read)
            {
                i = close;
                continue;
            }
            (units, deadline) = (units.And(read.Units), read.Deadline ?? deadline);
            kept.Append(text.AsSpan(from, i - from));
            (from, i, count) = (close + 1, close, count + 1);
        }
        kept.Append(text.AsSpan(from));
        return (Tidy(kept.ToString()), units, deadline, count);
    }

    // Two stops left side by side where a bracket stood between them are one.
    private static string Tidy(string text) => text.Replace("。。", "。", StringComparison.Ordinal).Replace("；。", "。", StringComparison.Ordinal);

    private static int Close(string plain, int open)
    {
        var depth = 0;
        for (var i = open; i < Math.Min(plain.Length, open + 600); i++)
        {
            depth += plain[i] is '(' or '[' ? 1 : plain[i] is ')' or ']' ? -1 : 0;
            if (depth == 0)
                return i;
        }
        return -1;
    }

    private static bool Stands(string plain, int open, int close)
    {
        var after = close + 1;
        while (after < plain.Length && plain[after] == ' ')
            after++;
        if (after >= plain.Length || plain[after] is '。' or ';' or '(' or '[' || plain[after] == '.' && after + 1 >= plain.Length)
            return true;
        var before = open - 1;
        while (before >= 0 && plain[before] == ' ')
            before--;
        return before >= 0 && plain[before] is '。' or ';' or '!' or '.';
    }

    private static Duty? Read(string inside, string plain, int open)
    {
        var key = Glyphs.Plain(inside);
        if (key.Length is < 2 or > 500)
            return null;
        if (Labels.Of(inside) is { Count: > 0 } labels && Labels.IsDuty(labels[0].Role))
            return Labelled(labels, Units.None);
        if (IsDeadline(key))
            return new("", Units.None, inside);
        var (names, time) = WithoutTime(inside);
        if (Assigns().IsMatch(Glyphs.Plain(names)) || English().IsMatch(names))
            return new("", Units.Of(names), time);
        var isAlias = open > 0 && UnitNames.Resembles(plain[Math.Max(0, open - 4)..open]) && plain[open - 1] != '。' && !key.Contains('、');
        return UnitNames.Share(names) > 0.75 && !isAlias ? new("", Units.Of(names), time) : null;
    }

    private static bool IsDeadline(string key) => Deadlines.Resembles(key) && !key.All(c => char.IsAsciiDigit(c)) && !Deadlines.IsEndless(key);

    private static Duty Labelled(List<Label> labels, Units before)
    {
        var (units, deadline) = (before, (string?)null);
        foreach (var label in labels.OrderBy(label => label.Role == Role.Lead ? 0 : 1))
        {
            var (names, time) = label.Role is Role.Units or Role.Lead or Role.Support ? WithoutTime(label.Value) : (label.Value, null);
            units = units.And(UnitsOf(label with { Value = names }, units));
            deadline = label.Role == Role.Deadline ? label.Value : deadline ?? time;
        }
        return new("", units, deadline);
    }

    private static readonly System.Buffers.SearchValues<char> partings = System.Buffers.SearchValues.Create(";；,，、 　");

    // 区委办;每月: too short beside the time to be told from it by its length.
    private static bool OpensWithUnit(ReadOnlySpan<char> rest) => rest.IndexOfAny(partings) is > 1 and var end && UnitNames.Resembles(rest[..end].ToString());

    private static bool OpensWithLabel(string rest) => rest.Length < 600 && rest.AsSpan(0, Math.Min(12, rest.Length)).IndexOfAny(':', '：') > 1;

    // The time may be a row of months: the longest end that is all time.
    private static (string Names, string? Time) WithoutTime(string inside)
    {
        for (var from = inside.AsSpan().IndexOfAny(partings); from > 0 && from + 1 < inside.Length;)
        {
            var rest = inside[(from + 1)..];
            if (Deadlines.ResemblesBehindUnits(rest) && !OpensWithUnit(rest))
                return (inside[..from], rest);
            if (OpensWithLabel(rest) && Labels.Of(rest) is [{ Role: Role.Deadline } time, .. var others])
                return (others.Count == 0 ? inside[..from] : $"{inside[..from]}；{rest[others[0].Start..]}", time.Value);
            var next = inside.AsSpan(from + 1).IndexOfAny(partings);
            from = next < 0 ? 0 : from + 1 + next;
        }
        var at = inside.IndexOfAny([';', '；', ',', '，']);
        return at > 0 && Deadlines.Resembles(inside[..at]) ? (inside[(at + 1)..], inside[..at]) : (inside, null);
    }

    [GeneratedRegex(@"(?:牵头|配合|主办|协办|(?:分工|职责|分别|共同|[局委办处科室部心司道镇乡会府位门])(?:负责|落实|承办))(?:[,、;:]|$)|^由.+(?:负责|落实|承办)$|牵头", RegexOptions.CultureInvariant)]
    private static partial Regex Assigns();

    [GeneratedRegex(@"(?i)^(?:lead|led by|responsib|supported by|owner)", RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
