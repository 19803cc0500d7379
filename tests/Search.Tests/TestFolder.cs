namespace Mingtang.Search.Tests;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
public abstract class TestFolder : IDisposable
{
    protected string Folder { get; } = Path.Combine(Path.GetTempPath(), "mingtang-search-tests", Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static IndexedItem Item(string id, string title, string body = "", Standing standing = Standing.InForce, DateOnly? date = null, string? agency = null) => new()
    {
        Id = id,
        Title = title,
        Body = body,
        Standing = standing,
        Date = date,
        Facets = agency is null ? new Dictionary<string, IReadOnlyList<string>>() : new Dictionary<string, IReadOnlyList<string>> { ["agency"] = [agency] },
    };

    protected static void Put(TextIndex index, params IndexedItem[] items) =>
        index.Apply([.. items.Select((item, place) => IndexChange.Put(index.Sequence + place + 1, item))]);

    protected static IEnumerable<string> Find(TextIndex index, string query) => index.Search(new(query)).Items.Select(item => item.Id);
}
