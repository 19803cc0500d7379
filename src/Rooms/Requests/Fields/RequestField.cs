namespace Mingtang.Requests.Fields;

/// <summary>申请领域: what a request is about, whoever is asked. Told by its own words (<c>fields.txt</c>), so that old cases and new ones are counted alike and nobody fills it in.</summary>
internal sealed record RequestField(string Key, string Title, IReadOnlyList<string> Words)
{
    private const int LongWord = 4, TitleWorth = 3;

    public static IReadOnlyList<RequestField> All { get; } = Read();

    public static RequestField Other => All[^1];

    public static RequestField? Find(string? key) => All.FirstOrDefault(field => field.Key == key);

    /// <summary>The field with most said for it; of two alike the one that stands first.</summary>
    public static RequestField Of(string title, string description)
    {
        var best = All.Select(field => (Field: field, Worth: field.Worth(title) * TitleWorth + field.Worth(description))).MaxBy(judged => judged.Worth);
        return best.Worth > 0 ? best.Field : Other;
    }

    /// <summary>Of words in each other (征收, 征收决定) only the longest counts.</summary>
    private int Worth(string text)
    {
        var found = Words.Where(word => text.Contains(word, StringComparison.Ordinal)).ToList();
        return found.Where(word => !found.Any(longer => longer.Length > word.Length && longer.Contains(word, StringComparison.Ordinal))).Sum(word => word.Length >= LongWord ? 3 : 2);
    }

    private static List<RequestField> Read()
    {
        using var stream = typeof(RequestField).Assembly.GetManifestResourceStream("Mingtang.Requests.fields.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split('|'))
            .Select(parts => new RequestField(parts[0], parts[1], parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
    }
}
