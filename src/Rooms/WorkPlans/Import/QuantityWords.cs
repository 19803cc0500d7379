using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.Import;

/// <summary>量化指标 as a person reads and writes one, a line each: 解读率 ≥60%, 不少于12个.</summary>
internal static partial class QuantityWords
{
    public static IReadOnlyList<string> Print(IEnumerable<ClauseQuantity> quantities) => [.. quantities.Select(Written)];

    /// <summary>As the clause prints it, and what it counts.</summary>
    public static string Show(ClauseQuantity quantity) => quantity.Metric.Length == 0 ? quantity.Printed : $"{quantity.Printed}（{quantity.Metric}）";

    /// <summary>Lines that nobody can read, to be said.</summary>
    public static IEnumerable<string> Unreadable(IEnumerable<string> lines, IReadOnlyCollection<ClauseQuantity> known) =>
        Tidy(lines).Where(line => Read(line, known) is null);

    /// <summary>What was not touched stays as it was read.</summary>
    public static List<ClauseQuantity> Read(IEnumerable<string> lines, IReadOnlyCollection<ClauseQuantity> known) =>
        [.. Tidy(lines).Select(line => Read(line, known)).OfType<ClauseQuantity>()];

    public static bool Same(IEnumerable<string> lines, IEnumerable<ClauseQuantity> quantities) => Tidy(lines).SequenceEqual(Print(quantities));

    private static string Written(ClauseQuantity quantity) =>
        Spaces().Replace(string.Create(CultureInfo.InvariantCulture, $"{quantity.Metric} {SignOf(quantity.Op)}{quantity.Value:0.######}{quantity.Unit}"), " ").Trim();

    private static IEnumerable<string> Tidy(IEnumerable<string> lines) => lines.Select(line => Spaces().Replace(line, " ").Trim()).Where(line => line.Length > 0);

    private static ClauseQuantity? Read(string line, IEnumerable<ClauseQuantity> known)
    {
        if (known.FirstOrDefault(quantity => Written(quantity) == line) is { } untouched)
            return untouched;
        var plain = line.Normalize(NormalizationForm.FormKC);
        if (Line().Match(plain) is not { Success: true } found
            || !decimal.TryParse(found.Groups["n"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
            return null;
        var metric = found.Groups["metric"].Value.Trim();
        var op = found.Groups["up"].Success ? ">=" : found.Groups["down"].Success ? "<=" : OpOf(found.Groups["op"].Value);
        return new(plain[found.Groups["metric"].Length..].Trim(), metric, op, value, found.Groups["unit"].Value);
    }

    private static string SignOf(string op) => op switch
    {
        ">=" => "≥",
        "<=" => "≤",
        "~" => "约",
        _ => op,
    };

    private static string OpOf(string words) => words switch
    {
        "≥" or ">=" or "不少于" or "不低于" or "不小于" or "至少" or "达到" => ">=",
        "≤" or "<=" or "不超过" or "不高于" or "不多于" or "至多" => "<=",
        ">" or "超过" or "高于" or "多于" => ">",
        "<" or "低于" or "少于" => "<",
        "~" or "约" => "~",
        _ => "=",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?<metric>.*?)\s*(?<op>≥|≤|>=|<=|>|<|=|~|约|不少于|不低于|不小于|至少|达到|不超过|不高于|不多于|至多|超过|高于|多于|低于|少于)?\s*(?<n>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)\s*(?<unit>[^0-9\s]{0,20}?)(?:(?<up>及?以上)|(?<down>以内|以下))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
