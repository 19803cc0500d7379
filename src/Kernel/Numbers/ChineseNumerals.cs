namespace Mingtang.Kernel.Numbers;

/// <summary>Numbers of articles and days as papers print them: 12, 十二, 一百零五, 二〇二四, in any width. Who counts by them and who links to what was counted read alike.</summary>
public static class ChineseNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Null where the characters make no number below ten thousand.</summary>
    public static int? Whole(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 9)
            return null;
        return text.IndexOfAny('十', '百', '千') < 0 ? Positional(text) : Composed(text);
    }

    private static int? Positional(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var unit in text)
        {
            if (Digit(unit) < 0 || number > 999)
                return null;
            number = number * 10 + Digit(unit);
        }
        return number;
    }

    private static int? Composed(ReadOnlySpan<char> text)
    {
        var (sum, digit, below) = (0, -1, int.MaxValue);
        foreach (var unit in text)
        {
            if (Weight(unit) is not { } weight)
            {
                if (Digit(unit) is not (>= 0 and var next) || digit > 0)
                    return null;
                digit = next;
                continue;
            }
            if (weight >= below)
                return null;
            sum += (digit <= 0 ? 1 : digit) * weight;
            (digit, below) = (-1, weight);
        }
        return sum + Math.Max(digit, 0);
    }

    private static int? Weight(char unit) => unit switch { '十' => 10, '百' => 100, '千' => 1000, _ => null };

    private static int Digit(char unit) => unit switch
    {
        >= '0' and <= '9' => unit - '0',
        >= '\uFF10' and <= '\uFF19' => unit - '\uFF10',
        '零' or '○' or '０' => 0,
        '两' => 2,
        _ => Digits.IndexOf(unit, StringComparison.Ordinal),
    };
}
