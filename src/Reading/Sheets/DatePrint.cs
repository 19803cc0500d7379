using System.Globalization;
using System.Text;

namespace Mingtang.Reading.Sheets;

/// <summary>A day or a time of day, printed by the tokens of its format.</summary>
internal static class DatePrint
{
    private static readonly DateTime Start = new(1899, 12, 30);
    private const int Days1904 = 1462;

    /// <param name="tokens">Lower-case date words; literals begin with a quotation mark, elapsed time with a bracket.</param>
    public static string Print(List<string> tokens, double number, bool from1904, bool inChinese)
    {
        // The first sheets took 1900 for a leap year; days before that March lie one off.
        var day = from1904 ? number + Days1904 : number is >= 1 and < 60 ? number + 1 : number;
        var time = Start.AddSeconds(Math.Round(day * 86_400));
        var half = tokens.Any(token => token.Contains('/') && token[0] is 'a' or '上');
        var printed = new StringBuilder();
        for (var at = 0; at < tokens.Count; at++)
            printed.Append(tokens[at][0] switch
            {
                '"' => tokens[at][1..],
                '[' => Elapsed(tokens[at], number).ToString(CultureInfo.InvariantCulture),
                'm' when IsMinute(tokens, at) => Pad(time.Minute, tokens[at], inChinese),
                'y' => Year(time.Year, tokens[at], inChinese),
                'm' => Month(time, tokens[at], inChinese),
                'd' => tokens[at].Length > 2 ? time.ToString(tokens[at].Length == 3 ? "ddd" : "dddd", CultureInfo.InvariantCulture) : Pad(time.Day, tokens[at], inChinese),
                'h' => Pad(half ? (time.Hour + 11) % 12 + 1 : time.Hour, tokens[at], inChinese),
                's' => Pad(time.Second, tokens[at], inChinese),
                'a' when tokens[at] is "aaa" or "aaaa" => (tokens[at].Length == 3 ? "" : "星期") + "日一二三四五六"[(int)time.DayOfWeek],
                'a' => time.Hour < 12 ? "AM" : "PM",
                '上' => time.Hour < 12 ? "上午" : "下午",
                _ => "",
            });
        return printed.ToString().Trim();
    }

    /// <summary>An m stands for minutes behind hours or before seconds, else for the month.</summary>
    private static bool IsMinute(List<string> tokens, int at)
    {
        var before = tokens.Take(at).LastOrDefault(token => token[0] is not '"');
        var after = tokens.Skip(at + 1).FirstOrDefault(token => token[0] is not '"');
        return tokens[at].Length <= 2 && (before?.TrimStart('[') is ['h', ..] || after?.TrimStart('[') is ['s', ..]);
    }

    private static long Elapsed(string token, double days) =>
        (long)Math.Floor(Math.Round(days * 86_400) / (token[1] switch { 'h' => 3600, 'm' => 60, _ => 1 }));

    private static string Year(int year, string token, bool inChinese) =>
        inChinese ? PrintedNumber.Of(year, "ideographDigital")
        : token.Length <= 2 ? (year % 100).ToString("00", CultureInfo.InvariantCulture) : year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Month(DateTime time, string token, bool inChinese) =>
        token.Length > 2 ? time.ToString(token.Length == 3 ? "MMM" : "MMMM", CultureInfo.InvariantCulture) : Pad(time.Month, token, inChinese);

    private static string Pad(int number, string token, bool inChinese) =>
        inChinese ? PrintedNumber.Of(number, number == 0 ? "ideographDigital" : "chineseCountingThousand")
        : number.ToString(token.Length > 1 ? "00" : "0", CultureInfo.InvariantCulture);
}
