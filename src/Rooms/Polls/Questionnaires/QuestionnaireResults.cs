using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Kernel;
using Mingtang.Polls.Ratings;
using Mingtang.Printing;

namespace Mingtang.Polls.Questionnaires;

internal sealed record QuestionResult(Question Question, int Answered, IReadOnlyList<int> Counts, IReadOnlyList<string> Texts)
{
    public ShownChart Chart => new(ChartKind.Rows, "选项", Question.Choices, [new("人数", [.. Counts.Select(count => (decimal?)count)])], " 人");

    /// <summary>Of a scale.</summary>
    public decimal? Mean => Question.Kind != QuestionKind.Scale || Counts.Sum() == 0 ? null
        : Math.Round((decimal)Counts.Select((count, index) => count * (index + 1)).Sum() / Counts.Sum(), 2);
}

internal sealed record SheetCount(int Sheets, IReadOnlyList<QuestionResult> Questions);

internal sealed class QuestionnaireResults(PlatformDb db)
{
    /// <param name="alsoUnshown">For the desk: texts nobody has looked at yet.</param>
    public async Task<SheetCount> Count(Questionnaire asked, bool alsoUnshown, CancellationToken stop)
    {
        var answers = await db.Set<Answer>().AsNoTracking().Where(answer => answer.QuestionnaireId == asked.Id).ToListAsync(stop);
        var byQuestion = answers.ToLookup(answer => answer.QuestionId);
        return new(answers.Select(answer => answer.VoiceId).Distinct().Count(), [.. asked.InOrder.Select(question => Result(question, [.. byQuestion[question.Id]], alsoUnshown))]);
    }

    /// <summary>One line per sheet; who answered is not known and stands nowhere.</summary>
    public async Task<byte[]> Csv(Questionnaire asked, CancellationToken stop)
    {
        var answers = await db.Set<Answer>().AsNoTracking().Where(answer => answer.QuestionnaireId == asked.Id).ToListAsync(stop);
        var sheets = answers.GroupBy(answer => answer.VoiceId).OrderBy(sheet => sheet.Min(answer => answer.At)).Select((sheet, index) => Line(asked, sheet.ToLookup(answer => answer.QuestionId), sheet.Max(answer => answer.At), index + 1));
        return CsvPrinter.Print(["序号", "提交时间", .. asked.InOrder.Select(question => $"{question.Ordinal}. {question.Words}")], sheets);
    }

    private static List<string?> Line(Questionnaire asked, ILookup<Guid, Answer> sheet, DateTime at, int number) =>
    [
        number.ToString(CultureInfo.InvariantCulture),
        ChinaTime.In(new DateTimeOffset(at)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        .. asked.InOrder.Select(question => string.Join('；', sheet[question.Id].OrderBy(answer => answer.Choice).Select(answer => answer.Words ?? question.Choices[answer.Choice!.Value]))),
    ];

    private static QuestionResult Result(Question question, List<Answer> answers, bool alsoUnshown) => new(
        question,
        answers.Select(answer => answer.VoiceId).Distinct().Count(),
        [.. question.Choices.Select((_, place) => answers.Count(answer => answer.Choice == place))],
        [.. answers.Where(answer => answer.State == TextState.Shown || (alsoUnshown && answer.State == TextState.Waiting)).OrderByDescending(answer => answer.At).Select(answer => answer.Words!)]);
}
