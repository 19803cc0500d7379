namespace Mingtang.Agencies.Units;

/// <summary>
/// The check characters of 统一社会信用代码 (GB 32100, 18 places) and 组织机构代码 (GB 11714, 9 places, with or without the dash).
/// </summary>
internal static class OrganisationCode
{
    private const string Letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string OldLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OldWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Upper case without dash and spaces; null for nothing.</summary>
    public static string? Tidy(string? code)
    {
        var tidy = code?.Normalize(System.Text.NormalizationForm.FormKC).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return string.IsNullOrEmpty(tidy) ? null : tidy;
    }

    /// <param name="tidy">As <see cref="Tidy"/> gives it.</param>
    public static bool IsValid(string tidy) => tidy.Length switch
    {
        18 => Check(tidy, Letters, Weights, sum => Letters[(31 - sum % 31) % 31]) && IsValid(tidy[8..17]),
        9 => Check(tidy, OldLetters, OldWeights, sum => (11 - sum % 11) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) }),
        _ => false,
    };

    private static bool Check(string code, string letters, int[] weights, Func<int, char> last)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var value = letters.IndexOf(code[i], StringComparison.Ordinal);
            if (value < 0)
                return false;
            sum += value * weights[i];
        }
        return code[weights.Length] == last(sum);
    }
}
