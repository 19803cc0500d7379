namespace Mingtang.Printing.Xlsx;

internal static class SheetNames
{
    private const int Longest = 31;

    private static readonly char[] Forbidden = [':', '\\', '/', '?', '*', '[', ']', '\n', '\t'];

    internal static IReadOnlyList<string> Of(IReadOnlyList<PrintedSheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ChoiceSheet.Name };
        return [.. sheets.Select(sheet => Free(Allowed(sheet.Name), taken))];
    }

    internal static string Quoted(string name) => $"'{name.Replace("'", "''")}'";

    private static string Allowed(string name)
    {
        var kept = string.Concat(PlainText.ForXml(name).Select(character => Forbidden.Contains(character) ? '-' : character)).Trim(' ', '\'');
        return kept.Length == 0 ? "表" : kept;
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var candidate = Cut(name, "");
        for (var number = 2; !taken.Add(candidate); number++)
            candidate = Cut(name, $"({number})");
        return candidate;
    }

    private static string Cut(string name, string ending) => name[..Math.Min(name.Length, Longest - ending.Length)] + ending;
}
