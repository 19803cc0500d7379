using System.Globalization;

namespace Mingtang.WorkPlans.Demo;

/// <summary>The plan and the half year of 云间区, written for the demo.</summary>
internal static class DemoTexts
{
    public const string PlanFile = "yunjian-2026.txt";

    public const string RevisedFile = "yunjian-2026-revised.txt";

    public static byte[] Plan { get; } = Read(PlanFile);

    public static byte[] RevisedPlan { get; } = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(Plan)
        .Replace("历年计划一并保留可查", "历年计划囗并保留可查", StringComparison.Ordinal)
        .Replace("形成不少于12个政策服务包", "形成不少于16个政策服务包", StringComparison.Ordinal));

    /// <summary>By ordinal, in the order of days.</summary>
    public static ILookup<int, DemoLine> Progress { get; } = System.Text.Encoding.UTF8.GetString(Read("progress.txt"))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('\t'))
        .Select(parts => new DemoLine(int.Parse(parts[0]), DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), int.Parse(parts[2]), parts[3].Trim()))
        .ToLookup(line => line.Ordinal);

    private static byte[] Read(string name)
    {
        using var resource = typeof(DemoTexts).Assembly.GetManifestResourceStream($"Mingtang.WorkPlans.Demo.{name}")!;
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}

internal sealed record DemoLine(int Ordinal, DateOnly On, int Percent, string Text);
