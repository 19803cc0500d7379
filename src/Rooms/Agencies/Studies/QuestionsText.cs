using Mingtang.Kernel;

namespace Mingtang.Agencies.Studies;

/// <summary>
/// Questions as an office types them: one line asks, each further line is an option, the right one begins with 「*」, an empty line parts
/// two questions.
/// </summary>
internal static class QuestionsText
{
    private const int FewestOptions = 2;
    private const int MostOptions = 6;
    private const int MostQuestions = 20;

    public static Outcome<List<StudyQuestion>> Read(string? typed)
    {
        var blocks = Blocks(typed).ToList();
        List<Refusal> reasons = [.. blocks.SelectMany((block, index) => Reasons(block, index + 1))];
        if (blocks.Count is 0 or > MostQuestions)
            reasons.Add(StudyRefusals.QuestionCount(MostQuestions));
        return reasons.Count > 0 ? reasons : blocks.ConvertAll(Of);
    }

    private static IEnumerable<List<string>> Blocks(string? typed)
    {
        var block = new List<string>();
        foreach (var line in (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Append(""))
        {
            if (line.Length > 0)
                block.Add(line);
            else if (block.Count > 0)
            {
                yield return block;
                block = [];
            }
        }
    }

    private static IEnumerable<Refusal> Reasons(List<string> block, int number)
    {
        if (block.Count - 1 is < FewestOptions or > MostOptions)
            yield return StudyRefusals.OptionCount(number, FewestOptions, MostOptions);
        if (block.Skip(1).Count(IsRight) != 1)
            yield return StudyRefusals.OneRight(number);
    }

    private static StudyQuestion Of(List<string> block) =>
        new(block[0], [.. block.Skip(1).Select(option => option.TrimStart('*', '＊').Trim())], block.FindIndex(1, IsRight) - 1);

    private static bool IsRight(string option) => option[0] is '*' or '＊';
}
