using Mingtang.TestKit;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>Doubt is said, not hidden: on damaged plans the wrong fields carry a warning and the right ones do not.</summary>
public class DoubtTests
{
    private static readonly string[] seeds = ["jinshan-2024", "jiading-zhenxin-2021", "changning-2024", "qingpu-zhaoxiang-2024", "songjiang-2018"];

    private static readonly string[] texts =
    [
        "outline, 1. and label brackets", "outline, (一) with heading sentence", "outline, heading on its own line, labels under the item", "tab rows, merged cells blank", "pipe rows, category in the row that opens it", "pipe rows, enclosed",
        "one cell a line", "label blocks",
    ];

    [Fact]
    public void Wrong_fields_of_printed_plans_are_warned_and_right_ones_are_not()
    {
        var score = new DoubtScore();
        foreach (var seed in Seeds(240))
        {
            var layout = Layout.All.Single(l => l.Name == texts[seed % texts.Length]);
            var document = layout.Print(KnownPlan.Random(seed));
            Damaged(score, layout.Name, document.Text, seed);
        }
        score.Print("printed plans");
        score.Recall.ShouldBeGreaterThan(0.92);
        score.FalseAlarms.ShouldBeLessThan(0.05);
    }

    [SharedFact]
    public void Wrong_fields_of_the_real_plans_are_warned_and_right_ones_are_not()
    {
        var score = new DoubtScore();
        foreach (var seed in Seeds(100))
        {
            var plan = seeds[seed % seeds.Length];
            Damaged(score, plan, File.ReadAllText(Repository.InShared("seeds", plan + ".txt")), seed);
        }
        score.Print("real plans");
        score.Recall.ShouldBeGreaterThan(0.915);
        score.FalseAlarms.ShouldBeLessThan(0.03);
    }

    [Fact]
    public void What_a_third_hand_did_to_printed_plans_is_warned_of()
    {
        var score = new DoubtScore();
        var layouts = Layout.All.Where(layout => !layout.Name.StartsWith("real table", StringComparison.Ordinal) && !layout.Name.StartsWith("form table", StringComparison.Ordinal)).ToArray();
        foreach (var seed in Seeds(240))
            if (layouts[seed / 6 % layouts.Length] is var layout)
                Damaged(score, layout.Name, layout.Print(KnownPlan.Random(seed * 13)).Text, Mishap.Kinds[seed % Mishap.Kinds.Length], seed, Mishap.Of);
        score.Print("printed plans, third hand");
        score.Recall.ShouldBeGreaterThan(0.91);
        score.FalseAlarms.ShouldBeLessThan(0.05);
    }

    [SharedFact]
    public void What_a_third_hand_did_to_the_real_plans_is_warned_of()
    {
        var score = new DoubtScore();
        foreach (var seed in Seeds(360).Where(seed => seed % 5 == 0))
            if (seeds[seed / 5 % seeds.Length] is var plan)
                Damaged(score, plan, File.ReadAllText(Repository.InShared("seeds", plan + ".txt")), Mishap.Kinds[seed % Mishap.Kinds.Length], seed, Mishap.Of);
        score.Print("real plans, third hand");
        score.Recall.ShouldBeGreaterThan(0.95);
        score.FalseAlarms.ShouldBeLessThan(0.03);
    }

    // Seen once before anything was mended for it: 79 and 59 % of the wrong fields were warned of. Three of its kinds have taught the weights since.
    [Fact]
    public void What_a_sixth_hand_did_to_printed_plans_is_warned_of()
    {
        var score = new DoubtScore();
        var layouts = Layout.All.Where(layout => !layout.Name.StartsWith("real table", StringComparison.Ordinal) && !layout.Name.StartsWith("form table", StringComparison.Ordinal)).ToArray();
        foreach (var seed in Seeds(240))
            if (layouts[seed / 6 % layouts.Length] is var layout)
                Damaged(score, layout.Name, layout.Print(KnownPlan.Random(seed * 17)).Text, Mischance.Kinds[seed % Mischance.Kinds.Length], seed, Mischance.Of);
        score.Print("printed plans, sixth hand");
        score.Recall.ShouldBeGreaterThan(0.87);
        score.FalseAlarms.ShouldBeLessThan(0.06);
    }

    [SharedFact]
    public void What_a_sixth_hand_did_to_the_real_plans_is_warned_of()
    {
        var score = new DoubtScore();
        foreach (var seed in Seeds(360).Where(seed => seed % 5 == 0))
            if (seeds[seed / 5 % seeds.Length] is var plan)
                Damaged(score, plan, File.ReadAllText(Repository.InShared("seeds", plan + ".txt")), Mischance.Kinds[seed / 5 % Mischance.Kinds.Length], seed, Mischance.Of);
        score.Print("real plans, sixth hand");
        score.Recall.ShouldBeGreaterThan(0.89);
        score.FalseAlarms.ShouldBeLessThan(0.04);
    }

    // Never learnt from nor mended for: what damage nobody thought of may cost. Most of what is missed are single characters gone and figures misread.
    [Fact]
    public void What_a_seventh_hand_did_to_printed_plans_is_warned_of()
    {
        var score = new DoubtScore();
        var layouts = Layout.All.Where(layout => !layout.Name.StartsWith("real table", StringComparison.Ordinal) && !layout.Name.StartsWith("form table", StringComparison.Ordinal)).ToArray();
        foreach (var seed in Seeds(240))
            if (layouts[seed / 7 % layouts.Length] is var layout)
                Damaged(score, layout.Name, layout.Print(KnownPlan.Random(seed * 19)).Text, Misfortune.Kinds[seed % Misfortune.Kinds.Length], seed, Misfortune.Of);
        score.Print("printed plans, seventh hand");
        score.Recall.ShouldBeGreaterThan(0.72);
        score.FalseAlarms.ShouldBeLessThan(0.05);
    }

    [SharedFact]
    public void What_a_seventh_hand_did_to_the_real_plans_is_warned_of()
    {
        var score = new DoubtScore();
        foreach (var seed in Seeds(360).Where(seed => seed % 5 == 0))
            if (seeds[seed / 5 % seeds.Length] is var plan)
                Damaged(score, plan, File.ReadAllText(Repository.InShared("seeds", plan + ".txt")), Misfortune.Kinds[seed / 5 % Misfortune.Kinds.Length], seed, Misfortune.Of);
        score.Print("real plans, seventh hand");
        score.Recall.ShouldBeGreaterThan(0.62);
        score.FalseAlarms.ShouldBeLessThan(0.04);
    }

    // The first were there while the reader was written, those from 1001 on were not.
    private static IEnumerable<int> Seeds(int count) => [.. Enumerable.Range(1, count), .. Enumerable.Range(1001, count / 2)];

    private static void Damaged(DoubtScore score, string source, string text, int seed) =>
        Damaged(score, source, text, Wear.Kinds[seed / 8 % Wear.Kinds.Length], seed, (whole, random, kind) => Wear.Of(whole, random, kind));

    // The undamaged reading is proved elsewhere, so it serves as the truth here.
    private static void Damaged(DoubtScore score, string source, string text, string kind, int seed, Func<string, Random, string, string> damage)
    {
        var truth = PlanReader.Read(Paper.Of(text)).Value;
        if (PlanReader.Read(Paper.Of(damage(text, new Random(seed), kind))).TryGet(out var read))
            score.Count(truth, read, $"{kind} / {source} / {seed}");
    }
}
