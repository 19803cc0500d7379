namespace Mingtang.Search.Analysis;

/// <summary>Reads printed numbers, Chinese or Arabic: 二十 and 20 are one value, and 二〇二四 is 2024.</summary>
internal static class Numerals
{
    private const string Digits = "〇一二三四五六七八九";

    public static bool IsChinese(char letter) => Digit(letter) >= 0 || Scale(letter) > 1;

    /// <summary>The value, or -1 where the characters are no number (万, 百千) or longer than any number in a law.</summary>
    public static long Value(ReadOnlySpan<char> printed)
    {
        if (printed.Length is 0 or > 12)
            return -1;
        if (char.IsAsciiDigit(printed[0]))
            return long.TryParse(printed, out var plain) ? plain : -1;
        return printed.IndexOfAny("十百千万亿") < 0 ? Spelled(printed) : Scaled(printed);
    }

    private static long Spelled(ReadOnlySpan<char> printed)
    {
        var value = 0L;
        foreach (var letter in printed)
            value = value * 10 + Digit(letter);
        return value;
    }

    private static long Scaled(ReadOnlySpan<char> printed)
    {
        long total = 0, section = 0, digit = -1;
        foreach (var letter in printed)
        {
            var scale = Scale(letter);
            if (scale == 1)
                digit = Digit(letter);
            else if (scale < 10_000)
                (section, digit) = (section + (digit < 0 ? scale == 10 && section == 0 && total == 0 ? 1 : 0 : digit) * scale, -1);
            else
                (total, section, digit) = ((total + section + Math.Max(digit, 0)) * scale, 0, -1);
        }
        var value = total + section + Math.Max(digit, 0);
        return value == 0 ? -1 : value;
    }

    private static int Digit(char letter) => letter switch { '零' => 0, '两' => 2, '○' => 0, _ => Digits.IndexOf(letter) };

    private static int Scale(char letter) => letter switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, '亿' => 100_000_000, _ => 1 };
}
