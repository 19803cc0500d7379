using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Mingtang.Kernel.Numbers;

/// <summary>
/// 索引号 as this platform issues it: <c>000014349/2026-00001</c>, the serial per agency and year. Imported documents keep theirs as text.
/// </summary>
public sealed partial record IndexNumber
{
    public const int LastSerial = 99_999;

    /// <param name="serial">1 to 99999; the gaps of refused documents are never filled.</param>
    public IndexNumber(OrganisationCode organisation, int year, int serial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(serial, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, LastSerial);
        (Organisation, Year, Serial) = (organisation, year, serial);
    }

    public OrganisationCode Organisation { get; }

    public int Year { get; }

    public int Serial { get; }

    /// <summary>Reads our own form, also with a hyphen before the check character; false for other sites' patterns.</summary>
    public static bool TryParse(string? printed, [NotNullWhen(true)] out IndexNumber? number)
    {
        var match = Printed().Match(Normalise.Text(printed));
        number = match.Success && OrganisationCode.TryParse(match.Groups["code"].Value, out var organisation)
            && int.Parse(match.Groups["serial"].Value) is > 0 and var serial ? new(organisation, int.Parse(match.Groups["year"].Value), serial) : null;
        return number is not null;
    }

    public override string ToString() => $"{Organisation}/{Year:0000}-{Serial:00000}";

    [GeneratedRegex(@"^(?<code>[0-9A-Za-z]{8}-?[0-9Xx])/(?<year>[0-9]{4})-(?<serial>[0-9]{5})$")]
    private static partial Regex Printed();
}
