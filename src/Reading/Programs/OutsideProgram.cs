using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Mingtang.Reading.Programs;

/// <summary>A program of the machine, run without a shell's reading of its arguments, under limits of time, memory and output; killed beyond them.</summary>
internal static class OutsideProgram
{
    private const int MostKilobytes = 2_000_000;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)).FirstOrDefault(File.Exists);

    /// <returns>Exit code, output up to <paramref name="most"/> characters, the last words on the error stream.</returns>
    public static (int Code, string Output, string Error) Run(string program, IEnumerable<string> arguments, TimeSpan time, int most, bool boundMemory)
    {
        using var process = new Process { StartInfo = Start(program, arguments, boundMemory) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return (127, "", "");
        }
        process.StandardInput.Close();
        var output = Task.Run(() => Take(process.StandardOutput, most, process, kill: true));
        var error = Task.Run(() => Take(process.StandardError, 65_536, process, kill: false));
        // Both streams end when the process does; a child that slipped away could keep them open, so the wait has an end of its own.
        if (!Task.WaitAll([output, error], time) || !process.WaitForExit(Grace))
        {
            Kill(process);
            throw new StopReading(Refusals.TookTooLong);
        }
        return output.Result.Complete
            ? (process.ExitCode, output.Result.Text, error.Result.Text)
            : throw new StopReading(Refusals.TooLong(most));
    }

    private static ProcessStartInfo Start(string program, IEnumerable<string> arguments, bool boundMemory)
    {
        var bound = boundMemory && File.Exists("/bin/sh");
        var start = new ProcessStartInfo(bound ? "/bin/sh" : program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in bound ? ["-c", $"ulimit -v {MostKilobytes}; exec \"$0\" \"$@\"", program, .. arguments] : arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    private static (string Text, bool Complete) Take(StreamReader reader, int most, Process process, bool kill)
    {
        var text = new StringBuilder();
        var piece = new char[16_384];
        for (var read = reader.Read(piece); read > 0; read = reader.Read(piece))
        {
            if (text.Length + read <= most)
                text.Append(piece, 0, read);
            else if (kill)
            {
                Kill(process);
                return ("", false);
            }
        }
        return (text.ToString(), true);
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It had ended by itself.
        }
    }
}
