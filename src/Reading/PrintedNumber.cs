using System.Globalization;
using System.Text;

namespace Mingtang.Reading;

/// <summary>A list number as Word and HTML print it, by the name Office gives the form.</summary>
internal static class PrintedNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string TraditionalLegalDigits = "零壹貳參肆伍陸柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    public static string Of(int number, string? form) => form switch
    {
        "none" or "bullet" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letter(number, 'A'),
        "lowerLetter" => Letter(number, 'a'),
        "ordinal" => number + OrdinalEnding(number),
        "decimalFullWidth" or "decimalFullWidth2" => FullWidth(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(number),
        "decimalEnclosedParen" => From(number, '⑴', 20),
        "decimalEnclosedFullstop" => From(number, '⒈', 20),
        "ideographEnclosedCircle" => From(number, '㊀', 10),
        "numberInDash" => $"- {number} -",
        "ideographTraditional" => Cycle(number, Stems),
        "ideographZodiac" => Cycle(number, Branches),
        "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" or "koreanDigital2" => ByDigit(number, '〇'),
        "chineseCounting" or "taiwaneseCounting" => number < 100 ? Count(number, Digits, "十百千万") : ByDigit(number, '○'),
        "chineseCountingThousand" or "taiwaneseCountingThousand" => Count(number, Digits.Replace('〇', '零'), "十百千万"),
        "japaneseCounting" or "koreanCounting" => Count(number, Digits, "十百千万").Replace("一百", "百").Replace("一千", "千").Replace("〇", ""),
        "chineseLegalSimplified" => LegalTen(Count(number, LegalDigits, "拾佰仟万")),
        "ideographLegalTraditional" => LegalTen(Count(number, TraditionalLegalDigits, "拾佰仟萬")),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>十, 十一, 二十, 一百零五: ten alone drops its leading one, a gap is said once.</summary>
    private static string Count(int number, string digits, string units)
    {
        if (number is < 1 or > 99_999)
            return number.ToString(CultureInfo.InvariantCulture);
        var said = new StringBuilder();
        var gap = false;
        for (int place = 4, weight = 10_000; place >= 0; place--, weight /= 10)
        {
            var digit = number / weight % 10;
            gap |= digit == 0 && said.Length > 0;
            if (digit == 0)
                continue;
            said.Append(gap ? digits[..1] : "").Append(digits[digit]).Append(place > 0 ? units[place - 1].ToString() : "");
            gap = false;
        }
        return number is >= 10 and < 20 ? said.ToString(1, said.Length - 1) : said.ToString();
    }

    private static string LegalTen(string counted) => counted.StartsWith('拾') ? "壹" + counted : counted;

    private static string ByDigit(int number, char zero) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => char.IsAsciiDigit(digit) ? Digits[digit - '0'] : digit)).Replace('〇', zero);

    private static string FullWidth(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => char.IsAsciiDigit(digit) ? (char)(digit - '0' + '\uFF10') : digit));

    private static string Enclosed(int number) => number switch
    {
        > 20 and <= 35 => From(number - 20, '㉑', 15),
        > 35 and <= 50 => From(number - 35, '㊱', 15),
        _ => From(number, '①', 20),
    };

    private static string From(int number, char first, int count) =>
        number >= 1 && number <= count ? ((char)(first + number - 1)).ToString() : number.ToString(CultureInfo.InvariantCulture);

    private static string Cycle(int number, string names) => number < 1 ? "" : names[(number - 1) % names.Length].ToString();

    private static string Letter(int number, char first) =>
        number is < 1 or > 780 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string OrdinalEnding(int number) => (number % 100, number % 10) switch
    {
        ( >= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return number.ToString(CultureInfo.InvariantCulture);
        (int Value, string Sign)[] signs =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var said = new StringBuilder();
        foreach (var (value, sign) in signs)
            for (; number >= value; number -= value)
                said.Append(sign);
        return said.ToString();
    }
}
