namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Numbers as plans print them: 12, 十二, 二〇二四, 1.5, 两.</summary>
internal static class Numerals
{
    public static bool IsChineseDigit(char c) => Digit(c) >= 0 || c is '十' or '百' or '千';

    /// <summary>Null where the characters make no number ("十百", "").</summary>
    public static int? Chinese(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 9)
            return null;
        return text.IndexOfAny('十', '百', '千') < 0 ? Positional(text) : Composed(text);
    }

    public static int? Whole(ReadOnlySpan<char> text) => int.TryParse(text, out var number) ? number : Chinese(text);

    private static int? Positional(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            if (Digit(c) < 0 || number > 99_999_999)
                return null;
            number = number * 10 + Digit(c);
        }
        return number;
    }

    private static int? Composed(ReadOnlySpan<char> text)
    {
        var (total, digit) = (0, 0);
        var last = 10_000;
        foreach (var c in text)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit == 0)
            {
                if (Digit(c) < 0 || digit > 0)
                    return null;
                digit = Digit(c);
                continue;
            }
            if (unit >= last)
                return null;
            total += (digit == 0 ? 1 : digit) * unit;
            (digit, last) = (0, unit);
        }
        return total + digit;
    }

    private static int Digit(char c) => c switch
    {
        '〇' or '零' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' => 2,
        '三' or '叁' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };
}
