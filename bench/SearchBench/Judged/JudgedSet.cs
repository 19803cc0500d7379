namespace Mingtang.Search.Judged;

/// <summary>A query and the files it should find, by grade.</summary>
internal sealed record JudgedQuery(string Id, bool Tune, string Kind, string Query, IReadOnlyDictionary<string, int> Relevant);

/// <summary>A question and the articles that answer it (<c>file#第N条</c>), the primary one first; none where it cannot be answered.</summary>
internal sealed record JudgedQuestion(string Id, bool Tune, string Kind, string Question, IReadOnlyList<string> Expected, string Fact);

/// <summary>The judged set of <c>bench/judged</c>.</summary>
internal static class JudgedSet
{
    public static IReadOnlyList<JudgedQuery> Queries(string folder, string file = "queries.tsv") => [.. Rows(folder, file).Select(cells => new JudgedQuery(cells[0], cells[1] == "tune", cells[2], cells[3],
        cells[4].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).ToDictionary(part => part[0], part => int.Parse(part[1]))))];

    public static IReadOnlyList<JudgedQuestion> Questions(string folder, string file = "questions.tsv") => [.. Rows(folder, file)
        .Select(cells => new JudgedQuestion(cells[0], cells[1] == "tune", cells[2], cells[3], cells[4].Split(';', StringSplitOptions.RemoveEmptyEntries), cells[5]))];

    /// <summary>Everything to learn from: what was written for it, and the sets that were blind once and have been seen since.</summary>
    public static IReadOnlyList<JudgedQuestion> ToLearnFrom(string folder) =>
        [.. new[] { "questions.tsv", "blind-questions.tsv", "blind2-questions.tsv", "blind3-questions.tsv", "blind4-questions.tsv", "blind5-questions.tsv", "further-questions.tsv", "wide-questions.tsv", "wide2-questions.tsv" }.SelectMany(file => Pooled(Questions(folder, file), folder))];

    /// <summary>The same with the articles a later look accepted (<c>pooled.tsv</c>), so that both judgements can be reported.</summary>
    public static IReadOnlyList<JudgedQuestion> Pooled(IEnumerable<JudgedQuestion> questions, string folder)
    {
        var accepted = Rows(folder, "pooled.tsv").ToLookup(cells => cells[0], cells => cells[1]);
        return [.. questions.Select(question => question with { Expected = [.. question.Expected, .. accepted[question.Id]] })];
    }

    private static IEnumerable<string[]> Rows(string folder, string file) => File.ReadLines(Path.Combine(folder, file)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'));
}
