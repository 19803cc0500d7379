using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Mingtang.Foundation.PageCache.Restarts;

/// <summary>
/// What runs, and how it is set: every file beside the program by name, size and time, and the settings of the house. A page made by anything
/// else is not this program's page.
/// </summary>
internal static class ProgramStamp
{
    public static string Of(IConfiguration configuration, bool isDemo)
    {
        var all = new StringBuilder(isDemo ? "demo\n" : "\n");
        foreach (var file in Files().OrderBy(file => file.FullName, StringComparer.Ordinal))
            all.Append(file.FullName).Append(' ').Append(file.Length).Append(' ').Append(file.LastWriteTimeUtc.Ticks).Append('\n');
        foreach (var (key, value) in configuration.GetSection("Mingtang").AsEnumerable().OrderBy(pair => pair.Key, StringComparer.Ordinal))
            all.Append(key).Append('=').Append(value).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    /// <summary>The program with its settings, and what pages link to; a data folder may stand beside them.</summary>
    private static IEnumerable<FileInfo> Files()
    {
        var beside = new DirectoryInfo(AppContext.BaseDirectory);
        var linked = new DirectoryInfo(Path.Combine(beside.FullName, "wwwroot"));
        return linked.Exists ? beside.EnumerateFiles().Concat(linked.EnumerateFiles("*", SearchOption.AllDirectories)) : beside.EnumerateFiles();
    }
}
