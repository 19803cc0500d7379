using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Signs that a text was damaged on its way here: characters out of place, broken pairs, a swallowed neighbour, a lost end.</summary>
internal static partial class TextDoubts
{
    public const string NoEnd = "句末没有标点，内容可能被截断。", NoText = "没有读到任务内容，暂以任务名称代替。";

    /// <summary>Parts of characters, and characters no plan uses: what a scanner makes of a blot.</summary>
    private const string noWord = "丨丶丿亅亠冂冖冫凵勹匚匸卩厶囗夂夊宀屮巛廴廾彐彡彳亍忄扌攴攵犭疒癶礻纟罒肀艹虍衤覀訁豸辶钅阝饣尸曰";

    /// <summary>A Chinese sentence that says what is odd, or null.</summary>
    public static string? Of(string text, PlanHabits habits)
    {
        if (Odd(text, habits) is { } odd)
            return odd;
        if (habits.EndsElsewhere(text) && !PlanHabits.EndsWithStop(text) || text.Length > 4 && text[^1] is ',' or '，' or '、')
            return NoEnd;
        if ((Echo.In(text) ?? Echo.OfSentence(text)) is { } twice)
            return $"“{twice}”出现两次，可能并入了别的行。";
        if (EndsOnUnit(text))
            return "句末像是责任单位，可能错了列。";
        if (habits.StartsLate(text) || text.Length < 40 && text.Length * 3 < habits.TypicalLength && char.IsAsciiDigit(Glyphs.Plain(text)[0]))
            return "像是缺了开头，请核对。";
        if (Swallowed().IsMatch(Glyphs.Plain(text)))
            return "文中夹有编号或责任单位，可能并入了别的内容。";
        if (text.Length > 120 && text.Length > habits.UsualLength * 2.5)
            return "内容比其他条目长得多，可能并入了别的条目。";
        return text.Length < 6 && habits.TypicalLength > 11 || text.Length * 4 < habits.TypicalLength ? "内容过短。" : null;
    }

    /// <summary>Behind the last full stop stands the name of a body: the cell beside it slipped in.</summary>
    public static bool EndsOnUnit(string text)
    {
        var stop = text.LastIndexOfAny(['。', '；', ';']) + 1;
        return stop > 0 && text.Length - stop is > 2 and < 40 && UnitNames.Share(text[stop..]) > 0.9;
    }

    /// <summary>Characters that do not belong, whatever the field.</summary>
    public static string? Odd(string text, PlanHabits habits)
    {
        var plain = Glyphs.Plain(text);
        for (var i = 0; i < plain.Length; i++)
            if (IsStrange(plain, i, habits))
                return $"“{text[i]}”像是误识的字符。";
        if (LookAlikes.In(plain, habits) is { } slip)
            return $"“{slip.Read}”像是“{slip.Meant}”之误。";
        if (Punctuation().IsMatch(plain))
            return "标点有误，可能缺字。";
        if (FigureDoubts.In(plain, habits) is { } figure)
            return figure;
        return Unpaired(plain) ? "括号或引号不成对。" : null;
    }

    private static bool IsStrange(string plain, int at, PlanHabits habits)
    {
        var c = plain[at];
        if (noWord.Contains(c, StringComparison.Ordinal))
            return true;
        if (Glyphs.IsHan(c))
            return habits.IsRare(c);
        if (char.IsAsciiLetter(c))
            return IsLoneLetter(plain, at, habits);
        if (char.IsAsciiDigit(c))
            return IsLoneDigit(plain, at);
        if (c is '#' or '@' or '*' or '^' or '|' or '{' or '}' or '\\' or '_' or '`' or '$' or '=' or '!' or '?' or '¤' or '§' or '~' || c == '+' && !IsBesideWord(plain, at) | (at > 0 && at + 1 < plain.Length && Glyphs.IsHan(plain[at - 1]) && plain[at - 1] != '网' && Glyphs.IsHan(plain[at + 1])))
            return habits.CountOf(c) < 3 || c == '+' && at == plain.Length - 1 && at > 1 && Glyphs.IsHan(plain[at - 1]);
        return char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.ModifierSymbol or UnicodeCategory.Surrogate && !(c is >= '\u2460' and <= '\u2473') && habits.CountOf(c) < 3;
    }

    private static readonly System.Buffers.SearchValues<char> figures = System.Buffers.SearchValues.Create("0123456789一二三四五六七八九十月年");

    /// <summary>The doubt is about one character, and no figure stands near it.</summary>
    public static bool IsFarFromFigures(string doubt, string text)
    {
        if (!doubt.EndsWith("误识的字符。", StringComparison.Ordinal) && !doubt.EndsWith("之误。", StringComparison.Ordinal))
            return false;
        for (var at = text.IndexOf(doubt[1]); at >= 0; at = text.IndexOf(doubt[1], at + 1))
            if (text.AsSpan(Math.Max(0, at - 6), Math.Min(13, text.Length - Math.Max(0, at - 6))).IndexOfAny(figures) >= 0)
                return false;
        return true;
    }

