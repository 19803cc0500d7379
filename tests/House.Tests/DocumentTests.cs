using System.Text.RegularExpressions;
using Mingtang.TestKit;

namespace Mingtang.House;

/// <summary>Documents that cannot rot: links lead somewhere, rooms explain themselves, the law table names what exists.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_relative_link_leads_to_a_file()
    {
        var dead = Documents().SelectMany(document => Links().Matches(Code().Replace(document.Text, ""))
            .Select(match => match.Groups["to"].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith('#') && !link.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(link => !Exists(document.Path, link))
            .Select(link => $"{document.Path}: {link}"));
        dead.ShouldBeEmpty();
    }

    [Fact]
    public void Every_room_has_a_readme_of_at_most_sixty_lines()
    {
        var amiss = Sources.Rooms.Select(room => Path.Combine(Repository.Root, "src", "Rooms", room, "README.md"))
            .Where(path => !File.Exists(path) || File.ReadLines(path).Count() > 60);
        amiss.ShouldBeEmpty();
    }

    [Fact]
    public void The_map_names_every_project()
    {
        var map = File.ReadAllText(Path.Combine(Repository.Root, "docs", "map.md"));
        Sources.Files("src", ".csproj").Select(file => Path.GetFileNameWithoutExtension(file.Path))
            .Where(name => !map.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Types_and_tests_named_in_the_law_table_exist()
    {
        var code = string.Concat(Sources.Files("src", ".cs").Concat(Sources.Files("tests", ".cs")).Select(file => file.Text));
        var law = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "law.md")).Where(line => line.StartsWith('|'));
        var missing = law.SelectMany(line => Names().Matches(line).Select(match => match.Groups["name"].Value)).Distinct()
            .Where(name => !Regex.IsMatch(code, $@"\b{Regex.Escape(name.Split('.')[^1])}\b"));
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Each_decision_record_names_a_bad_consequence()
    {
        var silent = Sources.Files("docs/adr", ".md").Where(file => !file.Text.Contains("Bad", StringComparison.Ordinal)).Select(file => file.Path);
        silent.ShouldBeEmpty();
    }

    private static IEnumerable<(string Path, string Text)> Documents() =>
        Directory.GetFiles(Repository.Root, "*.md").Select(path => (Path.GetFileName(path), File.ReadAllText(path)))
            .Concat(Sources.Files("docs", ".md")).Concat(Sources.Files("src", ".md"));

    private static bool Exists(string from, string link)
    {
        var target = Path.Combine(Repository.Root, Path.GetDirectoryName(from)!, link.Split('#')[0]);
        return File.Exists(target) || Directory.Exists(target);
    }

    /// <summary>What stands in code is shown, not followed.</summary>
    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9_.]+)`")]
    private static partial Regex Names();
}
