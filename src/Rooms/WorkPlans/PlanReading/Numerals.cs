namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Numbers as plans print them: 12, 十二, 二〇二四, 1.5, 两.</summary>
internal static class Numerals
{
    public static bool IsChineseDigit(char c) => Digit(c) >= 0 && formal.IndexOf(c) < 3 || c is '十' or '百' or '千';

    /// <summary>壹, 贰, 叁 as on a cheque; those from 参 on are words of every text (参加, 陆家嘴) and no figures but where a stop closes them.</summary>
    public static bool IsFormal(char c) => formal.Contains(c);

    private const string formal = "壹贰叁参肆伍陆柒捌玖拾";

    /// <summary>Null where the characters make no number ("十百", "").</summary>
    public static int? Chinese(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 9)
            return null;
        return text.IndexOfAny(units) < 0 ? Positional(text) : Composed(text);
    }

    public static int? Whole(ReadOnlySpan<char> text) => int.TryParse(text, out var number) ? number : Chinese(text);

    private static readonly System.Buffers.SearchValues<char> units = System.Buffers.SearchValues.Create("十拾百千");

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
            var unit = c switch { '十' or '拾' => 10, '百' => 100, '千' => 1000, _ => 0 };
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
        '三' or '叁' or '参' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };
}