    private static bool IsBesideWord(string plain, int at) => at > 0 && at + 1 < plain.Length && plain[at - 1] is not (',' or '。') && plain[at + 1] is not (',' or '。');

    private static bool IsLoneLetter(string plain, int at, PlanHabits habits)
    {
        var before = at > 0 ? plain[at - 1] : ' ';
        var after = at + 1 < plain.Length ? plain[at + 1] : ' ';
        if (IsFigureMisread(plain[at], before, after))
            return true;
        if (char.IsAsciiLetterOrDigit(before) || char.IsAsciiLetterOrDigit(after) || before is '+' or '-' || before is ' ' && after is ' ' || after is '+' or '-' || after is '.' or '\'' || before is '\'' or '&')
            return false;
        return !(char.IsAsciiLetterUpper(c: plain[at]) && (habits.CountOf(plain[at]) > 2 || after is '级' or '类' or '股' or '型' or '区' or '座' or '端' or '栋' or '轮'));
    }

    // 2O24年, l5分钟, 8S%, 不低于B5%: a letter that stands for the figure it looks like.
    private static bool IsFigureMisread(char c, char before, char after) => c switch
    {
        'O' or 'o' or 'l' => char.IsAsciiDigit(before) && !char.IsAsciiLetter(after) || char.IsAsciiDigit(after) && !char.IsAsciiLetter(before) || c == 'l' && after == '+',
        'S' or 'B' or 'I' or 'Z' => char.IsAsciiDigit(before) && (char.IsAsciiDigit(after) || after == '%') || char.IsAsciiDigit(after) && before is '于' or '到' or '过' or '达' or '为',
        _ => false,
    };

    private static bool IsLoneDigit(string plain, int at)
    {
        var end = at;
        while (end < plain.Length && end - at < 24 && (char.IsAsciiDigit(plain[end]) || plain[end] is '.' or ','))
            end++;
        if (at > 0 && (char.IsAsciiDigit(plain[at - 1]) || plain[at - 1] is '.' or ',' && at > 1 && char.IsAsciiDigit(plain[at - 2])))
            return false;
        var before = at > 0 ? plain[at - 1] : ' ';
        var after = end < plain.Length ? plain[end] : ' ';
        if (!Glyphs.IsHan(before) && before is not (',' or '、' or '。') || before is '第' || char.IsAsciiLetter(after) || after is '%' or '-' or '+' or '/' or '”' or '》' or ' ')
            return false;
        return !Measures().IsMatch(plain.AsSpan(end, Math.Min(2, plain.Length - end)));
    }

    private static bool Unpaired(string plain)
    {
        var (round, angle, quote, square) = (0, 0, 0, 0);
        foreach (var c in plain)
        {
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            square += c == '[' ? 1 : c == ']' ? -1 : 0;
            angle += c == '《' ? 1 : c == '》' ? -1 : 0;
            quote += c == '“' ? 1 : c == '”' ? -1 : 0;
            if (round < 0)
                return !Enumerated().IsMatch(plain);
        }
        return round != 0 || angle != 0 || quote != 0 || square != 0;
    }

    [GeneratedRegex(@"\d\)", RegexOptions.CultureInvariant)]
    private static partial Regex Enumerated();

    [GeneratedRegex(@"^(?:[年月日号版届册例笔封篇艘架枚盏桩次个项家件场条期类批大级楼层室所人名位座台辆天周小分秒元万亿千百十倍成折度米亩吨公平轮点路线多余余以左种支份篇户站处套门课学片区岁字本张幅块组段步章节款页版间栋幢头只棵株班趟时刻维网群高项证照表员宗起集则对双部方号会张热一中微毫勒蒸根顶盏兆艘具尾只路卷羽桶立]|千伏|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Measures();

    [GeneratedRegex(@"[,、;:][,。;、:]|。[,、;:。]|^[,。;、:)”》]|\([)]|[,、][)”]|[(“《][,。、;]", RegexOptions.CultureInvariant)]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"[。;] ?(?:\d{1,3}[.、](?!\d)|\([一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十]{1,3}条)|[)\]] ?第[一二三四五六七八九十]{1,3}条|- \d{1,3} -| {6}|(?:责任|牵头|配合|承办)(?:单位|部门)$|责任(?:单位|部门)[:)]|(?:牵头|配合)(?:单位|部门)[:]|完成时限(?![、,。和及等])|[\t|]|牵头,|配合\)", RegexOptions.CultureInvariant)]
    private static partial Regex Swallowed();
}
