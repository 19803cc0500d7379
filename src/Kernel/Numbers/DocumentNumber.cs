using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Mingtang.Kernel.Numbers;

/// <summary>
/// 发文字号: <c>沪府办规〔2024〕3号</c>. Issuer's sign, year and serial; written with six-cornered brackets and without leading zeros, so
/// that a number printed carelessly equals the same number printed well.
/// </summary>
/// <param name="Sign">机关代字, e.g. 沪府办规: it tells the issuer and the kind of document.</param>
public sealed partial record DocumentNumber(string Sign, int Year, int Serial)
{
    /// <summary>
    /// Reads the number with any brackets, any width, spaces, 「第」, leading zeros and 「號」. The text must be the number and nothing else.
    /// </summary>
    public static bool TryParse(string? printed, [NotNullWhen(true)] out DocumentNumber? number)
    {
        var match = Printed().Match(Normalise.Text(printed));
        number = match.Success ? new(match.Groups["sign"].Value, int.Parse(match.Groups["year"].Value), int.Parse(match.Groups["serial"].Value)) : null;
        return number is not null;
    }

    /// <summary>
    /// The number somebody means who types it by heart: without 号, without brackets, with a space or a stroke between year and serial
    /// (<c>沪府办规2024 3</c>, <c>沪府办规〔2024〕3</c>). Such words may mean something else: whoever asks looks whether there is such a number.
    /// </summary>
    public static bool TryGuess(string? typed, [NotNullWhen(true)] out DocumentNumber? number)
    {
        if (TryParse(typed, out number))
            return true;
        var match = Typed().Match((typed ?? "").Normalize(System.Text.NormalizationForm.FormKC).Trim());
        number = match.Success ? new(match.Groups["sign"].Value, int.Parse(match.Groups["year"].Value), int.Parse(match.Groups["serial"].Value)) : null;
        return number is not null;
    }

    public override string ToString() => $"{Sign}〔{Year}〕{Serial}号";

    [GeneratedRegex(@"^(?<sign>\p{L}{2,20}?)[\s〔\[(【{《<〈〖「『]*(?<year>(19|20)[0-9]{2})(?:[\s年〕\])】}》>〉〗」』第字_/.,、-])+0*(?<serial>[1-9][0-9]{0,4})\s*[号號]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex(@"^(?<sign>\p{L}{1,20})[〔\[(【{《<〈〖「『](?<year>(19|20)[0-9]{2})年?[〕\])】}》>〉〗」』]第?0*(?<serial>[1-9][0-9]{0,5})[号號]$")]
    private static partial Regex Printed();
}
