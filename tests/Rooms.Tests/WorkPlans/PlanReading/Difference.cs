using System.Text;
using System.Text.Json;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>Compares as the examiner does: after NFKC, without white space, punctuation and quotes.</summary>
internal static class Difference
{
    public static readonly string[] Fields =
        ["number", "section", "subsection", "item", "name", "text", "lead", "support", "deadline", "quantities", "inBodyDates"];

    public static string Essence(string? text)
    {
        if (text is null)
            return "";
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsPunctuation(rune) && rune.Value is not ('“' or '”' or '~' or '`'))
                kept.Append(rune);
        return kept.ToString();
    }

    public static string Field(ReadTask task, string field) => field switch
    {
        "number" => Essence(task.Number),
        "section" => Essence(task.Section),
        "subsection" => Essence(task.Subsection),
        "item" => Essence(task.Item),
        "name" => Essence(task.Name),
        "text" => Essence(task.Text),
        "lead" => string.Join('|', task.Lead.Select(Essence)),
        "support" => string.Join('|', task.Support.Select(Essence)),
        "deadline" => $"{Essence(task.Deadline?.Printed)}={task.Deadline?.Due:yyyy-MM-dd}",
        "quantities" => string.Join('|', task.Quantities.Select(q => $"{Essence(q.Printed)}{q.Op}{q.Value:0.####}{Essence(q.Unit)}")),
        "inBodyDates" => string.Join('|', task.InBodyDates.Select(Essence)),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    /// <summary>Every field that differs from the expected JSON, in words a person can act on; empty when all agree.</summary>
    public static List<string> Between(ReadPlan read, string expectedJson)
    {
        using var json = JsonDocument.Parse(expectedJson);
        var expected = json.RootElement;
        var found = new List<string>();
        void Compare(string what, string is_, string should)
        {
            if (is_ != should)
                found.Add($"{what}: «{is_}» should be «{should}»");
        }
        foreach (var (name, value) in new[] { ("title", read.Title), ("issuer", read.Issuer), ("documentNumber", read.DocumentNumber),
            ("dateIssued", read.DateIssued?.ToString("yyyy-MM-dd")), ("year", $"{read.Year}") })
            if (expected.TryGetProperty(name, out var printed))
                Compare(name, Essence(value), Essence(printed.ToString()));
        var tasks = expected.GetProperty("tasks").EnumerateArray().Select(Task).ToList();
        Compare("tasks", $"{read.Tasks.Count}", $"{tasks.Count}");
        for (var i = 0; i < Math.Min(tasks.Count, read.Tasks.Count); i++)
        {
            foreach (var field in Fields)
                Compare($"{i + 1} {field}", Field(read.Tasks[i], field), Field(tasks[i], field));
            foreach (var (is_, should) in read.Tasks[i].Quantities.Zip(tasks[i].Quantities))
                if (!Essence(is_.Metric).Contains(Essence(should.Metric)) && !Essence(should.Metric).Contains(Essence(is_.Metric)))
                    found.Add($"{i + 1} metric: «{is_.Metric}» should be «{should.Metric}»");
        }
        return found;
    }

    private static ReadTask Task(JsonElement task)
    {
        string? Text(string name) => task.TryGetProperty(name, out var value) ? value.GetString() : null;
        List<string> Texts(string name) => task.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [];
        ReadDeadline? deadline = task.TryGetProperty("deadline", out var d) && d.ValueKind == JsonValueKind.Object
            ? new(d.GetProperty("printed").GetString()!, d.GetProperty("due").GetString() is { } due ? DateOnly.Parse(due) : null) : null;
        var quantities = task.TryGetProperty("quantities", out var q) ? q.EnumerateArray().Select(Quantity).ToList() : [];
        return new(0, Text("number"), Text("section"), Text("subsection"), Text("item"), Text("name"), Text("text") ?? "", Texts("lead"), Texts("support"),
            deadline, quantities, Texts("inBodyDates"), default, 1);
    }

    private static ReadQuantity Quantity(JsonElement quantity) => new(quantity.GetProperty("printed").GetString()!,
        quantity.TryGetProperty("metric", out var metric) ? metric.GetString()! : "", quantity.GetProperty("op").GetString()!, quantity.GetProperty("value").GetDecimal(), quantity.GetProperty("unit").GetString()!);
}
