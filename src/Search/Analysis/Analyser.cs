namespace Mingtang.Search.Analysis;

/// <summary>
/// Folded text into terms: overlapping pairs of Chinese characters, known longer words, single characters that stand alone, Latin words,
/// numbers however printed (with their unit), days, and document numbers whatever the brackets. Not shared between threads.
/// </summary>
internal sealed class Analyser
{
    /// <summary>What may follow a number so that it is one: 一般 and 统一 are words, 一年 is a number with its unit.</summary>
    private const string Units = "个日天月年元条款项章节岁周倍吨名人次级号米户亩件度时分秒克升页份处成辆台套批届只";

    private static readonly System.Buffers.SearchValues<char> FigureLetters = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x3000).Select(letter => (char)letter).Where(Folding.IsLatin), .. "零两○〇一二三四五六七八九十百千万亿"]);

    private readonly List<Token> tokens = [];

    /// <summary>Terms in the order they begin. The list is used again by the next call.</summary>
    public List<Token> Read(ReadOnlySpan<char> folded)
    {
        tokens.Clear();
        var at = 0;
        while (at < folded.Length)
        {
            var letter = folded[at];
            at = char.IsAsciiDigit(letter) || (Numerals.IsChinese(letter) && NumberLength(folded, at) > 0) ? Number(folded, at)
                : Folding.IsHan(letter) ? Chinese(folded, at)
                : Folding.IsLatin(letter) ? Latin(folded, at)
                : at + 1;
        }
        return tokens;
    }

    /// <summary>Only numbers, days, document numbers and Latin words, without cutting what stands between them.</summary>
    public List<Token> ReadFigures(ReadOnlySpan<char> folded)
    {
        tokens.Clear();
        for (var at = 0; folded[at..].IndexOfAny(FigureLetters) is >= 0 and var step;)
        {
            at += step;
            at = char.IsAsciiDigit(folded[at]) || (Numerals.IsChinese(folded[at]) && NumberLength(folded, at) > 0) ? Number(folded, at)
                : Folding.IsLatin(folded[at]) ? Latin(folded, at)
                : at + 1;
        }
        return tokens;
    }

    private int Chinese(ReadOnlySpan<char> folded, int start)
    {
        var end = start + 1;
        while (end < folded.Length && Folding.IsHan(folded[end]) && !(Numerals.IsChinese(folded[end]) && NumberLength(folded, end) > 0))
            end++;
        if (end == start + 1 && folded[start] != '第')
            tokens.Add(new(TermKey.Char(folded[start]), start, 1, TokenKind.Single));
        for (var i = start; i + 1 < end; i++)
        {
            tokens.Add(new(TermKey.Pair(folded[i], folded[i + 1]), i, 2, TokenKind.Pair));
            var length = Words.LengthAt(folded[i..end]);
            if (length > 0)
                tokens.Add(new(TermKey.Word(folded.Slice(i, length)), i, length, TokenKind.Word));
        }
        return end;
    }

    private int Latin(ReadOnlySpan<char> folded, int start)
    {
        var end = start + 1;
        while (end < folded.Length && Folding.IsLatin(folded[end]))
            end++;
        tokens.Add(new(TermKey.Marked('a', folded[start..end]), start, end - start, TokenKind.Latin));
        return end;
    }

    private int Number(ReadOnlySpan<char> folded, int start)
    {
        var end = start + NumberRun(folded, start);
        if (end < folded.Length && folded[end] is >= 'a' and <= 'z')
            return Latin(folded, start);
        var value = Numerals.Value(folded[start..end]);
        if (value < 0)
            return Latin(folded, start);
        if (end < folded.Length && folded[end] is '万' or '亿' or '千' && char.IsAsciiDigit(folded[start]))
            value *= folded[end++] switch { '万' => 10_000, '亿' => 100_000_000, _ => 1_000 };
        tokens.Add(new(TermKey.Number(value, default), start, end - start, TokenKind.Number));
        var unit = UnitAt(folded, end);
        if (unit.Length > 0)
            tokens.Add(new(TermKey.Number(value, Meaning(folded.Slice(unit.Start, unit.Length))), start, unit.Start + unit.Length - start, TokenKind.Measure));
        if (value is >= 1900 and <= 2100)
            Calendar(folded, start, end, (int)value);
        return end;
    }

    /// <summary>A year may begin a day (2024年5月1日, 2024-05-01) or a document number (〔2024〕3号).</summary>
    private void Calendar(ReadOnlySpan<char> folded, int start, int end, int year)
    {
        if (start > 0 && folded[start - 1] is '[' or '(' && end + 1 < folded.Length && folded[end] is ']' or ')' or '年')
        {
            var serial = end + 1;
            if (folded[serial - 1] == '年' && serial < folded.Length && folded[serial] is ']' or ')')
                serial++;
            if (serial < folded.Length && folded[serial] == '第')
                serial++;
            var number = ReadPart(folded, ref serial);
            if (number > 0 && serial < folded.Length && folded[serial] == '号')
                tokens.Add(new(TermKey.Number(year * 1_000_000L + number, "文号"), start - 1, serial + 2 - start, TokenKind.DocumentNumber));
            return;
        }
        var at = end;
        if (at >= folded.Length || folded[at] is not ('年' or '-' or '.' or '/'))
            return;
        at++;
        var month = ReadPart(folded, ref at);
        if (month is < 1 or > 12)
            return;
        tokens.Add(new(TermKey.Number(year * 100 + month, "年月"), start, at - start, TokenKind.Day));
        if (at >= folded.Length || folded[at] is not ('月' or '-' or '.' or '/'))
            return;
        at++;
        var day = ReadPart(folded, ref at);
        if (day is >= 1 and <= 31)
            tokens.Add(new(TermKey.Number(year * 10_000 + month * 100 + day, "日期"), start, at - start, TokenKind.Day));
    }

    private static int ReadPart(ReadOnlySpan<char> folded, ref int at)
    {
        if (at >= folded.Length || NumberRun(folded, at) is not (> 0 and <= 6 and var length))
            return 0;
        var value = Numerals.Value(folded.Slice(at, length));
        at += length;
        return (int)Math.Clamp(value, 0, 999_999);
    }

    private static int NumberRun(ReadOnlySpan<char> folded, int at)
    {
        var arabic = char.IsAsciiDigit(folded[at]);
        var end = at;
        while (end < folded.Length && (arabic ? char.IsAsciiDigit(folded[end]) : Numerals.IsChinese(folded[end])))
            end++;
        return end - at;
    }

    /// <summary>Length of a Chinese number at this place, or 0 where the characters are part of a word (统一, 万一, 三资企业).</summary>
    private static int NumberLength(ReadOnlySpan<char> folded, int at)
    {
        var run = NumberRun(folded, at);
        var end = at + run;
        var counted = end < folded.Length && (Units.Contains(folded[end]) || folded[end] is '%' or ']' || folded[end..].StartsWith("公里") || folded[end..].StartsWith("小时") || folded[end..].StartsWith("分之") || folded[end..].StartsWith("平方"));
        return run > 12 || !(counted || run > 2) || Numerals.Value(folded.Slice(at, run)) < 0 ? 0 : run;
    }

    private static (int Start, int Length) UnitAt(ReadOnlySpan<char> folded, int at)
    {
        if (at < folded.Length && folded[at] == ' ')
            at++;
        if (at + 1 < folded.Length && folded[at] is '个' or '万' or '亿' && Units.Contains(folded[at + 1]) | folded[at + 1] is '工' or '小')
            return folded[(at + 1)..].StartsWith("工作日") ? (at + 1, 3) : folded[(at + 1)..].StartsWith("小时") ? (at + 1, 2) : (at, 2);
        if (folded[at..].StartsWith("工作日"))
            return (at, 3);
        if (folded[at..].StartsWith("小时"))
            return (at, 2);
        return at < folded.Length && (Units.Contains(folded[at]) || folded[at] == '%') ? (at, 1) : (at, 0);
    }

    /// <summary>天 is 日, 个月 is 月: the units people and laws use for one thing.</summary>
    private static ReadOnlySpan<char> Meaning(ReadOnlySpan<char> unit) => unit switch { "天" or "个日" => "日", "个月" => "月", "个年" => "年", _ => unit };
}
