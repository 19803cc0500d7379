using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>The JSON of a read plan: every field present, null where nothing is printed, Chinese as Chinese.</summary>
public static class PlanJson
{
    public static string Write(ReadPlan plan, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options(indented)))
            Write(json, plan);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter json, ReadPlan plan)
    {
        json.WriteStartObject();
        json.WriteString("title", plan.Title);
        json.WriteString("issuer", plan.Issuer);
        json.WriteString("documentNumber", plan.DocumentNumber);
        json.WriteString("dateIssued", Iso(plan.DateIssued));
        Number(json, "year", plan.Year);
        Array(json, "tasks", plan.Tasks, Task);
        Array(json, "warnings", plan.Warnings, Warning);
        json.WriteEndObject();
    }

    private static JsonWriterOptions Options(bool indented) =>
        new() { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void Task(Utf8JsonWriter json, ReadTask task)
    {
        json.WriteStartObject();
        json.WriteNumber("ordinal", task.Ordinal);
        json.WriteString("number", task.Number);
        json.WriteString("section", task.Section);
        json.WriteString("subsection", task.Subsection);
        json.WriteString("item", task.Item);
        json.WriteString("name", task.Name);
        json.WriteString("text", task.Text);
        Array(json, "lead", task.Lead, (writer, unit) => writer.WriteStringValue(unit));
        Array(json, "support", task.Support, (writer, unit) => writer.WriteStringValue(unit));
        Deadline(json, task.Deadline);
        Array(json, "quantities", task.Quantities, Quantity);
        Array(json, "inBodyDates", task.InBodyDates, (writer, date) => writer.WriteStringValue(date));
        json.WriteStartObject("source");
        json.WriteNumber("start", task.Source.Start);
        json.WriteNumber("end", task.Source.End);
        json.WriteEndObject();
        json.WriteNumber("confidence", Math.Round(task.Confidence, 2));
        json.WriteEndObject();
    }

    private static void Deadline(Utf8JsonWriter json, ReadDeadline? deadline)
    {
        if (deadline is null)
        {
            json.WriteNull("deadline");
            return;
        }
        json.WriteStartObject("deadline");
        json.WriteString("printed", deadline.Printed);
        json.WriteString("due", Iso(deadline.Due));
        json.WriteEndObject();
    }

    private static void Quantity(Utf8JsonWriter json, ReadQuantity quantity)
    {
        json.WriteStartObject();
        json.WriteString("printed", quantity.Printed);
        json.WriteString("metric", quantity.Metric);
        json.WriteString("op", quantity.Op);
        json.WriteNumber("value", quantity.Value);
        json.WriteString("unit", quantity.Unit);
        json.WriteEndObject();
    }

    private static void Warning(Utf8JsonWriter json, ReadWarning warning)
    {
        json.WriteStartObject();
        Number(json, "ordinal", warning.Ordinal);
        json.WriteString("field", warning.Field);
        json.WriteString("message", warning.Message);
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            write(json, value);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd");
}
