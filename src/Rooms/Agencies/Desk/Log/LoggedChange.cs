using System.Text.Json;

namespace Mingtang.Agencies.Desk.Log;

/// <summary>One row an act touched, read back from the log for the eye.</summary>
internal sealed record LoggedChange(string Table, string Key, string Kind, IReadOnlyList<LoggedValue> Values)
{
    public static IReadOnlyList<LoggedChange> In(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(Of)];
    }

    private static LoggedChange Of(JsonElement row) => new(
        row.GetProperty("table").GetString()!, row.GetProperty("key").GetString()!,
        row.GetProperty("kind").GetString() switch { "Added" => "新增", "Modified" => "修改", "Deleted" => "删除", var other => other! },
        [.. row.GetProperty("values").EnumerateObject().Select(value => new LoggedValue(value.Name, Text(value.Value[0]), Text(value.Value[1]))).Where(value => value.Before != value.After)]);

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        _ => value.GetRawText(),
    };
}

internal sealed record LoggedValue(string Column, string Before, string After);
