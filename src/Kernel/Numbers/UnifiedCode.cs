using System.Diagnostics.CodeAnalysis;

namespace Mingtang.Kernel.Numbers;

/// <summary>
/// 统一社会信用代码: 18 characters (GB 32100): registrar, kind, six digits of region, nine of organisation code, check character. The
/// letters I, O, S, V and Z are not used.
/// </summary>
public sealed record UnifiedCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private UnifiedCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>The six-digit administrative division of the registrar, e.g. <c>310118</c>.</summary>
    public string Region => Value[2..8];

    /// <summary>The nine characters of the organisation code inside; its own check character is not verified again.</summary>
    public string OrganisationPart => Value[8..17];

    /// <summary>In any width and case; false where a letter is not of the alphabet, the region is no number, or the check character is wrong.</summary>
    public static bool TryParse(string? printed, [NotNullWhen(true)] out UnifiedCode? code)
    {
        var value = Normalise.Code(printed);
        code = value.Length == 18 && value.All(Alphabet.Contains) && value.AsSpan(2, 6).IndexOfAnyExceptInRange('0', '9') < 0
            && value[17] == CheckOf(value) ? new(value) : null;
        return code is not null;
    }

    public override string ToString() => Value;

    private static char CheckOf(string value)
    {
        var (sum, weight) = (0, 1);
        for (var i = 0; i < 17; i++, weight = weight * 3 % 31)
            sum += Alphabet.IndexOf(value[i]) * weight;
        return Alphabet[(31 - (sum % 31)) % 31];
    }
}
