using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Marks a read plan against the examiner's paper: every field of every task right or wrong, doubtful ones apart.</summary>
internal sealed class Examination
{
    private static readonly string[] taskFields =
        ["number", "section", "subsection", "item", "name", "text", "lead", "support", "deadline", "printed", "quantities", "inBodyDates"];

    internal List<Mark> Marks { get; } = [];

    /// <param name="Asked">The task on the paper, or null for the head and for tasks the paper does not have.</param>
    /// <param name="Warned">Whether the reader itself doubts this field.</param>
    internal sealed record Mark(string Document, int? Asked, int? Ordinal, string Field, bool Right, bool Arguable, bool Warned, string Expected, string Read);

    internal void Take(string document, JsonElement paper, ReadPlan? read, bool headToo = true)
    {
        var tasks = paper.GetProperty("tasks").EnumerateArray().ToList();
        var found = read?.Tasks ?? [];
        if (headToo)
            Head(document, paper, read, tasks.Count);
        var pairs = Pair(tasks, found);
        for (var i = 0; i < tasks.Count; i++)
            Task(document, tasks[i], pairs[i] is { } j ? found[j] : null, read);
        foreach (var extra in Enumerable.Range(0, found.Count).Except(pairs.OfType<int>()))
            Add(document, null, found[extra].Ordinal, "extra", "", found[extra].Text, Doubtful(paper, "count"), read, "text");
    }

    internal static string Plain(string? printed) => string.Concat((printed ?? "").Normalize(NormalizationForm.FormKC)
        .Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Control));

    private void Head(string document, JsonElement paper, ReadPlan? read, int count)
    {
        Fact("title", read?.Title);
        Fact("issuer", read?.Issuer);
        Fact("documentNumber", read?.DocumentNumber);
        Fact("dateIssued", read?.DateIssued?.ToString("yyyy-MM-dd"));
        Fact("year", read?.Year?.ToString());
        Add(document, null, null, "count", count.ToString(), (read?.Tasks.Count ?? 0).ToString(), Doubtful(paper, "count"), read, "tasks");

        void Fact(string field, string? said) =>
            Add(document, null, null, field, Said(paper.GetProperty(field)), said ?? "", Doubtful(paper, field), read, field);
    }

    private void Task(string document, JsonElement task, ReadTask? read, ReadPlan? plan)
    {
        foreach (var field in taskFields)
            Add(document, task.GetProperty("ordinal").GetInt32(), read?.Ordinal, field, Expected(task, field), read is null ? "(no task)" : Read(read, field),
                Doubtful(task, field is "printed" ? "deadline" : field) || field is "deadline" && Doubtful(task, "deadline.due"), plan, field is "printed" ? "deadline" : field);
    }

    private void Add(string document, int? asked, int? ordinal, string field, string expected, string read, bool arguable, ReadPlan? plan, string warned)
    {
        var doubts = plan?.Warnings.Any(warning => warning.Ordinal == ordinal && warning.Field == warned) ?? true;
        Marks.Add(new Mark(document, asked, ordinal, field, Plain(expected) == Plain(read), arguable, doubts, expected, read));
    }

    private static string Expected(JsonElement task, string field) => field switch
    {
        "lead" or "support" or "inBodyDates" => string.Join("/", task.GetProperty(field).EnumerateArray().Select(Said)),
        "deadline" => task.GetProperty("deadline") is { ValueKind: JsonValueKind.Object } deadline ? Said(deadline.GetProperty("due")) : "",
        "printed" => task.GetProperty("deadline") is { ValueKind: JsonValueKind.Object } deadline ? Said(deadline.GetProperty("printed")) : "",
        "quantities" => string.Join("/", task.GetProperty(field).EnumerateArray().Select(quantity =>
            Words(Said(quantity.GetProperty("op")), quantity.GetProperty("value").GetDecimal(), Said(quantity.GetProperty("unit"))))),
        _ => Said(task.GetProperty(field)),
    };

    private static string Read(ReadTask task, string field) => field switch
    {
        "number" => task.Number ?? "",
        "section" => task.Section ?? "",
        "subsection" => task.Subsection ?? "",
        "item" => task.Item ?? "",
        "name" => task.Name ?? "",
        "text" => task.Text,
        "lead" => string.Join("/", task.Lead),
        "support" => string.Join("/", task.Support),
        "deadline" => task.Deadline?.Due?.ToString("yyyy-MM-dd") ?? "",
        "printed" => task.Deadline?.Printed ?? "",
        "quantities" => string.Join("/", task.Quantities.Select(quantity => Words(quantity.Op, quantity.Value, quantity.Unit))),
        _ => string.Join("/", task.InBodyDates),
    };

    private static string Words(string op, decimal value, string unit) => $"{op switch
    {
        ">=" => "atleast",
        "<=" => "atmost",
        ">" => "over",
        "<" => "under",
        "~" => "about",
        _ => "is",
    }} {value:0.##} {(unit == "%" ? "percent" : unit)}";

    private static string Said(JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? value.GetString()! : value.ValueKind is JsonValueKind.Null ? "" : value.GetRawText();

    private static bool Doubtful(JsonElement of, string field) =>
        of.TryGetProperty("arguable", out var list) && list.EnumerateArray().Any(entry => entry.GetString() == field);

    /// <summary>The best pairing in reading order, by how much of the texts is common; what is too unlike stays alone.</summary>
    private static int?[] Pair(List<JsonElement> tasks, IReadOnlyList<ReadTask> found)
    {
        var wanted = tasks.ConvertAll(task => Pieces(Said(task.GetProperty("text"))));
        var had = found.Select(task => Pieces(task.Text)).ToList();
        var best = new double[tasks.Count + 1, found.Count + 1];
        for (var i = tasks.Count - 1; i >= 0; i--)
            for (var j = found.Count - 1; j >= 0; j--)
                best[i, j] = Math.Max(Likeness(wanted[i], had[j]) + best[i + 1, j + 1], Math.Max(best[i + 1, j], best[i, j + 1]));
        var pairs = new int?[tasks.Count];
        for (int i = 0, j = 0; i < tasks.Count && j < found.Count;)
        {
            if (best[i, j] == best[i + 1, j])
                i++;
            else if (best[i, j] == best[i, j + 1])
                j++;
            else
                pairs[i++] = j++;
        }
        return pairs;
    }

    private static HashSet<string> Pieces(string text)
    {
        var plain = Plain(text);
        return [.. Enumerable.Range(0, Math.Max(0, plain.Length - 1)).Select(i => plain.Substring(i, 2))];
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var common = (double)one.Count(other.Contains) / Math.Max(1, Math.Max(one.Count, other.Count));
        return common < 0.3 ? 0 : common;
    }
}
