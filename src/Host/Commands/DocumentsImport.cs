using System.CommandLine;
using Mingtang.Documents.Importing;
using Mingtang.Foundation.Data;

namespace Mingtang.Host.Commands;

/// <summary><c>documents</c>: taking papers in by the folder.</summary>
internal sealed class DocumentsCommand : IHouseCommand
{
    public Command Build() => new("documents", "公文") { DocumentsImport.Build() };
}

/// <summary><c>documents import DIR</c>: with <c>manifest.csv</c> reference texts; without one drafts of <c>--agency CODE</c>, or with <c>--references</c> reference texts.</summary>
internal static class DocumentsImport
{
    private static readonly Argument<DirectoryInfo> Folder = new("DIR") { Description = "文件夹；其中有 manifest.csv 的，按清单导入为参考文本" };

    private static readonly Option<string?> Agency = new("--agency") { Description = "单位代码：草稿归它；参考文本省略时归区政府", HelpName = "CODE" };

    private static readonly Option<bool> References = new("--references") { Description = "没有清单时也导入为参考文本，而不是草稿" };

    public static Command Build()
    {
        var command = new Command("import", "导入一个文件夹，可以中断后接着导") { Folder, Agency, References };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        await using var app = Server.Prepare(parsed.DataFolder(), parsed.DatabaseChoice()).Build();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlatformDb>().Migrate(stop);
        using var bar = new ProgressBar();
        var imported = await scope.ServiceProvider.GetRequiredService<IDocumentImports>()
            .Import(parsed.GetValue(Folder)!.FullName, parsed.GetValue(Agency), parsed.GetValue(References), bar, stop);
        bar.Dispose();
        await PagesAhead.Make(parsed, stop);
        return Say.Outcome(imported, counts => counts);
    }
}

/// <summary>A bar on standard error: drawn over itself where a person looks, a line for every tenth where a file takes it.</summary>
internal sealed class ProgressBar : IProgress<ImportProgress>, IDisposable
{
    private const int Width = 30;
    private readonly bool isSeen = !Console.IsErrorRedirected;
    private int tenth = -1;
    private bool isOpen;

    public void Report(ImportProgress value)
    {
        var share = value.Whole == 0 ? 1 : (double)value.Done / value.Whole;
        var line = $"[{new string('#', (int)(share * Width)),-Width}] {value.Done}/{value.Whole}";
        if (isSeen)
            Console.Error.Write("\r" + line);
        else if ((int)(share * 10) != tenth)
            Say.Message(line);
        (tenth, isOpen) = ((int)(share * 10), isSeen);
    }

    public void Dispose()
    {
        if (isOpen)
            Console.Error.WriteLine();
        isOpen = false;
    }
}
