using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Mingtang.WorkPlans.Import.Publishing;

/// <summary>What the public reads of a plan: the words as printed, who does it, by when, and how it stands, all in plain words of that day.</summary>
internal sealed record PublicPlan(
    string Title, string AgencyName, string AgencyCode, int Year, int Edition, string? Issuer, string? DocumentNumber, DateOnly? IssuedOn, DateOnly AsOf,
    IReadOnlyList<PublicClause> Clauses)
{
    /// <summary>The whole plan; null in snapshots taken before figures were part of them.</summary>
    public PublicTally? Whole { get; init; }

    public IReadOnlyList<PublicTally> Sections { get; init; } = [];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static PublicPlan FromJson(string json) => JsonSerializer.Deserialize<PublicPlan>(json, Json)!;

    /// <summary>Plain text for search and feeds.</summary>
    public string Text() => string.Join('\n', Clauses.Select(clause => $"{clause.Number} {clause.Name} {clause.Text} {string.Join('、', clause.Lead.Concat(clause.Support))}".Trim()));
}

/// <param name="Lead">Units by the names they had; as printed where a phrase names a group.</param>
/// <param name="Standing">已完成, 推进中, …</param>
/// <param name="Done">How many of the units have done their part.</param>
internal sealed record PublicClause(
    int Ordinal, string? Number, string? Section, string? Subsection, string? Item, string? Name, string Text,
    IReadOnlyList<string> Lead, IReadOnlyList<string> Support, string? Deadline, DateOnly DueOn, string Standing, int Done, int Units)
{
    public IReadOnlyList<PublicFigure> Figures { get; init; } = [];
}

/// <summary>Tasks by units, as bulletin and desk count them; what the office sent back is underway for the public.</summary>
internal sealed record PublicTally(string Name, int All, int Done, int Underway, int Overdue);

/// <summary>A figure the platform counted for a clause, in words.</summary>
internal sealed record PublicFigure(string Title, string Value, string Target, string? Standing);
