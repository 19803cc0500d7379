using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>Any plan, printed in any layout, is read back as the plan it was.</summary>
public class LayoutTests
{
    private const int plans = 150;

    public static TheoryData<string> Layouts() => [.. Layout.All.Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_plan_survives_its_printing(string name)
    {
        var layout = Layout.All.Single(l => l.Name == name);
        for (var seed = 1; seed <= plans; seed++)
            Differences(KnownPlan.Random(seed), layout).ShouldBeEmpty($"seed {seed}");
    }

    internal static List<string> Differences(KnownPlan plan, Layout layout)
    {
        var outcome = PlanReader.Read(layout.Print(plan));
        if (!outcome.TryGet(out var read))
            return ["refused"];
        if (read.Tasks.Count != plan.Tasks.Length)
            return [$"{read.Tasks.Count} tasks instead of {plan.Tasks.Length}"];
        var found = new List<string>();
        for (var i = 0; i < plan.Tasks.Length; i++)
            found.AddRange(Differences(read.Tasks[i], plan.Tasks[i], layout).Select(difference => $"{i + 1} {difference}"));
        return found;
    }

    private static IEnumerable<string> Differences(ReadTask read, KnownTask known, Layout layout)
    {
        string[] lead = layout.IsFlat ? [.. known.Lead, .. known.Support] : known.Lead;
        string[] support = layout.IsFlat ? [] : known.Support;
        foreach (var (field, is_, should) in new[]
        {
            ("section", read.Section, known.Section),
            ("name", read.Name, layout.HasName ? known.Name : null),
            ("text", read.Text, known.Text),
            ("lead", string.Join('|', read.Lead), string.Join('|', lead)),
            ("support", string.Join('|', read.Support.Where(unit => unit != "无")), string.Join('|', support)),
            ("deadline", read.Deadline?.Printed, layout.HasDeadline ? known.Deadline : null),
            ("due", read.Deadline?.Due?.ToString("yyyy-MM-dd"), layout.HasDeadline ? known.Due : null),
            ("number", layout.NumbersRestart ? null : read.Number?.Trim('第', '条'), layout.NumbersRestart ? null : layout.Name.Contains("articles") ? read.Number?.Trim('第', '条') : $"{known.Number}"),
        })
            if (Simplified(is_) != Simplified(should))
                yield return $"{field}: «{is_}» should be «{should}»";
    }

    private static string Simplified(string? text) => Difference.Essence(Glyphs.Plain(text ?? ""));
}
