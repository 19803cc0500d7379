namespace Mingtang.WorkPlans.PlanReading;

/// <summary>The fields of a task by their names, as they are weighed and warned of.</summary>
internal static class FieldValues
{
    public static readonly string[] Names = ["number", "section", "subsection", "item", "name", "text", "lead", "support", "deadline", "quantities", "inBodyDates"];

    /// <summary>Printed once for all that stand under it.</summary>
    public static bool IsHeading(string field) => field is "section" or "subsection" or "name";

    /// <summary>Read from the text of the task: figures and times stand in it.</summary>
    public static bool IsInText(string field) => field is "text" or "quantities" or "inBodyDates";

    public static bool Same(ReadTask task, ReadTask above, string field) => field switch
    {
        "section" => task.Section == above.Section,
        "subsection" => task.Subsection == above.Subsection,
        "name" => task.Name == above.Name,
        "lead" => task.Lead.SequenceEqual(above.Lead),
        "support" => task.Support.SequenceEqual(above.Support),
        "deadline" => task.Deadline == above.Deadline,
        _ => false,
    };

    public static IEnumerable<string> Said(ReadTask task, string field) => field switch
    {
        "lead" => task.Lead,
        "support" => task.Support,
        "section" => One(task.Section),
        "subsection" => One(task.Subsection),
        "name" => One(task.Name),
        "deadline" => One(task.Deadline?.Printed),
        _ => [],
    };

    /// <summary>The words it is read from.</summary>
    public static IEnumerable<string> Printed(ReadTask task, string field) => IsInText(field) ? One(task.Text) : Said(task, field);

    /// <summary>How many values it holds.</summary>
    public static int Values(ReadTask task, string field) => field switch
    {
        "lead" => task.Lead.Count,
        "support" => task.Support.Count,
        "quantities" => task.Quantities.Count,
        "inBodyDates" => task.InBodyDates.Count,
        _ => 0,
    };

    public static int Length(ReadTask task, string field) => field switch
    {
        "number" => task.Number?.Length ?? 0,
        "section" => task.Section?.Length ?? 0,
        "subsection" => task.Subsection?.Length ?? 0,
        "item" => task.Item?.Length ?? 0,
        "name" => task.Name?.Length ?? 0,
        "text" => task.Text.Length,
        "lead" => task.Lead.Sum(unit => unit.Length),
        "support" => task.Support.Sum(unit => unit.Length),
        "deadline" => task.Deadline?.Printed.Length ?? 0,
        "quantities" => task.Quantities.Count,
        _ => task.InBodyDates.Count,
    };

    private static IEnumerable<string> One(string? value) => value is null ? [] : [value];
}
