using System.Globalization;
using Mingtang.Reading.Lines;

namespace Mingtang.Reading.Sheets;

/// <summary>What a stored value prints as.</summary>
internal sealed class CellTexts(List<string> shared, List<NumberFormat> styles, bool from1904)
{
    public string Of(string? type, string value, int style) => type switch
    {
        "s" => int.TryParse(value, out var index) && index >= 0 && index < shared.Count ? shared[index] : "",
        "b" => value == "1" ? "TRUE" : "FALSE",
        "d" => value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value.Replace('T', ' '),
        null or "n" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            (style >= 0 && style < styles.Count ? styles[style] : NumberFormat.General).Print(number, from1904).Trim(),
        _ => Characters.Clean(value).Replace('\t', ' ').Trim(),
    };
}
