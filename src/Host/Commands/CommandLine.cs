using System.CommandLine;
using System.Globalization;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Demo;

namespace Mingtang.Host.Commands;

/// <summary>All commands, and what holds for every one: options, exit codes, faults.</summary>
internal static class CommandLine
{
    private static readonly IReadOnlyList<IHouseCommand> Commands =
        [new Serve(), new Workday(), new Fee(), new Migrate(), new Backup(), new Restore(), new Check(), new Plan(), new DocumentsCommand(), new Report(), new Search(), new Ask()];

    public static async Task<int> Run(string[] args)
    {
        // Figures and dates look the same on every machine; only the command line's own sentences follow the language.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        var parsed = Build().Parse(args);
        if (parsed.Errors.Count > 0)
            return Misused(parsed);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Fault;
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            Say.Message("这个地址已被占用：另一个程序正在使用它。请停止它，或用 serve --urls http://localhost:5081 换一个端口。");
            return ExitCode.Refused;
        }
        catch (MasterKeyMissingException locked)
        {
            // Where in the program the key was missed helps nobody; content that does not open is a fault and keeps its trace.
            Say.Message(locked.Message);
            return ExitCode.Refused;
        }
        catch (DemoStoppedException stopped)
        {
            Say.Message(stopped.Message);
            return ExitCode.Refused;
        }
        catch (Exception fault)
        {
            Say.Message($"出错：{fault.Message}");
            Say.Message(fault.ToString());
            return ExitCode.Fault;
        }
    }

    private static RootCommand Build()
    {
        var root = new RootCommand("明堂：区级政务公开平台。不带参数时启动演示。") { Everywhere.Data, Everywhere.Database };
        foreach (var command in Commands)
            root.Add(command.Build());
        root.SetAction((parsed, stop) => Serve.Run(parsed, new(Serve.DefaultUrls, IsDemo: true), stop));
        return root;
    }

    private static int Misused(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            Say.Message(error.Message);
        Say.Message("用法见 ./mingtang --help");
        return ExitCode.Usage;
    }
}
