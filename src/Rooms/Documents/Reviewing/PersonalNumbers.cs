using System.Globalization;

namespace Mingtang.Documents.Reviewing;

/// <summary>Which digits are a person's number: GB 11643 with its check digit, its form of fifteen digits, bank cards by Luhn.</summary>
internal static class PersonalNumbers
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly HashSet<string> Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
        "61", "62", "63", "64", "65", "71", "81", "82", "83",
    ];

    public static bool IsIdNumber(string number)
    {
        if (number.Length != 18 || number[..17].Any(letter => !char.IsAsciiDigit(letter)) || !Provinces.Contains(number[..2]) || !IsDay(number[6..14]))
            return false;
        var sum = Weights.Select((weight, at) => weight * (number[at] - '0')).Sum();
        return "10X98765432"[sum % 11] == char.ToUpperInvariant(number[17]);
    }

    /// <summary>Issued until 1999: region, a day without its century, serial.</summary>
    public static bool IsOldIdNumber(string number) =>
        number.Length == 15 && number.All(char.IsAsciiDigit) && Provinces.Contains(number[..2]) && IsDay("19" + number[6..12]);

    public static bool IsCard(string number)
    {
        if (number.Length is < 16 or > 19 || IsIdNumber(number))
            return false;
        var sum = 0;
        for (var at = 0; at < number.Length; at++)
        {
            var digit = number[^(at + 1)] - '0';
            sum += at % 2 == 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }

    private static bool IsDay(string day) =>
        DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) && born.Year is > 1900 and < 2100;
}
