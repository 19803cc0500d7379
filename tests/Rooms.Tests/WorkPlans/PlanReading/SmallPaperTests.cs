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
