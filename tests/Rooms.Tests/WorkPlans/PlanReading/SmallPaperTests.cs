using Mingtang.Reading;
using Mingtang.TestKit;
using Mingtang.WorkPlans.PlanReading;
using Xunit.Abstractions;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>
/// Papers of three to six items, where there is little to learn columns and numbering from, each in a layout of its own. Below the paper stands a line an
/// item: number, section, subsection, name, text, lead, support, day due; an asterisk where more than one answer is right.
/// </summary>
public sealed class SmallPaperTests(ITestOutputHelper output)
{
    private static readonly string file = Path.Combine(Repository.Root, "tests/Rooms.Tests/WorkPlans/PlanReading/Small/papers.txt");

    [Fact]
    public void A_paper_of_a_few_items_is_read_field_by_field()
    {
        var (asked, right) = (0, 0);
        foreach (var paper in File.ReadAllText(file).Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, text, answers) = Parts(paper);
            var read = FileReader.ReadText(text).TryGet(out var document) && PlanReader.Read(document).TryGet(out var plan) ? plan.Tasks : [];
            if (read.Count != answers.Length)
                output.WriteLine($"{name}: {read.Count} items instead of {answers.Length}");
            for (var i = 0; i < answers.Length; i++)
                foreach (var (field, should) in fields.Zip(answers[i].Split('|')))
                {
                    if (should == "*")
                        continue;
                    var is_ = i < read.Count ? Said(read[i], field) : "nothing";
                    (asked, right) = (asked + 1, right + (Difference.Essence(is_) == Difference.Essence(should) ? 1 : 0));
                    if (Difference.Essence(is_) != Difference.Essence(should))
                        output.WriteLine($"{name} {i + 1} {field}: «{is_}» should be «{should}»");
                }
        }
        output.WriteLine($"small papers: {right}/{asked} fields right ({right / (double)asked:P1})");
        (right / (double)asked).ShouldBeGreaterThan(0.96);
    }

    /// <summary>The signature of the covering letter closes the letter, not the plan behind it, also where the print lost the plan's first heading.</summary>
    [Fact]
    public void A_plan_behind_a_covering_letter_is_read_without_its_first_heading()
    {
        const string Text = """
            云间区人民政府办公室关于印发2026年政务公开工作要点的通知

            各镇人民政府、各街道办事处：

            现将工作要点印发给你们，请认真落实。

            云间区人民政府办公室
            2026年3月12日

            2026年云间区政务公开工作要点

            （一）做好规划公开

            1.公开区级专项规划，整理历史规划。（责任单位：区发改委；完成时限：9月底前）

            2.公开重大项目进展。（责任单位：区建管委；完成时限：年底前）

            二、提升解读质量

            （一）加强政策解读

            3.重要政策同步解读。（责任单位：区府办；完成时限：年底前）
            """;
        var plan = PlanReader.Read(FileReader.ReadText(Text).Value).Value;
        plan.Tasks.Select(task => task.Lead[0]).ShouldBe(["区发改委", "区建管委", "区府办"]);
        plan.Tasks[2].Section.ShouldBe("二、提升解读质量");
    }

    private static readonly string[] fields = ["number", "section", "subsection", "name", "text", "lead", "support", "due"];

    private static (string Name, string Text, string[] Answers) Parts(string paper)
    {
        var head = paper.IndexOf('\n');
        var foot = paper.IndexOf("\n---\n", StringComparison.Ordinal);
        return (paper[..head], paper[(head + 1)..foot], paper[(foot + 5)..].Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Said(ReadTask task, string field) => field switch
    {
        "number" => task.Number ?? "",
        "section" => task.Section ?? "",
        "subsection" => task.Subsection ?? "",
        "name" => task.Name ?? "",
        "text" => task.Text,
        "lead" => string.Join('、', task.Lead),
        "support" => string.Join('、', task.Support),
        _ => task.Deadline?.Due?.ToString("yyyy-MM-dd") ?? "",
    };
}
