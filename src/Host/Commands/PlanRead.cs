using System.CommandLine;
using System.Text;
using Mingtang.Kernel;
using Mingtang.Reading;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.Host.Commands;

/// <summary><c>plan read FILE… [--text]</c>: what a work plan says, as JSON. Stores nothing and starts nothing.</summary>
internal static class PlanRead
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "要点文件（docx、xlsx、pdf、html、txt、md、csv）", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<bool> Text = new("--text") { Description = "只输出规整后的正文，任务的起止位置以它为准" };

    public static Command Build()
    {
        var command = new Command("read", "读取工作要点，不保存") { Files, Text };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var files = parsed.GetValue(Files)!;
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        var exit = ExitCode.Done;
        foreach (var file in files)
        {
            var printed = parsed.GetValue(Text) ? TextOf(file) : JsonOf(file);
            if (printed.TryGet(out var words))
                output.Write(words);
            else
                exit = Refused(printed, file, files.Length > 1);
        }
        return exit;
    }

    private static Outcome<string> TextOf(string file) =>
        Document(file) is var document && document.TryGet(out var read) ? read.Text : Outcome<string>.Refused(document.Refusals);

    private static Outcome<string> JsonOf(string file)
    {
        var document = Document(file);
        if (!document.TryGet(out var read))
            return Outcome<string>.Refused(document.Refusals);
        var plan = PlanReader.Read(read);
        return plan.TryGet(out var found) ? PlanJson.Write(found) + "\n" : Outcome<string>.Refused(plan.Refusals);
    }

    private static Outcome<ReadDocument> Document(string file)
    {
        try
        {
            using var content = File.OpenRead(file);
            return FileReader.Read(content, Path.GetFileName(file));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new Refusal("host.file-unreadable", "文件不存在，或者没有权限读取。");
        }
    }

    private static int Refused(Outcome refused, string file, bool isOneOfMany)
    {
        if (isOneOfMany)
            Say.Message($"{file}：");
        return Say.Refused(refused);
    }
}
