using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>`甲牵头,乙、丙按职责分工负责`, `牵头单位:甲;配合单位:乙`, `甲(牵头)、乙`, "Finance Bureau, Health Office and all towns".</summary>
internal static partial class UnitPhrase
{
    public static Units Read(string printed)
    {
        var text = printed.Trim().Trim('(', ')', '（', '）', '[', ']', '【', '】').Trim();
        text = Balanced(printed.Trim(), text);
        if (text.Length is 0 or > 2000)
            return Units.None;
        if (IsEnglish(text))
            return EnglishUnits.Read(text);
        text = Separated(text);
        var plain = Glyphs.Plain(text);
        var labels = Labels().Matches(plain);
        if (labels.Count > 0)
            return Labelled(text, labels);
        return ByVerb(text, plain);
    }

    /// <summary>Only a bracket around the whole is taken off, not the last one of `区城运中心(区大数据中心)`.</summary>
    private static string Balanced(string whole, string trimmed)
    {
        var opens = Glyphs.Plain(trimmed).Count(c => c is '(' or '[');
        var closes = Glyphs.Plain(trimmed).Count(c => c is ')' or ']');
        if (opens == closes)
            return trimmed;
        var plain = Glyphs.Plain(whole);
        return plain.Length > 1 && plain[0] is '(' or '[' && plain[^1] is ')' or ']' && plain.Count(c => c is '(' or '[') == 1 ? whole[1..^1] : whole;
    }

    private static Units Labelled(string text, MatchCollection labels)
    {
        var units = Units.None;
        var hasLead = labels.Any(label => label.Groups["lead"].Success);
        if (labels[0].Index > 0)
            units = ByVerb(text[..labels[0].Index], Glyphs.Plain(text[..labels[0].Index]));
        for (var i = 0; i < labels.Count; i++)
        {
            var from = labels[i].Index + labels[i].Length;
            var value = text[from..(i + 1 < labels.Count ? labels[i + 1].Index : text.Length)];
            if (labels[i].Groups["other"].Success)
                continue;
            var read = ByVerb(value, Glyphs.Plain(value));
            if (labels[i].Groups["support"].Success || hasLead && labels[i].Groups["duty"].Success)
                read = new([], [.. read.Lead, .. read.Support], true);
            else if (labels[i].Groups["lead"].Success)
                read = read with { IsDistinguished = true };
            units = units.And(read);
        }
        return units;
    }

    private static Units ByVerb(string text, string plain)
    {
        if (Tagged().IsMatch(plain))
            return ByTag(text);
        var lead = Leads().Match(plain);
        if (lead.Success)
        {
            var first = Split(text[..lead.Index]);
            var rest = Split(text[(lead.Index + lead.Length)..]);
            return new(first, [.. rest.Except(first)], true);
        }
        var helps = Helps().Match(plain);
        if (!helps.Success)
            return new(Split(text), [], false);
        var cut = helps.Groups["before"].Length;
        return new(Split(text[..cut]), Split(text[cut..]), true);
    }

    private static Units ByTag(string text)
    {
        var all = Split(text);
        var lead = new List<string>();
        var support = new List<string>();
        foreach (var unit in all)
        {
            var isLead = LeadTag().IsMatch(Glyphs.Plain(unit));
            var bare = Cut(unit, AnyTag().Match(Glyphs.Plain(unit)));
            (isLead ? lead : support).Add(bare);
        }
        return new(lead, support, true);
    }

    private static string Cut(string unit, Match tag) => tag.Success ? unit.Remove(tag.Index, tag.Length).Trim() : unit;

    /// <summary>A line break or a gap parts units only where both sides are whole names.</summary>
    private static string Separated(string text)
    {
        if (!text.Any(char.IsWhiteSpace))
            return text;
        if (text.IndexOfAny(['、', ',', '，', ';', '；']) >= 0)
            return Glyphs.WithoutSpace(text);
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var made = parts[0];
        for (var i = 1; i < parts.Length; i++)
        {
            var parted = IsWholeName(LastOf(made)) && IsWholeName(FirstOf(parts[i])) && !(made.EndsWith("政府", StringComparison.Ordinal) && parts[i][0] == '各');
            made += parted ? $"、{parts[i]}" : parts[i];
        }
        return made;
    }

    private static bool IsWholeName(string part) => (part.Length > 2 || part is ['各', _]) && UnitNames.Resembles(part) && !Glyphs.Plain(part).StartsWith('(');

