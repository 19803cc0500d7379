using System.Text.Json;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

public class JsonTests
{
    [Fact]
    public void Every_field_is_present_null_where_nothing_is_printed_and_chinese_stays_chinese()
    {
        var read = PlanReader.Read(Paper.Of("2024年工作要点\n一、夯实基础\n1.做好公开,公开率不低于60%。(区府办;9月底前)\n2.办好培训。")).Value;

        var json = PlanJson.Write(read);

        using var parsed = JsonDocument.Parse(json);
        parsed.RootElement.EnumerateObject().Select(field => field.Name).ShouldBe(["title", "issuer", "documentNumber", "dateIssued", "year", "tasks", "warnings"]);
        parsed.RootElement.GetProperty("issuer").ValueKind.ShouldBe(JsonValueKind.Null);
        var task = parsed.RootElement.GetProperty("tasks")[0];
        task.EnumerateObject().Select(field => field.Name).ShouldBe(
            ["ordinal", "number", "section", "subsection", "item", "name", "text", "lead", "support", "deadline", "quantities", "inBodyDates", "source", "confidence"]);
        task.GetProperty("deadline").GetProperty("due").GetString().ShouldBe("2024-09-30");
        json.ShouldContain("\"section\":\"一、夯实基础\"");
        json.ShouldContain("\"printed\":\"不低于60%\"");
        json.ShouldNotContain("\n");
    }
}
