using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Indicators;

namespace Mingtang.WorkPlans.Returns;

/// <summary>What a return says: read from the tasks while it is open, frozen when it is handed in.</summary>
internal sealed record ReturnContent(
    string Plan, string Unit, string Quarter, DateOnly AsOf, string? Words, IReadOnlyList<ReturnLine> Lines)
{
    public int Done => Lines.Count(line => line.State == TaskState.Done);

    public int Overdue => Lines.Count(line => line.IsOverdue);

    /// <summary>Days pass and figures move by themselves; what the unit says is its words and its entries.</summary>
    public bool SaysTheSameAs(ReturnContent other) => Words == other.Words && Said(this).SequenceEqual(Said(other));

    private static IEnumerable<(Guid, TaskState, string?, string)> Said(ReturnContent content) =>
        content.Lines.Select(line => (line.TaskId, line.State, line.Words, string.Join(',', line.Entries.Select(entry => entry.Id))));
}

/// <summary>One task in a return.</summary>
/// <param name="Entries">Of the quarter, newest first; corrected ones are left out.</param>
internal sealed record ReturnLine(
    Guid TaskId, int Ordinal, string? Section, string Title, TaskPart Part, TaskState State, DateOnly DueOn, bool IsOverdue, bool IsSentBack, int? Percent,
    IReadOnlyList<ReturnEntry> Entries, IReadOnlyList<ReturnFigure> Figures, string? Words)
{
    /// <summary>As the clause is called; returns handed in before it was kept have its place.</summary>
    public string? Number { get; init; }

    public string Mark => PlanClause.MarkOf(Number, Ordinal);

    /// <summary>Nothing entered in the quarter, nothing added, and the task is not settled: the office would learn nothing.</summary>
    public bool IsSilent => Entries.Count == 0 && Words is null && State is not (TaskState.Done or TaskState.ReportedDone);
}

internal sealed record ReturnEntry(Guid Id, DateOnly On, string Text, int? Percent, IReadOnlyList<string> Evidence, string By);

internal sealed record ReturnFigure(string IndicatorId, string Title, string Value, decimal? Number, string Target, Standing? Standing);

internal static class ReturnJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>For people and other programs: also what is derived.</summary>
    private static readonly JsonSerializerOptions Whole = new(Options) { IgnoreReadOnlyProperties = false, WriteIndented = true };

    public static string Tell<T>(T content) => JsonSerializer.Serialize(content, Whole);

    public static string Write<T>(T content) => JsonSerializer.Serialize(content, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>With the name of the digest in front, as every stored digest is.</summary>
    public static string DigestOf(string json, ICryptography cryptography) =>
        $"{cryptography.DigestName}:{Convert.ToHexStringLower(cryptography.Digest(Encoding.UTF8.GetBytes(json)))}";
}
