using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Mingtang.HouseKit;

/// <summary>
/// The server the tests clone their databases on: the one <c>./test</c> started (<c>MINGTANG_TEST_POSTGRES</c>), else one of
/// our own in a temporary folder, ended with the test process.
/// </summary>
internal static class PostgresServer
{
    private static readonly Lazy<string> Started = new(() => Environment.GetEnvironmentVariable("MINGTANG_TEST_POSTGRES") is { Length: > 0 } named ? named : Start());

    /// <summary>An Npgsql connection string without a database.</summary>
    public static string Connection => Started.Value;

    private static string Start()
    {
        var bin = Directory.GetDirectories("/usr/lib/postgresql").Order().Last() + "/bin";
        var folder = Directory.CreateTempSubdirectory("mingtang-pg-").FullName;
        var port = FreePort();
        if (Environment.UserName == "root")
            Run("chown", "postgres", folder);
        AsServer($"{bin}/initdb", "-D", $"{folder}/db", "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8");
        AsServer($"{bin}/pg_ctl", "-D", $"{folder}/db", "-w", "-l", $"{folder}/log", "-o",
            $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(bin, folder);
        return $"Host=127.0.0.1;Port={port};Username=postgres";
    }

    private static void Stop(string bin, string folder)
    {
        AsServer($"{bin}/pg_ctl", "-D", $"{folder}/db", "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static void AsServer(string program, params string[] arguments)
    {
        if (Environment.UserName == "root")
            Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else
            Run(program, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/tmp", RedirectStandardOutput = false })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} ended with {process.ExitCode}"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
