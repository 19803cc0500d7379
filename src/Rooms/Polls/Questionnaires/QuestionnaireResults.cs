using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Polls.Ratings;
using Mingtang.Polls.Voices;
using Mingtang.Printing;

namespace Mingtang.Polls.Questionnaires;

/// <param name="BySide">The same counts of those who said as whom they answer.</param>
internal sealed record QuestionResult(Question Question, int Answered, IReadOnlyList<int> Counts, IReadOnlyDictionary<VoiceSide, IReadOnlyList<int>> BySide, IReadOnlyList<string> Texts)
{
    public ShownChart Chart => new(ChartKind.Rows, "选项", Question.Choices,
        [Series(BySide.Count > 0 ? "全部" : "人数", Counts), .. BySide.OrderBy(side => side.Key).Select(side => Series(side.Key.Title(), side.Value))], " 人");

    private static ChartSeries Series(string name, IReadOnlyList<int> counts) => new(name, [.. counts.Select(count => (decimal?)count)]);

    /// <summary>Of a scale.</summary>
    public decimal? Mean => Question.Kind != QuestionKind.Scale || Counts.Sum() == 0 ? null
        : Math.Round((decimal)Counts.Select((count, index) => count * (index + 1)).Sum() / Counts.Sum(), 2, MidpointRounding.AwayFromZero);
}

internal sealed record SheetCount(int Sheets, int Residents, int Firms, IReadOnlyList<QuestionResult> Questions);

internal sealed class QuestionnaireResults(PlatformDb db, VoiceBook voices)
{
    /// <param name="alsoUnshown">For the desk: texts nobody has looked at yet.</param>
    public async Task<SheetCount> Count(Questionnaire asked, bool alsoUnshown, CancellationToken stop)
    {
        var answers = await db.Set<Answer>().AsNoTracking().Where(answer => answer.QuestionnaireId == asked.Id).ToListAsync(stop);
        var byQuestion = answers.ToLookup(answer => answer.QuestionId);
        var sides = await voices.Sides($"questionnaire:{asked.Id}", stop);
        var sheets = answers.Select(answer => answer.VoiceId).ToHashSet();
        return new(
            sheets.Count, sheets.Count(voice => sides.TryGetValue(voice, out var side) && side == VoiceSide.Resident), sheets.Count(voice => sides.TryGetValue(voice, out var side) && side == VoiceSide.Firm),
            [.. asked.InOrder.Select(question => Result(question, [.. byQuestion[question.Id]], sides, alsoUnshown))]);
    }

    /// <summary>One line per sheet; who answered is not known and stands nowhere.</summary>
    public async Task<byte[]> Csv(Questionnaire asked, CancellationToken stop)
    {
        var answers = await db.Set<Answer>().AsNoTracking().Where(answer => answer.QuestionnaireId == asked.Id).ToListAsync(stop);
        var sides = await voices.Sides($"questionnaire:{asked.Id}", stop);
        var sheets = answers.GroupBy(answer => answer.VoiceId).OrderBy(sheet => sheet.Min(answer => answer.At))
            .Select((sheet, index) => Line(asked, sheet.ToLookup(answer => answer.QuestionId), sides.TryGetValue(sheet.Key, out var side) ? side.Title() : "", sheet.Max(answer => answer.At), index + 1));
        return CsvPrinter.Print(["序号", "提交时间", "身份", .. asked.InOrder.Select(question => $"{question.Ordinal}. {question.Words}")], sheets);
    }

    private static List<string?> Line(Questionnaire asked, ILookup<Guid, Answer> sheet, string side, DateTime at, int number) =>
    [
        number.ToString(CultureInfo.InvariantCulture),
        ChinaTime.In(new DateTimeOffset(at)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        side,
        .. asked.InOrder.Select(question => string.Join('；', sheet[question.Id].OrderBy(answer => answer.Choice).Select(answer => answer.Words ?? question.Choices[answer.Choice!.Value]))),
    ];

    private static QuestionResult Result(Question question, List<Answer> answers, Dictionary<Guid, VoiceSide> sides, bool alsoUnshown) => new(
        question,
        answers.Select(answer => answer.VoiceId).Distinct().Count(),
        Counts(question, answers),
        answers.Where(answer => sides.ContainsKey(answer.VoiceId)).GroupBy(answer => sides[answer.VoiceId]).ToDictionary(side => side.Key, side => Counts(question, [.. side])),
        [.. answers.Where(answer => answer.State == TextState.Shown || (alsoUnshown && answer.State == TextState.Waiting)).OrderByDescending(answer => answer.At).Select(answer => answer.Words!)]);

    private static IReadOnlyList<int> Counts(Question question, IReadOnlyCollection<Answer> answers) => [.. question.Choices.Select((_, place) => answers.Count(answer => answer.Choice == place))];
}
