using System.Xml.Linq;
using Mingtang.TestKit;

namespace Mingtang.House;

/// <summary>Project references are the map (docs/map.md): an arrow that is not drawn there does not compile here.</summary>
public sealed class ArrowTests
{
    /// <summary>Who may lean on whom, directly. What a project may reach through another needs no line of its own.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Kernel"] = [],
        ["Reading"] = ["Kernel"],
        ["Printing"] = ["Kernel"],
        ["Search"] = ["Kernel"],
        ["Foundation"] = ["Kernel", "Reading", "Printing", "Search"],
        ["Schema"] = ["Foundation"],
        ["Agencies"] = ["Foundation"],
        ["Polls"] = ["Foundation", "Agencies"],
        ["Documents"] = ["Foundation", "Agencies", "Polls"],
        ["Interpretations"] = ["Foundation", "Agencies", "Polls", "Documents"],
        ["Columns"] = ["Foundation", "Agencies", "Polls", "Documents"],
        ["Library"] = ["Search", "Foundation", "Agencies", "Polls", "Documents"],
        ["Decisions"] = ["Foundation", "Agencies", "Polls", "Documents"],
        ["Requests"] = ["Search", "Foundation", "Agencies", "Polls", "Documents", "Library"],
        ["Gazette"] = ["Foundation", "Agencies", "Polls", "Documents"],
        ["Messages"] = ["Foundation", "Agencies", "Polls", "Library"],
        ["OpenDays"] = ["Foundation", "Agencies", "Polls"],
        ["WorkPlans"] = ["Foundation", "Agencies", "Polls"],
        ["Push"] = ["Foundation", "Agencies", "Polls"],
        ["Assessments"] = ["Foundation", "Agencies", "Polls"],
        ["AnnualReports"] = ["Foundation", "Agencies", "Polls"],
        ["Inspections"] = ["Foundation", "Agencies", "Polls"],
        ["OpenData"] = ["Foundation", "Agencies", "Polls"],
        ["Portal"] = ["Foundation", "Agencies", "Polls"],
    };

    [Fact]
    public void Every_reference_follows_an_arrow_of_the_map()
    {
        var astray = Projects().SelectMany(project => project.References
            .Where(reference => !Arrows.GetValueOrDefault(project.Name, []).Contains(reference))
            .Select(reference => $"{project.Name} -> {reference}"));
        astray.ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_is_on_the_map() =>
        Projects().Select(project => project.Name).Except(Arrows.Keys).ShouldBeEmpty();

    [Fact]
    public void Kernel_and_Search_know_neither_web_nor_database()
    {
        var forbidden = Sources.Files("src/Kernel", ".cs", ".csproj")
            .Where(file => file.Text.Contains("Microsoft.AspNetCore", StringComparison.Ordinal) || file.Text.Contains("EntityFrameworkCore", StringComparison.Ordinal));
        forbidden.Select(file => file.Path).ShouldBeEmpty();
    }

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Mingtang.slnx"));
        string[] folders = ["src", "tests"];
        folders.SelectMany(folder => Sources.Files(folder, ".csproj")).Select(file => file.Path)
            .Where(path => !solution.Contains(path, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>The host composes everything and stands outside the arrows.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<string> References)> Projects() =>
        Sources.Files("src", ".csproj")
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file.Path), References: ReferencesOf(file.Text)))
            .Where(project => project.Name != "Host");

    private static IReadOnlyList<string> ReferencesOf(string project) =>
        [.. XDocument.Parse(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!))];
}
