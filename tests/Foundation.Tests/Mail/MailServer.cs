using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Mingtang.TestKit;

namespace Mingtang.Foundation.Mail;

/// <summary>A fact that wants a real mail server; reported as skipped where Node is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MailFactAttribute : FactAttribute
{
    public MailFactAttribute()
    {
        if (!MailServer.IsPossible)
            Skip = "Node and npm are not here, so neither is the mail server";
    }
}

/// <summary>The npm package smtp-server in a process of its own, which ends with its input.</summary>
internal sealed class MailServer : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Foundation.Tests", "node");
    private readonly Process process;

    private MailServer(Process process) => this.process = process;

    public static bool IsPossible { get; } = Finds("node") && Finds("npm");

    public int Port { get; private set; }

    public ConcurrentQueue<Received> Received { get; } = [];

    public static MailServer Start(params string[] options)
    {
        lock (Folder)
            Install();
        var process = Process.Start(new ProcessStartInfo("node", ["server.js", .. options]) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var server = new MailServer(process);
        using var up = new ManualResetEventSlim();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                return;
            var said = JsonDocument.Parse(line.Data).RootElement;
            if (said.TryGetProperty("port", out var port))
            {
                server.Port = port.GetInt32();
                up.Set();
            }
            else
                server.Received.Enqueue(Of(said));
        };
        process.BeginOutputReadLine();
        up.Wait(TimeSpan.FromMinutes(2)).ShouldBeTrue("the mail server did not come up");
        return server;
    }

    public async Task<Received> Next()
    {
        for (var end = DateTime.UtcNow.AddMinutes(1); DateTime.UtcNow < end; await Task.Delay(20))
            if (Received.TryDequeue(out var one))
                return one;
        throw new TimeoutException("No letter came.");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(5000))
            process.Kill();
        process.Dispose();
    }

    private static Received Of(JsonElement said) => new(
        said.GetProperty("to")[0].GetString()!,
        said.GetProperty("user").GetString(),
        Encoding.UTF8.GetString(said.GetProperty("raw").GetBytesFromBase64()));

    private static void Install()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "smtp-server")))
            return;
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]) { WorkingDirectory = Folder })!;
        npm.WaitForExit();
        npm.ExitCode.ShouldBe(0, "npm ci");
    }

    private static bool Finds(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}

internal sealed record Received(string To, string? User, string Raw)
{
    private string Head => Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", "", StringComparison.Ordinal);

    public string? Header(string name) =>
        Head.Split("\r\n").FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();

    /// <summary>The text parts, decoded; good enough for one level of parts in base64.</summary>
    public IEnumerable<string> Texts =>
        from part in Raw.Split("\r\n\r\n").Skip(1)
        let body = part.Split("\r\n--")[0].Replace("\r\n", "", StringComparison.Ordinal)
        where body.Length > 0 && body.Length % 4 == 0 && body.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=')
        select Encoding.UTF8.GetString(Convert.FromBase64String(body));
}
