using System.Diagnostics;

namespace Mingtang.Foundation.Files;

/// <summary>Asks the ClamAV daemon through its own client, where <c>Mingtang:Files:Clamdscan</c> names it.</summary>
internal sealed class ClamScan(string program) : IScansFiles
{
    public async Task<string?> FindThreat(string path, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program, ["--fdpass", "--no-summary", path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var said = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return process.ExitCode switch
        {
            0 => null,
            1 => Threat(said),
            _ => throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said}"),
        };
    }

    /// <summary><c>/path/name: Some.Threat FOUND</c></summary>
    private static string Threat(string said) =>
        said.Split('\n')[0].Split(": ").Last().Replace(" FOUND", "", StringComparison.Ordinal).Trim();
}
