using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Mingtang.Foundation.Web;

/// <summary>
/// One JSON object a line. Of the scopes only the request number is written: the framework's own carry the path of the request,
/// and paths may hold what people typed.
/// </summary>
public sealed class JsonLine() : ConsoleFormatter(Name)
{
    public new const string Name = "json-line";

    /// <summary>Key of the scope that <see cref="RequestLog"/> opens.</summary>
    internal const string RequestId = "mt:request";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            // When the line was written, by the machine's clock, also where the house lives on another.
            json.WriteString("time", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ"));
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("category", logEntry.Category);
            if (NumberIn(scopeProvider) is { } number)
                json.WriteString("request", number);
            json.WriteString("message", logEntry.Formatter(logEntry.State, null));
            if (logEntry.Exception is { } exception)
                json.WriteString("exception", exception.ToString());
            json.WriteEndObject();
        }
        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static string? NumberIn(IExternalScopeProvider? scopes)
    {
        var found = new string?[1];
        scopes?.ForEachScope(static (scope, found) =>
        {
            if (scope is KeyValuePair<string, string> { Key: RequestId } pair)
                found[0] = pair.Value;
        }, found);
        return found[0];
    }
}
