using System.Text.RegularExpressions;

namespace Mingtang.House;

/// <summary>A refusal's code is a promise to callers: unique, and named after the room that refuses.</summary>
public sealed partial class RefusalCodeTests
{
    [Fact]
    public void Codes_are_unique_in_the_house()
    {
        var twice = Codes().GroupBy(code => code.Code).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(code => code.Path))}");
        twice.ShouldBeEmpty();
    }

    [Fact]
    public void Codes_begin_with_the_name_of_their_room()
    {
        var astray = Codes().Where(code => !Folder(code.Path).Equals(code.Code.Split('.')[0], StringComparison.OrdinalIgnoreCase))
            .Select(code => $"{code.Code} in {code.Path}");
        astray.ShouldBeEmpty();
    }

    [Fact]
    public void There_are_codes_to_check() => Codes().Count().ShouldBeGreaterThan(10);

    private static string Folder(string path)
    {
        var parts = path.Split('/');
        return parts[1] == "Rooms" ? parts[2] : parts[1];
    }

    private static IEnumerable<(string Code, string Path)> Codes() =>
        Sources.Files("src", ".cs").SelectMany(file => Refusal().Matches(file.Text).Select(match => (match.Groups["code"].Value, file.Path)));

    /// <summary><c>new("room.reason", "…。")</c>: the message follows and is a sentence, which tells a refusal from other pairs of strings.</summary>
    [GeneratedRegex("""new(?:\s+Refusal)?\(\s*"(?<code>[a-z]+\.[a-z0-9-]+)",\s*\$?@?"[^"]*[\u4e00-\u9fff][^"]*。""")]
    private static partial Regex Refusal();
}
