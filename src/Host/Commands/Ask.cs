using System.CommandLine;

namespace Mingtang.Host.Commands;

/// <summary><c>ask QUESTION</c> or <c>ask --batch FILE.jsonl</c>: articles that answer, the sentence quoted, or that it is not known.</summary>
internal sealed class Ask : IHouseCommand
{
    private const int Shown = 10;

    private static readonly Argument<string?> Question = new("QUESTION") { Description = "问题", Arity = ArgumentArity.ZeroOrOne };

    public Command Build()
    {
        var command = new Command("ask", "向政策库提问，没有把握时不作回答") { Question, Batch.File };
        Batch.OneOrMany(command, Question, "QUESTION");
        command.SetAction((parsed, stop) => Batch.Run(parsed, Question, "question", async (library, asked, stop) =>
        {
            var answer = await library.Ask(asked.Words, Shown, stop);
            return new { id = asked.Id, results = answer.Results.Select(found => new { title = found.Title, article = found.Article, url = found.Url, score = found.Score }), answer = answer.Answer, abstained = answer.Abstained };
        }, stop));
        return command;
    }
}
