using System.Diagnostics;

namespace Mingtang.Printing;

/// <summary>A script in the place of soffice, to see what a hanging or failing one does to us.</summary>
internal sealed class FakeOffice : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mingtang-fake-office-");

    internal FakeOffice(string script)
    {
        File.WriteAllText(Path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    internal string Path => System.IO.Path.Combine(folder.FullName, "soffice");

    internal static IEnumerable<string> Running(string argument) =>
        Process.GetProcesses().Select(CommandLine).Where(line => line.Contains(argument, StringComparison.Ordinal));

    internal bool Has(string file) => File.Exists(System.IO.Path.Combine(folder.FullName, file));

    internal string Said(string file) => File.ReadAllText(System.IO.Path.Combine(folder.FullName, file)).Trim();

    public void Dispose() => folder.Delete(recursive: true);

    private static string CommandLine(Process process)
    {
        using (process)
            try
            {
                return File.ReadAllText($"/proc/{process.Id}/cmdline");
            }
            catch (IOException)
            {
                return "";
            }
    }
}
