using System.Globalization;
using Mingtang.Foundation.Indicators;
using Mingtang.TestKit;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>Every clause of the five real plans against the table of clauses: 250 rows, each with its figure, its target, or its reason to have none.</summary>
public sealed class RealPlanProposalsTests
{
    /// <summary>Rooms whose figures exist today.</summary>
    private static readonly string[] Built = ["agencies.", "workplans."];

    [SharedFact]
    public void Where_the_figure_exists_it_is_proposed_with_its_operator_and_target()
    {
        var rows = ClauseRow.All.Where(row => Built.Any(row.Indicator.StartsWith)).ToList();
        rows.Count.ShouldBe(17);
        foreach (var row in rows)
            row.Proposals.SingleOrDefault(one => one.IndicatorId == row.Indicator).ShouldNotBeNull(row.Where).Target.ShouldBe(row.Wanted, row.Where);
    }

    [SharedFact]
    public void Figures_of_other_rooms_are_proposed_and_wait_for_the_room_of_the_table()
    {
        var rows = ClauseRow.All.Where(row => row.Indicator.Length > 0 && !Built.Any(row.Indicator.StartsWith)).ToList();
        rows.Count.ShouldBe(225);
        foreach (var row in rows)
        {
            var proposal = row.Proposals.SingleOrDefault(one => one.IndicatorId == row.Indicator).ShouldNotBeNull(row.Where);
            (proposal.Target?.Operator, proposal.Target?.Value).ShouldBe((row.Wanted?.Operator, row.Wanted?.Value), row.Where);
            FigureRooms.Awaiting(row.Indicator).ShouldNotBe("暂不计量这个指标", row.Where);
            // What the portal shows is measured by the room that keeps it.
            if (row.Room != "Portal")
                FigureRooms.RoomOf(row.Indicator).ShouldBe(row.Room == "Library" ? "library" : row.Room.ToLowerInvariant(), row.Where);
        }
    }

    [SharedFact]
    public void What_only_people_can_report_is_proposed_nothing()
    {
        var rows = ClauseRow.All.Where(row => row.Evidence == "reported").ToList();
        rows.Count.ShouldBe(8);
        foreach (var row in rows)
            row.Proposals.ShouldBeEmpty(row.Where);
    }

    [SharedFact]
    public void Clauses_with_several_demands_are_proposed_all_and_nobody_is_proposed_more()
    {
        var further = ClauseRow.Further();
        further.Count.ShouldBe(51);
        var strangers = new List<string>();
        foreach (var row in ClauseRow.All)
        {
            string[] wanted = row.Indicator.Length > 0 ? [row.Indicator, .. further.GetValueOrDefault(row.Key, [])] : [];
            var proposed = row.Proposals.Select(one => one.IndicatorId).ToList();
            wanted.ShouldBeSubsetOf(proposed, row.Where);
            strangers.AddRange(proposed.Except(wanted).Select(id => $"{row.Where} {id}"));
        }
        // 完善公文公开属性认定流程 is said there as well as in the three clauses of which the table counts it.
        strangers.ShouldBe(["jinshan-2024 65 documents.attribute_determined_share"]);
    }

    private sealed record ClauseRow(string Plan, int Ordinal, string Room, string Indicator, string Printed, string Evidence, PlanClause Clause, int Year)
    {
        public static IReadOnlyList<ClauseRow> All { get; } = Repository.Shared is null ? [] : [.. Read()];

        public (string, int) Key => (Plan, Ordinal);

        public string Where => $"{Plan} {Ordinal}";

        public IReadOnlyList<Proposal> Proposals => Indicators.Proposals.For(Clause, Year);

        /// <summary>As the notes above the table say: all, at least, none, by a day, or watched only.</summary>
        public Target? Wanted => Printed switch
        {
            "" => null,
            "all" => Of(100),
            "=0" => new(TargetOperator.AtMost, 0, Clause.DueOn ?? new(Year, 12, 31)),
            ['b', 'y', ' ', ..] => Of(Indicator == "agencies.trainings_held" || Indicator.StartsWith("assessments.evaluations", StringComparison.Ordinal) ? 1 : 100) with { PerUnit = Indicator == "agencies.trainings_held" },
            // Of a share of units the act held once by each of them is all of them.
            ">=1/year" when Indicator.EndsWith("_share", StringComparison.Ordinal) => Of(100),
            _ => Of(decimal.Parse(Printed[2..].Split('/')[0].TrimEnd('%'), CultureInfo.InvariantCulture)) with { PerUnit = Printed.EndsWith("/year", StringComparison.Ordinal) && Indicator != "workplans.bulletins_issued" },
        };

        private DateOnly DueOn => Printed is ['b', 'y', ' ', .. var day] ? DateOnly.Parse($"{Year}-{day}", CultureInfo.InvariantCulture) : Clause.DueOn ?? new(Year, 12, 31);

        private Target Of(decimal value) => new(TargetOperator.AtLeast, value, DueOn);

        public static Dictionary<(string, int), List<string>> Further()
        {
            var found = new Dictionary<(string, int), List<string>>();
            foreach (var line in File.ReadLines(Repository.InShared("domain", "clauses.md")).SkipWhile(line => !line.StartsWith("## 4", StringComparison.Ordinal)).Where(line => line.Contains("**: `", StringComparison.Ordinal)))
                foreach (System.Text.RegularExpressions.Match clause in System.Text.RegularExpressions.Regex.Matches(line, @"\*\*(\d+)\*\*: ([^;|]*)"))
                    found[(line.Split('|')[1].Trim(), int.Parse(clause.Groups[1].Value, CultureInfo.InvariantCulture))] =
                        [.. System.Text.RegularExpressions.Regex.Matches(clause.Groups[2].Value, "`([a-z_.]+)`").Select(id => id.Groups[1].Value)];
            return found;
        }

        private static IEnumerable<ClauseRow> Read()
        {
            var plans = new Dictionary<string, ReadPlan>();
            foreach (var line in File.ReadLines(Repository.InShared("domain", "clauses.csv")).Skip(1))
            {
                var cells = Cells(line);
                if (!plans.TryGetValue(cells[0], out var plan))
                    plans[cells[0]] = plan = PlanReader.Read(Mingtang.WorkPlans.Tests.PlanReading.Paper.Of(File.ReadAllText(Repository.InShared("seeds", cells[0] + ".txt")))).Value;
                var ordinal = int.Parse(cells[1], CultureInfo.InvariantCulture);
                yield return new(cells[0], ordinal, cells[3], cells[5], cells[6], cells[7], ClauseOf(plan.Tasks[ordinal - 1]), plan.Year!.Value);
            }
        }

        private static PlanClause ClauseOf(ReadTask task) => new()
        {
            Id = Guid.NewGuid(),
            Name = task.Name,
            Text = task.Text,
            DueOn = task.Deadline?.Due,
            Quantities = [.. task.Quantities.Select(q => new ClauseQuantity(q.Printed, q.Metric, q.Op, q.Value, q.Unit))],
        };

        private static List<string> Cells(string line)
        {
            List<string> cells = [""];
            var quoted = false;
            foreach (var character in line)
                if (character == '"')
                    quoted = !quoted;
                else if (character == ',' && !quoted)
                    cells.Add("");
                else
                    cells[^1] += character;
            return cells;
        }
    }
}
