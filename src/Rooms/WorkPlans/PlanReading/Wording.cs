using System.Collections.Frozen;
using System.Reflection;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>What a clerk has in his ear: which characters go together in official Chinese, on which none ends, with which none begins.</summary>
internal static class Wording
{
    private static readonly FrozenDictionary<char, Company> company;

    private static readonly FrozenDictionary<char, string> twins;

    private static readonly FrozenSet<char> open, late;

    static Wording()
    {
        var lines = Lines();
        string After(string word) => lines.First(line => line.StartsWith(word, StringComparison.Ordinal))[word.Length..];
        open = After("open ").ToFrozenSet();
        late = After("late ").ToFrozenSet();
        var groups = After("twins ").Split(' ');
        twins = groups.SelectMany(group => group.Select(c => (c, group))).GroupBy(pair => pair.c)
            .ToFrozenDictionary(pairs => pairs.Key, pairs => string.Concat(pairs.SelectMany(pair => pair.group).Where(other => other != pairs.Key).Distinct()));
        company = lines.Where(line => line.StartsWith("pair ", StringComparison.Ordinal))
            .ToFrozenDictionary(line => line[5], line => new Company(line[7..].Split('/')));
    }

    /// <summary>Characters a scanner, or a hand on the keyboard, takes this one for.</summary>
    public static string TwinsOf(char c) => twins.GetValueOrDefault(c, "");

    /// <summary>No phrase ends on it: 企, 推, 夯.</summary>
    public static bool GoesOn(char last) => open.Contains(last);

    /// <summary>No phrase begins with it: 量, 域, 障.</summary>
    public static bool ComesBehind(char first) => late.Contains(first);

    /// <summary>A character with twins that no law uses twice beside the same neighbour: 玫, 么, 俯.</summary>
    public static bool IsUnheardOf(char c) => company.TryGetValue(c, out var known) && known.Sides[2].Length + known.Sides[3].Length == 0;

    /// <summary>How well the two go together: 0 never, 1 now and then, 2 often, 3 hardly the one without the other. Only where one of them has a twin.</summary>
    public static int Together(char first, char second) => Math.Max(
        company.TryGetValue(first, out var before) ? before.Rate(second, 1) : 0,
        company.TryGetValue(second, out var after) ? after.Rate(first, 0) : 0);

    private static List<string> Lines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Mingtang.WorkPlans.PlanReading.wording.txt")
            ?? throw new InvalidOperationException("The table of wording is not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }

    /// <param name="Sides">Before and behind: bound, often, seldom.</param>
    private readonly record struct Company(string[] Sides)
    {
        public int Rate(char other, int side)
        {
            for (var rate = 3; rate > 0; rate--)
                if (Sides[(3 - rate) * 2 + side].Contains(other, StringComparison.Ordinal))
                    return rate;
            return 0;
        }
    }
}
