using System.Diagnostics.CodeAnalysis;

namespace Mingtang.Kernel.Numbers;

/// <summary>
/// 组织机构代码: eight digits or capital letters and a check character (GB 11714). Kept without the hyphen that is often printed before
/// the check character.
/// </summary>
public sealed record OrganisationCode
{
    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    private OrganisationCode(string value) => Value = value;

    /// <summary>Nine characters, e.g. <c>000014349</c>.</summary>
    public string Value { get; }

    /// <summary>Reads nine characters with or without a hyphen, in any width and case; false where the check character is wrong.</summary>
    public static bool TryParse(string? printed, [NotNullWhen(true)] out OrganisationCode? code)
    {
        var value = Normalise.Code(printed);
        code = value.Length == 9 && IsStem(value.AsSpan(0, 8)) && value[8] == CheckOf(value) ? new(value) : null;
        return code is not null;
    }

    /// <summary>The code of eight characters, their check character added: for demo districts and units numbered by hand.</summary>
    public static OrganisationCode FromStem(string stem) =>
        stem.Length == 8 && IsStem(stem) ? new(stem + CheckOf(stem)) : throw new ArgumentException("Eight digits or capital letters.", nameof(stem));

    public override string ToString() => Value;

    private static bool IsStem(ReadOnlySpan<char> stem)
    {
        foreach (var letter in stem)
            if (!char.IsAsciiDigit(letter) && !char.IsAsciiLetterUpper(letter))
                return false;
        return true;
    }

    private static char CheckOf(string stem) =>
        (11 - (Weights.Select((weight, i) => weight * Worth(stem[i])).Sum() % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };

    private static int Worth(char letter) => char.IsAsciiDigit(letter) ? letter - '0' : letter - 'A' + 10;
}
