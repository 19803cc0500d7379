using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Mingtang.Foundation.Data;
using Mingtang.TestKit;
using Xunit;

namespace Mingtang.HouseKit;

/// <summary>The real program in a process of its own, on a free port.</summary>
/// <param name="isDemo">The demo district, as the README starts it; otherwise an empty house with its first account.</param>
/// <param name="on">A database and a data folder that are there already; they outlive the program.</param>
/// <param name="settings">As in appsettings.json, over it.</param>
/// <param name="port">Where somebody must know the address before the program is started.</param>
public sealed class RunningHouse(
    bool isDemo = true, (DatabaseChoice Database, string DataFolder)? on = null, IReadOnlyDictionary<string, string?>? settings = null, int? port = null) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly ConcurrentQueue<string> said = new();
    private Process? process;

    /// <summary>What the program has printed so far.</summary>
    public IReadOnlyCollection<string> Said => said;

    public string Address { get; private set; } = "";

    public string DataFolder { get; } = on?.DataFolder ?? Scratch.Folder("mt-browser-");

    public async Task InitializeAsync()
    {
        Address = $"http://127.0.0.1:{port ?? FreePort()}";
        var program = Path.Combine(AppContext.BaseDirectory, "Mingtang.dll");
        var start = new ProcessStartInfo("dotnet", [program, "serve", .. isDemo ? (string[])["--demo"] : [], "--urls", Address, "--data", DataFolder])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src", "Host"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (on is { Database: var database })
            start.Environment["MINGTANG_DATABASE"] = database.Connection;
        // It lives for minutes; what profiling its methods costs is not earned back.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["Mingtang__Web__SignInsPerMinute"] = start.Environment["Mingtang__Web__PostsPerMinute"] = "100000";
        foreach (var (name, value) in settings ?? new Dictionary<string, string?>())
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilItAnswers();
    }

    /// <summary>As kill -9 does: nothing in the program runs any more.</summary>
    public void Kill() => process!.Kill();

    public Task DisposeAsync()
    {
        process?.Kill(entireProcessTree: true);
        process?.WaitForExit();
        process?.Dispose();
        if (on is null)
            Directory.Delete(DataFolder, recursive: true);
        return Task.CompletedTask;
    }

    private async Task UntilItAnswers()
    {
        using var client = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            if (process!.HasExited)
                throw new InvalidOperationException($"The program ended with {process.ExitCode} before it answered: {string.Join('\n', said)}");
            try
            {
                if ((await client.GetAsync(Address + "/health")).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }
        throw new TimeoutException($"No answer from {Address} within {Patience}.");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
