using System.CommandLine;
using Mingtang.Foundation.Data;

namespace Mingtang.Host.Commands;

/// <summary>The options that hold for every command.</summary>
internal static class Everywhere
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "数据目录（数据库、文件、密钥）",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
        Recursive = true,
    };

    public static readonly Option<string?> Database = new("--database")
    {
        Description = "数据库连接：Host=…;Database=… 使用 PostgreSQL;文件路径使用 SQLite。默认为数据目录中的文件",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    /// <summary>Absolute; made if absent.</summary>
    public static string DataFolder(this ParseResult parsed)
    {
        var folder = Path.GetFullPath(parsed.GetValue(Data)!);
        Directory.CreateDirectory(folder);
        return folder;
    }

    public static DatabaseChoice DatabaseChoice(this ParseResult parsed) =>
        (parsed.GetValue(Database) ?? Environment.GetEnvironmentVariable("MINGTANG_DATABASE")) is { Length: > 0 } connection
            ? new(connection)
            : Foundation.Data.DatabaseChoice.FileIn(parsed.DataFolder());
}