    private static string LastOf(string text) => text[(text.LastIndexOfAny(['、', ',', '，', ';', '；', ':', '：']) + 1)..];

    private static string FirstOf(string text) => text.IndexOfAny(['、', ',', '，', ';', '；']) is > 0 and var at ? text[..at] : text;

    private static List<string> Split(string text)
    {
        var units = new List<string>();
        foreach (var part in Parts(text.Replace("以及", "、", StringComparison.Ordinal)))
            if (WithEach(Named(part), units) is { Length: > 0 } name && !units.Contains(name))
                units.Add(name);
        if (units.Count > 1 && Filler().IsMatch(Glyphs.Plain(units[^1])))
            units.RemoveAt(units.Count - 1);
        return units;
    }

    // 各街道、镇: 各 is printed once for both.
    private static string WithEach(string name, List<string> before) =>
        (name is "镇" or "街道" or "乡" or "村" or "乡镇" or "园区" or "社区") && before.Count > 0 && before[^1][0] == '各' ? $"各{name}" : name;

    private static IEnumerable<string> Parts(string text)
    {
        var (depth, from) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '（' ? 1 : text[i] is ')' or '）' && depth > 0 ? -1 : 0;
            if (depth > 0 || !IsStop(text, i) && text[i] is not ('、' or ',' or '，' or ';' or '；' or '/' or '／' or '\n' or '。' or '｡' or '|' or '\t'))
                continue;
            yield return text[from..i];
            from = i + 1;
        }
        yield return text[from..];
    }

    // A scanner reads 、 as a full stop.
    private static bool IsStop(string text, int at) => text[at] is '.' or '．' && at > 1 && at + 2 < text.Length && (Glyphs.WidthOf(text[at - 1]) == 2 || text[at - 1] == ')') && Glyphs.IsHan(text[at + 1]);

    private static string Named(string part)
    {
        var name = Glyphs.WithoutSpace(part).Trim('.', '。', ':', '：');
        var plain = Glyphs.Plain(name);
        if (Opening().Match(plain) is { Success: true } opening)
            (name, plain) = (name[opening.Length..], plain[opening.Length..]);
        if (Verbs().Match(plain) is { Success: true } verb)
            (name, plain) = (name[..verb.Index], plain[..verb.Index]);
        if (AndOthers().Match(plain) is { Success: true } others && others.Index > 0)
            (name, plain) = (name[..others.Index], plain[..others.Index]);
        if (Related().Match(plain) is { Success: true } related && related.Index > 1 && UnitNames.Resembles(plain[..related.Index]))
            name = name[..related.Index];
        return name;
    }

    private static bool IsEnglish(string text) => text.Count(char.IsAsciiLetter) > text.Length / 2 && !text.Any(Glyphs.IsHan);

    [GeneratedRegex(@"(?:(?<lead>(?:总|主)?牵头(?:责任)?(?:单位|部门|科室|处室)?|主办(?:单位|部门)|主责(?:单位|部门)|主要责任单位)|(?<support>(?:协同)?配合(?:责任)?(?:单位|部门|科室)?|协办(?:单位|部门)|协同(?:单位|部门)|协助(?:单位|部门)|参与(?:单位|部门)|参加单位|支持单位)|(?<duty>(?:整改)?责任(?:单位|部门|主体|科室)|承办(?:单位|部门)|落实单位|实施单位|负责(?:单位|部门))|(?<other>分管领导|责任领导|牵头领导|责任人|负责人|联系人|完成时限|时限|完成时间|整改时限))[\])]?[:]|(?<lead>牵头单位|牵头部门)(?=[^:,、;牵])|(?<support>配合单位|配合部门)(?=[^:,、;配])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Labels();

    [GeneratedRegex(@"(?:共同|联合|总)?牵头(?:负责|落实|实施|推进|组织|办理|承办|抓总)*(?:[,、;:。 ]|会同)*", RegexOptions.CultureInvariant)]
    private static partial Regex Leads();

    [GeneratedRegex(@"^(?<before>[^;]*?(?:负责|主办|承办|主责)?)(?:[,;]|(?<=负责|主办|承办|主责)[、,;]?)(?=[^,;]*(?:配合|协助|协同|参与|协办)(?:落实|实施|推进|做好)?$)|^(?<before>[^,;]+?)会同(?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex Helps();

    [GeneratedRegex(@"[(\[](?:牵头|牵头单位|牵头部门|主办|主责|主办单位|总牵头)[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Tagged();

    [GeneratedRegex(@"[(\[](?:牵头|牵头单位|牵头部门|主办|主责|主办单位|总牵头)[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex LeadTag();

    [GeneratedRegex(@"[(\[](?:牵头|牵头单位|牵头部门|主办|主责|主办单位|总牵头|配合|配合单位|协办|协同|参与)[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"^(?:以及|及其|及|由|会同|并由|并)", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?:各自|按照?|根据|依)?(?:各自)?(?:职责|职能|职责分工|分工|职责范围)*(?:分工|分别|共同|协同|密切|积极)?(?:负责|落实|配合|协助|参与|协同|参加|承办|实施|主办|(?<!政)协办|推进)+(?:负责|落实|实施|做好)*$|按(?:照)?(?:各自)?职责(?:分工)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Verbs();

    [GeneratedRegex(@"等(?:\d+[个家])?(?:各|相关|有关|各有关|各相关)?(?:部门|单位|街道|街镇|镇街|委办局|职能部门|成员单位|科室|行业主管部门|责任单位|机构)?$", RegexOptions.CultureInvariant)]
    private static partial Regex AndOthers();

    [GeneratedRegex(@"(?:及|和|及其)?(?:其他)?(?:相关|有关)(?:责任|职能)?(?:部门|单位|科室)$", RegexOptions.CultureInvariant)]
    private static partial Regex Related();

    [GeneratedRegex(@"^(?:等|等部门|等单位|等相关单位|相关单位|有关单位|相关部门|有关部门|其他相关单位|其他有关部门|其他相关部门|其他有关单位)$", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}

/// <summary>English lists of bodies: "Health Commission, all towns and the Publicity Office".</summary>
internal static partial class EnglishUnits
{
    public static Units Read(string text)
    {
        var roles = Role().Matches(text);
        if (roles.Count == 0)
            return new(Split(text), [], false);
        var units = roles[0].Index > 0 ? new Units(Split(text[..roles[0].Index]), [], true) : Units.None;
        for (var i = 0; i < roles.Count; i++)
        {
            var from = roles[i].Index + roles[i].Length;
            var names = Split(text[from..(i + 1 < roles.Count ? roles[i + 1].Index : text.Length)]);
            units = units.And(roles[i].Groups["lead"].Success ? new(names, [], true) : roles[i].Groups["all"].Success ? new(names, [], false) : new([], names, true));
        }
        return units;
    }

    private static List<string> Split(string text)
    {
        var names = new List<string>();
        foreach (var part in Separator().Split(text))
            foreach (var name in AtAnd(part))
                if (Trimmed(name) is { Length: > 0 } unit && !names.Contains(unit))
                    names.Add(unit);
        return names;
    }

    /// <summary>"Culture and Tourism Bureau" is one body: only where both sides are bodies, or neither, "and" parts them.</summary>
    private static IEnumerable<string> AtAnd(string part)
    {
        var from = 0;
        foreach (Match and in And().Matches(part))
        {
            var (left, right) = (part[from..and.Index], part[(and.Index + and.Length)..]);
            if (left.Trim().Length == 0)
                from = and.Index + and.Length;
            else if (UnitNames.Resembles(left) == UnitNames.Resembles(right))
            {
                yield return left;
                from = and.Index + and.Length;
            }
        }
        yield return part[from..];
    }

    private static string Trimmed(string name) => Edge().Replace(string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "").Trim(' ', '.', ':');

    [GeneratedRegex(@"(?i)(?<lead>\b(?:lead(?:ing)?(?: (?:agency|unit|department|body))?|led by) ?: ?|^led by )|(?<all>\bresponsible(?: (?:agency|agencies|unit|units|department|departments|body|party))? ?: ?)|(?<help>[(,;]? ?\b(?:support(?:ing|ed by)?(?: (?:agency|agencies|unit|units|departments|bodies))? ?: ?|in (?:cooperation|coordination|collaboration) with |supported by |with support from |with the support of |assisted by )|\bpartners? ?: ?)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"[,;/、，；\n]", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?i)(?:^|\s)(?:and|&)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"(?i)^(?:the|all of the)\s+|,?\s*(?:etc\.?|and others|and other (?:relevant|related) (?:units|departments|agencies|bodies)|\((?:lead|support)\))$", RegexOptions.CultureInvariant)]
    private static partial Regex Edge();
}
