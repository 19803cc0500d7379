using System.Text.RegularExpressions;

namespace Mingtang.Documents.Reviewing;

/// <summary>Points at personal data in a text: numbers are checked by their check digits, so that a serial number is no ID card.</summary>
internal static partial class Detector
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static IReadOnlyList<Finding> In(string text, string where) =>
    [
        .. Found(IdNumber(), text, where, "身份证号", IsIdNumber),
        .. Found(Mobile(), text, where, "手机号"),
        .. Found(Card(), text, where, "银行卡号", number => !IsIdNumber(number) && PassesLuhn(number)),
        .. Found(Address(), text, where, "住址"),
        .. NameBesideId().Matches(text).Where(match => IsIdNumber(match.Groups["id"].Value)).Select(match => new Finding("姓名", Mask(match.Groups["name"].Value), Around(text, match, where))),
    ];

    private static IEnumerable<Finding> Found(Regex pattern, string text, string where, string kind, Func<string, bool>? isOne = null) =>
        pattern.Matches(text).Where(match => isOne?.Invoke(match.Value.Replace(" ", "", StringComparison.Ordinal)) ?? true)
            .Select(match => new Finding(kind, Mask(match.Value), Around(text, match, where)));

    internal static bool IsIdNumber(string number)
    {
        if (number.Length != 18 || number[..17].Any(letter => !char.IsAsciiDigit(letter)) || !IsDate(number[6..14]))
            return false;
        var sum = Weights.Select((weight, at) => weight * (number[at] - '0')).Sum();
        return "10X98765432"[sum % 11] == char.ToUpperInvariant(number[17]);
    }

    private static bool IsDate(string day) =>
        DateOnly.TryParseExact(day, "yyyyMMdd", out var born) && born.Year is > 1900 and < 2100;

    private static bool PassesLuhn(string number)
    {
        var sum = 0;
        for (var at = 0; at < number.Length; at++)
        {
            var digit = number[^(at + 1)] - '0';
            sum += at % 2 == 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
        }
        return number.Length is >= 16 and <= 19 && sum % 10 == 0;
    }

    private static string Mask(string found) => found.Length <= 4 ? found[..1] + new string('*', found.Length - 1) : $"{found[..3]}…{found[^2..]}";

    private static string Around(string text, Match match, string where)
    {
        var before = text[Math.Max(0, match.Index - 12)..match.Index].Replace('\n', ' ');
        return $"{where}：…{before}【此处】";
    }

    [GeneratedRegex(@"(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex IdNumber();

    [GeneratedRegex(@"(?<![0-9])1[3-9][0-9]{9}(?![0-9])")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<![0-9])[3-6][0-9]{3}(?: ?[0-9]{4}){3}(?: ?[0-9]{1,3})?(?![0-9])")]
    private static partial Regex Card();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{1,8}(?:路|街|弄|巷|村|新村|小区)[0-9]{1,5}(?:号|弄)(?:[0-9]{1,4}(?:号|幢|栋))?[0-9]{1,5}室")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<name>\p{IsCJKUnifiedIdeographs}{2,4})[\s,，:：、（(]{0,4}(?:身份证(?:号码?|件号)?)?[\s:：]{0,3}(?<id>[1-9][0-9]{16}[0-9Xx])(?![0-9A-Za-z])")]
    private static partial Regex NameBesideId();
}
