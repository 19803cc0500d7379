using Mingtang.TestKit;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>Plans of our own writing in layouts as far apart as we could think of, each with the values a careful reader writes down.</summary>
public class SampleTests
{
    private static readonly string folder = Path.Combine(Repository.Root, "tests", "Rooms.Tests", "WorkPlans", "PlanReading", "Samples");

    public static TheoryData<string> Samples() =>
        [.. Directory.GetFiles(folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_plan_is_read_as_a_careful_reader_would(string sample)
    {
        var read = PlanReader.Read(Sample(Path.Combine(folder, sample + ".txt"))).Value;

        Difference.Between(read, File.ReadAllText(Path.Combine(folder, sample + ".json"))).ShouldBeEmpty();
    }

    /// <summary>Lines between %table and %end are a real table: cells parted by a bar, ↑ and ← covered by their neighbour.</summary>
    internal static Mingtang.Reading.ReadDocument Sample(string path)
    {
        var parts = new List<object>();
        foreach (var piece in File.ReadAllText(path).Split("%table\n"))
        {
            var end = piece.IndexOf("%end\n", StringComparison.Ordinal);
            if (end >= 0)
                parts.Add(piece[..end].TrimEnd('\n').Split('\n').Select(line => line.Split('|')).ToArray());
            parts.Add(end < 0 ? piece : piece[(end + 5)..]);
        }
        return Paper.Of([.. parts]);
    }
}
