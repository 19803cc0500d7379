namespace Mingtang.Search.Analysis;

/// <summary>Characters mistaken for one another because they look alike.</summary>
internal static class Shapes
{
    private static readonly Dictionary<char, string> Groups = Load();

    public static IEnumerable<char> Like(char letter) => Groups.GetValueOrDefault(letter, "").Where(other => other != letter);

    private static Dictionary<char, string> Load()
    {
        var groups = new Dictionary<char, string>();
        foreach (var group in FactFiles.Entries("shapes.txt"))
            foreach (var letter in group)
                groups[letter] = groups.GetValueOrDefault(letter, "") + group;
        return groups;
    }
}
