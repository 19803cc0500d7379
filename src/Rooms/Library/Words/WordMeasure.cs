using Mingtang.Library.Log;

namespace Mingtang.Library.Words;

/// <summary>How the judged set fared with the words in use and with the new ones, on what of it this library holds.</summary>
/// <param name="Queries">Judged queries whose texts are in the library, of <paramref name="AllQueries"/>.</param>
/// <param name="Vain">Searches of the last months that found nothing and still do not, and how many of them find something with the new words.</param>
internal sealed record WordMeasure(
    int Queries, int AllQueries, int Questions, int AllQuestions, MeasuredWords Before, MeasuredWords After, int Vain, int VainFound, IReadOnlyList<WordChange> Changes)
{
    public static WordMeasure OfNothing { get; } = new(0, 0, 0, 0, MeasuredWords.None, MeasuredWords.None, 0, 0, []);

    public bool IsOfNothing => Queries + Questions == 0;

    /// <summary>Measures that fell by more than the office puts up with.</summary>
    /// <param name="tolerance">In points of a hundred.</param>
    public IReadOnlyList<string> Falls(decimal tolerance) => [.. MeasuredWords.Parts.Where(part => Fall(part.Of, part.More) > (double)tolerance / 100).Select(part => part.Title)];

    private double Fall(Func<MeasuredWords, double> part, bool moreIsBetter) => moreIsBetter ? part(Before) - part(After) : part(After) - part(Before);
}

/// <summary>The figures of one run.</summary>
/// <param name="Rank">MRR@10 of the searches.</param>
/// <param name="Gain">nDCG@10 of the searches.</param>
/// <param name="Nothing">Share of searches that found nothing.</param>
/// <param name="First">Share of questions whose first passage answers.</param>
/// <param name="Five">Share of questions answered by one of the first five passages.</param>
internal sealed record MeasuredWords(double Rank, double Gain, double Nothing, double First, double Five)
{
    public static MeasuredWords None { get; } = new(0, 0, 0, 0, 0);

    public static readonly IReadOnlyList<MeasuredPart> Parts =
    [
        new("检索：首个正确结果的位次得分（MRR@10）", Side.Search, of => of.Rank, true),
        new("检索：前十条的排序得分（nDCG@10）", Side.Search, of => of.Gain, true),
        new("检索：没有结果的比例", Side.Search, of => of.Nothing, false),
        new("提问：第一条就答对的比例", Side.Question, of => of.First, true),
        new("提问：前五条内答对的比例", Side.Question, of => of.Five, true),
    ];
}

internal sealed record MeasuredPart(string Title, Side Side, Func<MeasuredWords, double> Of, bool More);

/// <param name="Before">Place of the right text, 0 where it was not among ten.</param>
internal sealed record WordChange(Side Side, string Words, int Before, int After)
{
    public bool IsBetter => After > 0 && (Before == 0 || After < Before);
}
