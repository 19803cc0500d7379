using System.Data.Common;
using System.Text;
using Mingtang.Foundation.Data;

namespace Mingtang.Documents.Portal;

/// <summary>
/// How a document and its editions stand at this moment, asked of the database for each making of its page. A released text is never changed
/// (<see cref="Edition"/>), and every act on a document or an edition raises its revision: where the standing is the same, so is what is read.
/// </summary>
internal sealed class DocumentStanding(DatabaseChoice database) : IDisposable
{
    private const string Question = """
        SELECT d.revision, d.public_edition_id, e.number, e.revision, e.state, e.reach
        FROM documents_documents d JOIN documents_editions e ON e.document_id = d.id
        WHERE d.index_number = @of ORDER BY e.number
        """;

    private readonly DirectReading reading = new(database, Question);

    /// <returns>Null where no document has that index number. To be compared, not to be read.</returns>
    public Task<string?> Of(string indexNumber, CancellationToken stop) => reading.Ask(indexNumber, Say, stop);

    public void Dispose() => reading.Dispose();

    private static string? Say(DbDataReader row)
    {
        StringBuilder? all = null;
        while (row.Read())
        {
            all ??= new StringBuilder(row.GetInt32(0).ToString()).Append(' ').Append(row.IsDBNull(1) ? null : row.GetValue(1));
            all.Append(' ').Append(row.GetInt32(2)).Append(':').Append(row.GetInt32(3)).Append(row.GetString(4)).Append(row.GetString(5));
        }
        return all?.ToString();
    }
}
