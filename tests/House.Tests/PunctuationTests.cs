using System.Text.RegularExpressions;

namespace Mingtang.House;

/// <summary>Chinese sentences are set with Chinese punctuation: nothing half-width stands beside a Chinese character a person reads.</summary>
public sealed partial class PunctuationTests
{
    /// <summary>What reads other people's papers must know their half-width marks; what is a pattern or a separator is no sentence.</summary>
    private static readonly string[] Readers = ["/PlanReading/", "src/Reading/", "src/Search/", "/StandardImport.cs", "src/Kernel/Numbers/", "/UnitGroups.cs", "/ProposalRules.cs", "Vocabulary"];

    [Fact]
    public void No_half_width_mark_stands_between_chinese_characters()
    {
        var amiss = Sources.Files("src", ".cs", ".cshtml")
            .Where(file => !Readers.Any(reader => file.Path.Contains(reader, StringComparison.Ordinal)))
            .SelectMany(file => Amiss(file.Text).Select(line => $"{file.Path}: {line}"));
        amiss.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Say(\"任务逾期,可催办\");")]
    [InlineData("""Say($"延至{day}:理由");""")]
    [InlineData("<p>责任单位:@unit.Name</p>")]
    [InlineData("<p>没有条目;可以增加一条</p>")]
    [InlineData("""Title = "计划(草稿)",""")]
    public void A_half_width_mark_is_found(string line) => Amiss(line).ShouldHaveSingleItem();

    [Theory]
    [InlineData("Say(\"任务逾期，可催办\");")]
    [InlineData("""ViewData.Head("条款", ("工作要点", "/desk/workplans"));""")]
    [InlineData("""<li>第@(row.Ordinal)条</li>""")]
    [InlineData("""// comments, 中文,may""")]
    [InlineData("""[GeneratedRegex("中,文")]""")]
    [InlineData("""$"{day:yyyy年M月d日}印发";""")]
    public void Code_and_full_width_marks_are_left_alone(string line) => Amiss(line).ShouldBeEmpty();

    private static IEnumerable<string> Amiss(string text) => text.Split('\n').Select(line => line.Trim())
        .Where(line => !line.StartsWith("//", StringComparison.Ordinal) && !line.Contains("Regex", StringComparison.Ordinal) && !line.Contains("Split(", StringComparison.Ordinal))
        .Where(line => HalfWidth().IsMatch(line));

    /// <summary>Between two Chinese characters, or after one and before a hole, or after a hole and before one; a code hole in markup opens with @(.</summary>
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}》」”）][,;:?!][\p{IsCJKUnifiedIdeographs}《「“（@{<]|[}>)][,;][\p{IsCJKUnifiedIdeographs}《「“]|[}>]:[\p{IsCJKUnifiedIdeographs}《「“]|\p{IsCJKUnifiedIdeographs}\([^)""]*\p{IsCJKUnifiedIdeographs}[^)""]*\)")]
    private static partial Regex HalfWidth();
}
