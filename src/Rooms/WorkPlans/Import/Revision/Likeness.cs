namespace Mingtang.WorkPlans.Import.Revision;

/// <summary>
/// How alike two clauses are: twice the character pairs they share over all their pairs (Dice), 0 to 1. Width, spaces and
/// punctuation do not count, so a moved comma is no difference here.
/// </summary>
internal sealed class Likeness
{
    private const int RunLength = 4;

    private readonly int[] pairs;

    private Likeness(string key)
    {
        Key = key;
        pairs = [.. Enumerable.Range(0, Math.Max(0, key.Length - 1)).Select(at => key[at] << 16 | key[at + 1])];
        Array.Sort(pairs);
    }

    /// <summary>Equal for texts that differ in nothing but width, spaces and punctuation.</summary>
    public string Key { get; }

    public static Likeness Of(string words) => new(Plain(words));

    /// <summary>Runs of four characters, by which likely partners are found: rare enough to tell clauses apart in a plan of thousands.</summary>
    public IEnumerable<int> Runs() => Enumerable.Range(0, Math.Max(0, Key.Length - RunLength + 1))
        .Select(at => string.GetHashCode(Key.AsSpan(at, RunLength)))
        .Distinct();

    public double To(Likeness other)
    {
        if (pairs.Length + other.pairs.Length == 0)
            return Key == other.Key ? 1 : 0;
        var shared = 0;
        for (int mine = 0, its = 0; mine < pairs.Length && its < other.pairs.Length;)
        {
            var order = pairs[mine].CompareTo(other.pairs[its]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            its += order >= 0 ? 1 : 0;
        }
        return 2.0 * shared / (pairs.Length + other.pairs.Length);
    }

    private static string Plain(string words) =>
        new([.. words.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
