using Mingtang.TestKit;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>
/// Short invented plans without a fault, one a layout: who is asked to look at what is right soon looks at nothing. Held here is what the
/// rules say; the trees of suspicion still strike at short papers (<see cref="Suspicion"/>), and calling them off costs the floors of <see cref="DoubtTests"/>.
/// </summary>
public class CleanPlanTests
{
    private static readonly (string Name, ReadPlan Plan)[] papers =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Rooms.Tests/WorkPlans/PlanReading/Clean")).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), PlanReader.Read(Paper.Of(File.ReadAllText(file))).Value)),
    ];

    [Fact]
    public void Of_clean_plans_the_rules_doubt_few_right_fields_in_any_layout()
    {
        foreach (var (name, plan) in papers)
            Console.WriteLine($"{name}: {plan.Tasks.Count} tasks, {Share(plan):P1}\n  {string.Join("\n  ", plan.Warnings.Select(w => $"{w.Ordinal} {w.Field}: {w.Message}"))}");

        papers.Sum(paper => Warned(paper.Plan)).ShouldBeLessThanOrEqualTo((int)(papers.Sum(paper => Fields(paper.Plan)) * 0.05));
        foreach (var (name, plan) in papers)
            Share(plan).ShouldBeLessThanOrEqualTo(0.15, name);
    }

    private static double Share(ReadPlan plan) => (double)Warned(plan) / Fields(plan);

    private static int Warned(ReadPlan plan) => plan.Warnings.Count(IsByRule);

    private static bool IsByRule(ReadWarning warning) => warning.Ordinal is not null && warning.Message != "与本文件其他条目的写法有出入，请核对。";

    // Only what was read can be right: an empty field that is doubted counts among them as well.
    private static int Fields(ReadPlan plan) => plan.Tasks.Sum(task => Difference.Fields.Count(field => Difference.Field(task, field).Trim('=').Length > 0))
        + plan.Warnings.Count(warning => IsByRule(warning) && warning.Ordinal is { } at && Difference.Field(plan.Tasks[at - 1], warning.Field).Trim('=').Length == 0);
}
