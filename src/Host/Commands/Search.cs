using System.CommandLine;

namespace Mingtang.Host.Commands;

/// <summary><c>search QUERY [--limit N]</c> or <c>search --batch FILE.jsonl</c>: what the library finds, a JSON line per query.</summary>
internal sealed class Search : IHouseCommand
{
    private const int Most = 100;

    private static readonly Argument<string?> Query = new("QUERY") { Description = "检索词", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<int> Limit = new("--limit") { Description = $"每个查询最多几条结果，1 至 {Most}", HelpName = "N", DefaultValueFactory = _ => 10 };

    public Command Build()
    {
        var command = new Command("search", "在政策库中检索") { Query, Limit, Batch.File };
        Batch.OneOrMany(command, Query, "QUERY");
        command.Validators.Add(result =>
        {
            if (result.GetResult(Limit) is { Implicit: false } && result.GetValue(Limit) is < 1 or > Most)
                result.AddError($"--limit 应为 1 至 {Most} 的整数。");
        });
        command.SetAction((parsed, stop) => Batch.Run(parsed, Query, "query", async (library, asked, stop) =>
            new { id = asked.Id, results = await library.Search(asked.Words, parsed.GetValue(Limit), stop) }, stop));
        return command;
    }
}
