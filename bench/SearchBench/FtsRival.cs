using Microsoft.Data.Sqlite;
using Mingtang.Search.Analysis;

namespace Mingtang.Search.Bench;

/// <summary>SQLite FTS5 over the same items: two-character terms split beforehand, no content kept, full detail, ordered by <c>bm25</c>.</summary>
internal sealed class FtsRival(string path) : IDisposable
{
    private readonly SqliteConnection connection = Opened(path);

    /// <summary>Returns how many items were taken in before the time was over.</summary>
    public int Build(IEnumerable<IndexedItem> items, TimeSpan limit)
    {
        var (clock, taken) = (System.Diagnostics.Stopwatch.StartNew(), 0);
        Execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-200000; CREATE VIRTUAL TABLE notices USING fts5(title, body, content='', detail=full)");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO notices(rowid, title, body) VALUES ($row, $title, $body)";
        var (row, title, body) = (insert.Parameters.Add("$row", SqliteType.Integer), insert.Parameters.Add("$title", SqliteType.Text), insert.Parameters.Add("$body", SqliteType.Text));
        foreach (var item in items.TakeWhile(_ => clock.Elapsed < limit))
        {
            (row.Value, title.Value, body.Value) = (int.Parse(item.Id.AsSpan(1)) + 1, string.Join(' ', Pairs(item.Title)), string.Join(' ', Pairs(item.Body)));
            insert.ExecuteNonQuery();
            taken++;
        }
        transaction.Commit();
        Execute("INSERT INTO notices(notices) VALUES ('optimize')");
        return taken;
    }

    public List<string> Find(string query, bool all)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT rowid FROM notices WHERE notices MATCH $query ORDER BY bm25(notices, 3.0, 1.0) LIMIT 10";
        var terms = Pairs(query).Distinct().Select(pair => $"\"{pair}\"");
        select.Parameters.AddWithValue("$query", query.StartsWith('"') ? $"\"{string.Join(' ', Pairs(query))}\"" : string.Join(all ? " AND " : " OR ", terms));
        using var reader = select.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
            found.Add($"n{reader.GetInt64(0) - 1}");
        return found;
    }

    public void Dispose() => connection.Dispose();

    private static SqliteConnection Opened(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    internal static IEnumerable<string> Pairs(string text)
    {
        var folded = Folding.Fold(text);
        foreach (var token in new Analyser().Read(folded))
            if (token.Kind is not TokenKind.Word and not TokenKind.Measure)
                yield return folded.Substring(token.Start, token.Length).Replace("\"", "");
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
