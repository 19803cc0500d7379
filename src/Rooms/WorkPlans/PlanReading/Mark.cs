namespace Mingtang.WorkPlans.PlanReading;

internal enum MarkKind
{
    None, Chapter, Part, Article, Chinese, ChineseParen, Arabic, Decimal, ArabicParen, ArabicHalfParen, Circled, ItemWord, FirstWord,
    Letter, Roman, Bullet, English, Heading,
}

/// <summary>The number an item opens with: "一、", "(一)", "1.", "①", "第三条", "一是".</summary>
/// <param name="Value">Its place in the row, 0 for a bullet or an unnumbered heading.</param>
/// <param name="Depth">How many numbers "1.2.3" has; 0 for "壹、", 1 otherwise.</param>
/// <param name="Printed">As the task's number shows it: brackets kept, dots and commas not.</param>
/// <param name="Length">Characters of the line it takes, with what closes it.</param>
internal readonly record struct Mark(MarkKind Kind, int Value, int Depth, string Printed, int Length)
{
    public static readonly Mark None = new(MarkKind.None, 0, 0, "", 0);

    public bool IsSome => Kind != MarkKind.None;

    /// <summary>Two marks of one rank follow each other; "1." and "1、" are the same rank, "1.1" and "1.1.1" are not.</summary>
    public int Rank => (int)Kind * 10 + Math.Min(Depth, 9);

    /// <summary>Items that are numbered with figures hold enumerations as text; the Chinese levels above them are headings to such.</summary>
    public bool IsFigure => Kind is MarkKind.Arabic or MarkKind.ArabicParen or MarkKind.ArabicHalfParen or MarkKind.Circled
        or MarkKind.Decimal or MarkKind.Letter or MarkKind.ItemWord or MarkKind.FirstWord;

    /// <param name="plain">A line in matching spelling (<see cref="Glyphs.Plain(string)"/>).</param>
    public static Mark At(string plain, int from = 0)
    {
        if (from >= plain.Length)
            return None;
        var c = plain[from];
        return c switch
        {
            '第' => Ordinal(plain, from),
            '(' => Bracketed(plain, from),
            '任' => Task(plain, from),
            >= '\u2460' and <= '\u2473' => Sign(plain, from, MarkKind.Circled, c - '\u245f'),
            >= '\u2776' and <= '\u277f' => Sign(plain, from, MarkKind.Circled, c - '\u2775'),
            >= '\u2474' and <= '\u2487' => Sign(plain, from, MarkKind.ArabicParen, c - '\u2473'),
            >= '\u2488' and <= '\u249b' => Sign(plain, from, MarkKind.Arabic, c - '\u2487'),
            >= '\u3220' and <= '\u3229' => Sign(plain, from, MarkKind.ChineseParen, c - '\u321f'),
            '•' or '●' or '■' or '◆' or '▪' or '·' or '○' or '□' or '◇' or '★' or '☆' or '➢' or '➤' or '※' => Sign(plain, from, MarkKind.Bullet, 0),
            '-' or '*' or '+' => Dash(plain, from),
            _ when char.IsAsciiDigit(c) => Figure(plain, from),
            _ when Numerals.IsFormal(c) && Formal(plain, from) is { IsSome: true } formal => formal,
            _ when Numerals.IsChineseDigit(c) => Han(plain, from),
            _ when char.IsAsciiLetter(c) => Latin(plain, from),
            _ => None,
        };
    }

    private static Mark Sign(string plain, int from, MarkKind kind, int value) =>
        new(kind, value, 1, kind == MarkKind.Bullet ? "" : plain[from].ToString(), Past(plain, from + 1, ". 、") - from);

    private static Mark Dash(string plain, int from) =>
        from + 1 < plain.Length && plain[from + 1] == ' ' ? new(MarkKind.Bullet, 0, 1, "", Past(plain, from + 1, " ") - from) : None;

    private static Mark Ordinal(string plain, int from)
    {
        var end = from + 1;
        while (end < plain.Length && (char.IsAsciiDigit(plain[end]) || Numerals.IsChineseDigit(plain[end])))
            end++;
        if (end == from + 1 || end >= plain.Length || Numerals.Whole(plain.AsSpan(from + 1, end - from - 1)) is not { } value)
            return None;
        var kind = plain[end] switch
        {
            '章' => MarkKind.Chapter,
            '部' when plain.AsSpan(end).StartsWith("部分") => MarkKind.Chapter,
            '节' => MarkKind.Part,
            '条' => MarkKind.Article,
            ',' or '、' => MarkKind.FirstWord,
            _ => MarkKind.None,
        };
        if (kind == MarkKind.None)
            return None;
        var close = end + (plain[end] == '部' ? 2 : 1);
        var printed = kind == MarkKind.FirstWord ? plain[from..end] : plain[from..close];
        return new(kind, value, 1, printed, Past(plain, close, " 、.:,") - from);
    }

    // 任务3 and what the task is; behind a colon it is a label.
    private static Mark Task(string plain, int from)
    {
        var end = from + 2;
        while (end < plain.Length && (char.IsAsciiDigit(plain[end]) || Numerals.IsChineseDigit(plain[end])))
            end++;
        if (!plain.AsSpan(from).StartsWith("任务") || end == from + 2 || end - from > 5 || end >= plain.Length || plain[end] is not (' ' or '、' or '.') || Numerals.Whole(plain.AsSpan(from + 2, end - from - 2)) is not { } value)
            return None;
        return new(MarkKind.English, value, 1, plain[(from + 2)..end], Past(plain, end, " 、.") - from);
    }

    private static Mark Bracketed(string plain, int from)
    {
        var close = plain.IndexOf(')', from, Math.Min(plain.Length - from, 8));
        if (close < from + 2)
            return None;
        var inside = plain.AsSpan(from + 1, close - from - 1).Trim();
        var length = Past(plain, close + 1, ". 、,") - from;
        var printed = $"({inside})";
        if (inside.Length <= 3 && int.TryParse(inside, out var number))
            return new(MarkKind.ArabicParen, number, 1, printed, length);
        if (Numerals.Chinese(inside) is { } value)
            return new(MarkKind.ChineseParen, value, 1, printed, length);
        return inside.Length == 1 && char.IsAsciiLetter(inside[0]) ? new(MarkKind.Letter, char.ToLowerInvariant(inside[0]) - 'a' + 1, 2, printed, length) : None;
    }

    // 壹、 stands over 一、: a rank of its own above it.
    private static Mark Formal(string plain, int from)
    {
        var end = from;
        while (end < plain.Length && Numerals.IsFormal(plain[end]))
            end++;
        if (end >= plain.Length || end - from > 3 || plain[end] is not ('、' or '.' or ',') || Numerals.Chinese(plain.AsSpan(from, end - from)) is not { } value)
            return None;
        return new(MarkKind.Chinese, value, 0, plain[from..end], Past(plain, end + 1, " 、.,") - from);
    }

    private static Mark Han(string plain, int from)
    {
        var end = from;
        while (end < plain.Length && Numerals.IsChineseDigit(plain[end]))
            end++;
        if (end >= plain.Length || end - from > 3 || Numerals.Chinese(plain.AsSpan(from, end - from)) is not { } value || value == 0)
            return None;
        var printed = plain[from..end];
        return plain[end] switch
        {
            '、' or '.' or ',' => new(MarkKind.Chinese, value, 1, printed, Past(plain, end + 1, " 、.,") - from),
            ' ' when end + 1 < plain.Length && value < 30 && from == 0 => new(MarkKind.Chinese, value, 1, printed, Past(plain, end, " 、.,") - from),
            ')' => new(MarkKind.ChineseParen, value, 1, $"({printed})", Past(plain, end + 1, " 、.,") - from),
            '是' or '要' => new(MarkKind.ItemWord, value, 1, plain[from..(end + 1)], Past(plain, end + 1, " ,:") - from),
            _ => None,
        };
    }

    private static Mark Figure(string plain, int from)
    {
        var end = Digits(plain, from);
        if (end - from > 3)
            return None;
        var depth = 1;
        while (end + 1 < plain.Length && plain[end] == '.' && char.IsAsciiDigit(plain[end + 1]) && depth < 6)
            (end, depth) = (Digits(plain, end + 1), depth + 1);
        if (depth > 1 && end - plain.LastIndexOf('.', end - 1) <= 3 && Decimal(plain, from, end, depth) is { IsSome: true } found)
            return found;
        if (depth == 2 && (end < plain.Length && plain[end] is '月' or '日' || end - plain.LastIndexOf('.', end - 1) > 3))
            end = Digits(plain, from); // "16.8月…" is item 16, which begins with August
        else if (depth > 1)
            return None;
        var letter = end < plain.Length && plain[end] is >= 'a' and <= 'z' ? 1 : 0;
        var close = end + letter;
        if (close >= plain.Length)
            return None;
        var value = int.Parse(plain.AsSpan(from, end - from));
        var printed = plain[from..close];
        if (plain[close] is '.' or '、' or '﹒' || (plain[close] == ',' && (close + 1 >= plain.Length || !char.IsAsciiDigit(plain[close + 1]))))
            return new(MarkKind.Arabic, value, 1, printed, Past(plain, close + 1, " 、.") - from);
        return plain[close] == ')' ? new(MarkKind.ArabicHalfParen, value, 1, printed + ")", Past(plain, close + 1, " 、.") - from) : None;
    }

    private static Mark Decimal(string plain, int from, int end, int depth)
    {
        var close = Past(plain, end, " 、.)");
        var isFigureInProse = close == end && end < plain.Length && !Glyphs.IsHan(plain[end]) || end >= plain.Length || plain[end] is '%' or '万' or '亿' or '版' or '年' or '月' or '日' or '米' or '元' or '倍' or '个' or '公';
        var value = Numerals.Whole(plain.AsSpan(plain.LastIndexOf('.', end - 1) + 1, end - plain.LastIndexOf('.', end - 1) - 1)) ?? 0;
        return isFigureInProse ? None : new(MarkKind.Decimal, value, depth, plain[from..end], close - from);
    }

    private static Mark Latin(string plain, int from)
    {
        var end = from;
        while (end < plain.Length && char.IsAsciiLetter(plain[end]) && end - from < 9)
            end++;
        var word = plain.AsSpan(from, end - from);
        if (end < plain.Length && plain[end] is '.' or ')' && end + 1 < plain.Length && (plain[end + 1] == ' ' || Glyphs.IsHan(plain[end + 1])))
        {
            var length = Past(plain, end + 1, " ") - from;
            if (Roman(word) is { } roman)
                return new(MarkKind.Roman, roman, 1, word.ToString(), length);
            if (word.Length == 1)
                return new(MarkKind.Letter, char.ToLowerInvariant(word[0]) - 'a' + 1, char.IsAsciiLetterUpper(word[0]) ? 1 : 2, word.ToString(), length);
        }
        return Titled(plain, from, end, word);
    }

    private static Mark Titled(string plain, int from, int end, ReadOnlySpan<char> word)
    {
        var kind = word switch
        {
            "Part" or "PART" or "Chapter" or "Pillar" or "Theme" or "Section" or "SECTION" or "Goal" or "Priority" or "Objective" => MarkKind.Chapter,
            "Action" or "Task" or "Item" or "Measure" or "Activity" => MarkKind.English,
            _ => MarkKind.None,
        };
        if (kind == MarkKind.None || end >= plain.Length || plain[end] != ' ')
            return None;
        var stop = end + 1;
        while (stop < plain.Length && (char.IsAsciiLetterOrDigit(plain[stop]) || plain[stop] == '.') && stop - end < 8)
            stop++;
        var number = plain.AsSpan(end + 1, stop - end - 1).TrimEnd('.');
        var value = int.TryParse(number[(number.LastIndexOf('.') + 1)..], out var figure) ? figure : Roman(number) ?? 0;
        if (value == 0 || stop < plain.Length && plain[stop] is not (':' or ' ' or '-' or ')'))
            return None;
        return new(kind, value, 1, number.ToString(), Past(plain, stop, " :-.") - from);
    }

    private static int? Roman(ReadOnlySpan<char> word)
    {
        string[] numbers = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];
        for (var i = 0; i < numbers.Length; i++)
            if (word.SequenceEqual(numbers[i]))
                return i + 1;
        return null;
    }

    private static int Digits(string plain, int from)
    {
        while (from < plain.Length && char.IsAsciiDigit(plain[from]))
            from++;
        return from;
    }

    private static int Past(string plain, int from, string closing)
    {
        while (from < plain.Length && closing.Contains(plain[from], StringComparison.Ordinal))
            from++;
        return from;
    }
}
