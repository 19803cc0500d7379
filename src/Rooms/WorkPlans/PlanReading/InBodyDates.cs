using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Times named inside the text: days, months, the year's end, and terms that run from an event.</summary>
internal static partial class InBodyDates
{
    public static List<string> Of(string text)
    {
        var plain = Glyphs.Plain(text);
        var names = Names.In(plain);
        var found = new List<string>();
        foreach (Match match in Times().Matches(plain))
        {
            if (names.Cover(match.Index, match.Index + match.Length) || match.Groups["term"].Success && IsLimit(plain, match.Index))
                continue;
            var (from, to) = match.Groups["term"].Success ? (Event(plain, match.Index), match.Index + match.Length) : (match.Index, match.Index + match.Length);
            if (text[from..to].Trim() is { Length: > 1 } printed && !found.Contains(printed))
                found.Add(printed);
        }
        return found;
    }

    // `决策文件出台后的` before `10个工作日内` is part of the term; what only leads to it (在, 于, 并) is not.
    private static int Event(string plain, int term)
    {
        var from = term;
        while (from > 0 && plain[from - 1] is not (',' or '。' or ';' or ':' or '(' or ')' or '!') && term - from < 40)
            from--;
        from += Enumerator().Match(plain[from..term]).Length;
        if (!After().IsMatch(plain[from..term]))
            return term;
        var clause = plain[from..term];
        var preposition = clause.LastIndexOfAny(['在', '于', '自', '从']);
        if (preposition >= 0 && preposition + 1 < clause.Length)
            return from + preposition + (clause[preposition] == '自' ? 0 : 1);
        if (ShortEvent().Match(clause) is { Success: true } tail)
            return from + tail.Index;
        return from + LeadIn().Match(clause).Length;
    }

    [GeneratedRegex(@"(?:会|会议|活动|评估|培训|检查)(?:结束)?后的?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortEvent();

    // `压减到3个工作日以内` is a target, not a time.
    private static bool IsLimit(string plain, int term) => Limit().IsMatch(plain[Math.Max(0, term - 4)..term]);

    [GeneratedRegex(@"(?:压减|压缩|缩短|减少|控制|缩减)(?:到|至|在|为)$|不超过$|不多于$|降至$", RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    [GeneratedRegex(@"(?:后|之日起?|起|以来|前)的? ?$", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?:\d{1,2}[.、]|[\u2460-\u2473])", RegexOptions.CultureInvariant)]
    private static partial Regex Enumerator();

    [GeneratedRegex(@"^(?:并|且|应当?|须|要|原则上|同时)*", RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn();

    private const string Year = @"(?:20\d\d年|[今当本明次]年)?";

    [GeneratedRegex(@"(?<term>(?:(?<![\d.])\d{1,3}(?!\.\d)|[一二两三四五六七八九十]{1,3}) ?(?:个 ?)?(?:工作日|工作天|自然日|日|天|个?月|小时|周|年)(?:之内|以内|内))" +
        "|(?:20\\d\\d年|每年|[今当本明次]年)?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:(?:[12]\\d|3[01]|0?[1-9])日)?(?:(?:-|至|到)(?:1[0-2]|0?[1-9])月(?:\\d{1,2}日)?)?(?:份|底|末|初|上旬|中旬|下旬)?(?:之前|以前|前)?" +
        "|20\\d\\d年(?:年底|底|年末|末|年内|初)(?:之前|以前|前)?|20\\d\\d年(?:之前|以前|前)" +
        "|" + Year + "(?:年底|年末|年终)(?:之前|以前|前)?|年内|今年初" +
        "|" + Year + "(?:上半年|下半年)(?:内|底|末|前)?|" + Year + "第?[一二三四1-4]季度(?:末|底|内)?(?:之前|以前|前)?" +
        "|全年(?=[内至组举开不完召]|$)" +
        @"|(?i:\b(?:by|before|until|no later than) (?:the )?(?:end of |end-|mid-)?(?:\d{1,2} )?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2})?(?:,? 20\d\d)?|20\d\d|q[1-4](?: 20\d\d)?|the year|year[- ]end)\b|\bwithin \w+ (?:working |business |calendar )?(?:days?|weeks?|months?)(?: (?:of|after|from) [a-z ]{3,40}?(?=[,.;]|$))?|\b(?:in|during) (?:january|february|march|april|may|june|july|august|september|october|november|december)(?: 20\d\d)?\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}

/// <summary>Places inside 《》 and quotes: what stands there is a name, never a target or a time.</summary>
internal readonly struct Names(List<(int From, int To)> spans)
{
    public static Names In(string plain)
    {
        var spans = new List<(int, int)>();
        var opened = -1;
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i] is '《' or '“' or '「' or '『' or '‘' && opened < 0)
                opened = i;
            else if (plain[i] is '》' or '”' or '」' or '』' or '’' && opened >= 0)
            {
                if (i - opened < 80)
                    spans.Add((opened, i + 1));
                opened = -1;
            }
        }
        return new(spans);
    }

    public bool Cover(int from, int to)
    {
        var at = spans.BinarySearch((from, int.MaxValue));
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && spans[at].From <= from && to <= spans[at].To;
    }
}
