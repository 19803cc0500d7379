using System.CommandLine;
using System.Text.Json;
using Mingtang.Foundation.Data;
using Mingtang.Library;

namespace Mingtang.Host.Commands;

/// <summary>One question from the command line, or a file of them, a line of JSON each; answered in the order of the file by the same index.</summary>
internal static class Batch
{
    public static readonly Option<FileInfo?> File = new("--batch") { Description = "成批：每行一个 JSON 对象的文件", HelpName = "FILE.jsonl" };

    /// <param name="Id">As it stood in the file, number or text; null for one from the command line.</param>
    public sealed record Asked(JsonElement? Id, string Words);

    public static void OneOrMany(Command command, Argument<string?> words, string name) => command.Validators.Add(result =>
    {
        if (result.GetValue(words) is null == result.GetValue(File) is null)
            result.AddError($"请给出 {name}，或者用 --batch 指定文件，二者选一。");
    });

    public static async Task<int> Run(ParseResult parsed, Argument<string?> words, string field, Func<ILibrary, Asked, CancellationToken, Task<object>> answer, CancellationToken stop)
    {
        if (Read(parsed.GetValue(words), parsed.GetValue(File), field) is not { } asked)
            return ExitCode.Refused;
        await using var app = Server.Prepare(parsed.DataFolder(), parsed.DatabaseChoice()).Build();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlatformDb>().Migrate(stop);
        var library = scope.ServiceProvider.GetRequiredService<ILibrary>();
        await library.Ready(new Spoken(), stop);
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var one in asked)
            await output.WriteLineAsync(JsonSerializer.Serialize(await answer(library, one, stop), Say.JsonOptions));
        return ExitCode.Done;
    }

    /// <summary>Null after saying what is wrong; nothing is answered of a file that is wrong somewhere.</summary>
    private static List<Asked>? Read(string? words, FileInfo? file, string field)
    {
        if (file is null)
            return [new(null, words!)];
        if (!file.Exists)
        {
            Say.Message($"没有找到文件 {file.FullName}。");
            return null;
        }
        var (asked, isWhole) = (new List<Asked>(), true);
        foreach (var (index, line) in System.IO.File.ReadLines(file.FullName).Index().Where(line => line.Item.Trim().Length > 0))
            if (Parse(line, field) is { } one)
                asked.Add(one);
            else
            {
                Say.Message($"{file.Name} 第 {index + 1} 行应为 {{\"id\": …, \"{field}\": \"…\"}}。");
                isWhole = false;
            }
        return isWhole ? asked : null;
    }

    private static Asked? Parse(string line, string field)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(field, out var words) && words.ValueKind == JsonValueKind.String
                ? new(json.RootElement.TryGetProperty("id", out var id) ? id.Clone() : null, words.GetString()!)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
