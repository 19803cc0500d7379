using Mingtang.Foundation;
using Mingtang.Search;
using Mingtang.Search.Answers;
using Mingtang.Search.Queries;

namespace Mingtang.Library.Asking;

/// <summary>An article or FAQ that speaks to a question, and the sentence that says most.</summary>
/// <param name="Label">第十七条; empty where the text has no articles.</param>
/// <param name="Sentence">As printed.</param>
/// <param name="Fact">Where in the sentence the fact asked for stands.</param>
internal sealed record QuotedPassage(
    ItemRef Item, string Title, string Label, string Heading, string KindTitle, string? Agency, string Url, Standing Standing, DateOnly? Day, double Score,
    string Text, string Sentence, Mark? Fact, IReadOnlyList<Mark> Marks)
{
    /// <summary>The same was issued for a later year.</summary>
    public bool IsEarlier { get; init; }

    public string Citation => $"《{Title.Trim('《', '》')}》{Label}";
}

/// <summary>What there is to say to a question.</summary>
/// <param name="First">Null where the evidence is too weak: <see cref="Others"/> is then only where one might look.</param>
/// <param name="Others">Other places that say so, best first.</param>
internal sealed record AnsweredQuestion(string Question, QuestionKind Kind, double Confidence, QuotedPassage? First, IReadOnlyList<QuotedPassage> Others)
{
    public bool IsBuilding { get; init; }

    public bool Abstained => First is null;

    public IEnumerable<QuotedPassage> All => First is null ? Others : Others.Prepend(First);

    /// <summary>The kind of fact that is marked, as a reader calls it.</summary>
    public string? FactTitle => First?.Fact is null ? null : Kind switch
    {
        QuestionKind.Period => "期限",
        QuestionKind.Amount => "金额",
        QuestionKind.Condition => "条件",
        QuestionKind.Authority => "部门",
        QuestionKind.Place => "地点",
        QuestionKind.Definition => "含义",
        QuestionKind.Penalty => "后果",
        _ => "要点",
    };
}
