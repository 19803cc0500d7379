using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mingtang.Foundation.Web;

public sealed class JsonLineTests
{
    [Fact]
    public void A_line_holds_the_request_number_and_not_the_path()
    {
        var scopes = new LoggerExternalScopeProvider();
        using var path = scopes.Push(new Dictionary<string, object> { ["RequestPath"] = "/track/张三" });
        using var number = scopes.Push(KeyValuePair.Create(JsonLine.RequestId, "7MN5Z5CF4R"));
        var line = Write("办结\n第二行", scopes);

        line.TrimEnd('\n').ShouldNotContain('\n');
        line.ShouldNotContain("张三");
        line.ShouldContain("办结");
        JsonDocument.Parse(line).RootElement.GetProperty("request").GetString().ShouldBe("7MN5Z5CF4R");
    }

    private static string Write(string message, IExternalScopeProvider scopes)
    {
        using var written = new StringWriter();
        var entry = new LogEntry<string>(LogLevel.Warning, "Mingtang", 0, message, new InvalidOperationException("x"), (state, _) => state);
        new JsonLine().Write(in entry, scopes, written);
        return written.ToString();
    }
}
