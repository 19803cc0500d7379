using System.Text.Json;
using Mingtang.Reading;
using Mingtang.TestKit;
using Xunit.Abstractions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>
/// Documents written by someone who had not seen the reader, each with the answers a careful clerk would give. The floors are
/// what was measured: they may only rise.
/// </summary>
public sealed class ExaminedTests(ITestOutputHelper output)
{
    private static readonly string folder = Path.Combine(Repository.Root, "tests/Rooms.Tests/WorkPlans/PlanReading/Examined");

    [Fact]
    public void Documents_never_seen_before_are_read_field_by_field()
    {
        var examination = new Examination();
        foreach (var (name, file, paper) in Papers())
            examination.Take(name, paper, ReadFile(file));
        var firm = examination.Marks.Where(mark => !mark.Arguable).ToList();
        Report(examination.Marks);
        Share(firm).ShouldBeGreaterThan(0.995);
    }

    [Fact]
    public void What_damage_makes_wrong_is_warned_of_and_what_it_spares_is_not()
    {
        var sound = new Examination();
        var damaged = new Examination();
        foreach (var (name, file, paper) in Papers().Where(paper => IsDamaged(paper.Name) && Path.GetExtension(paper.File) is ".txt" or ".md" or ".tsv"))
        {
            var text = Text(file);
            sound.Take(name, paper, ReadPasted(text), headToo: false);
            foreach (var seed in new[] { 1, 2, 3, 4, 5, 6, 1001, 1002, 1003 })
                damaged.Take($"{name}#{seed}", paper, ReadPasted(Damage.Do(text, new Random(seed * 7919 + name.Length))), headToo: false);
        }
        var misread = sound.Marks.Where(mark => !mark.Right).Select(mark => (mark.Document, mark.Asked, mark.Field)).ToHashSet();
        Damaged(damaged.Marks.Where(mark => mark is { Arguable: false, Asked: not null, Ordinal: not null }
            && !misread.Contains((mark.Document[..mark.Document.IndexOf('#')], mark.Asked, mark.Field))).ToList());
    }

    // Papers from 300 on show a layout in three to five items: too few for a paper's habits, and not among those the floors were measured on.
    private static bool IsDamaged(string name) => int.Parse(name[..name.IndexOf('-')]) < 300;

    /// <summary>Only fields that are read rightly from the sound paper: what damage alone made wrong.</summary>
    private void Damaged(List<Examination.Mark> marks)
    {
        var wrong = marks.FindAll(mark => !mark.Right);
        var right = marks.FindAll(mark => mark.Right);
        foreach (var group in wrong.GroupBy(mark => mark.Field))
            output.WriteLine($"{group.Key,-12} wrong {group.Count(),5}, warned {Warned([.. group]),7:P1}; right warned {Warned([.. right.Where(mark => mark.Field == group.Key)]),7:P1}");
        output.WriteLine($"damaged: wrong {wrong.Count} of {marks.Count}, warned {Warned(wrong):P1}; right warned {Warned(right):P1}");
        Keep("damage", wrong.Where(mark => !mark.Warned));
        Keep("damage-false", right.Where(mark => mark.Warned));
        Warned(wrong).ShouldBeGreaterThan(0.9);
        Warned(right).ShouldBeLessThan(0.057);
    }

    private static double Share(List<Examination.Mark> marks) => marks.Count(mark => mark.Right) / (double)marks.Count;

    private static double Warned(List<Examination.Mark> marks) => marks.Count == 0 ? 0 : marks.Count(mark => mark.Warned) / (double)marks.Count;

    private void Report(List<Examination.Mark> marks)
    {
        foreach (var field in marks.GroupBy(mark => mark.Field))
            output.WriteLine($"{field.Key,-16} {Share([.. field.Where(mark => !mark.Arguable)]),8:P1} of {field.Count(mark => !mark.Arguable),5}; arguable {field.Count(mark => mark is { Arguable: true, Right: true })} of {field.Count(mark => mark.Arguable)}");
        foreach (var document in marks.GroupBy(mark => mark.Document))
            output.WriteLine($"{document.Key,-36} {Share([.. document.Where(mark => !mark.Arguable)]),8:P1}");
        output.WriteLine($"all {Share([.. marks.Where(mark => !mark.Arguable)]):P2} of {marks.Count(mark => !mark.Arguable)} firm fields");
        var firm = marks.Where(mark => !mark.Arguable).ToList();
        output.WriteLine($"undamaged: wrong warned {Warned([.. firm.Where(mark => !mark.Right)]):P1}, right warned {Warned([.. firm.Where(mark => mark.Right)]):P1}");
        Keep("failures", marks.Where(mark => !mark.Right));
    }

    /// <summary>For whoever mends the reader: EXAMINED_REPORT names a folder that takes every wrong field.</summary>
    private static void Keep(string name, IEnumerable<Examination.Mark> marks)
    {
        if (Environment.GetEnvironmentVariable("EXAMINED_REPORT") is { } to)
            File.WriteAllLines(Path.Combine(to, $"{name}.tsv"), marks.Select(mark =>
                $"{mark.Document}\t{mark.Asked}\t{mark.Field}\t{(mark.Arguable ? "arguable" : "")}\t{(mark.Warned ? "warned" : "")}\t{mark.Expected}\t{mark.Read.Replace("\n", "\\n")}"));
    }

    private static IEnumerable<(string Name, string File, JsonElement Paper)> Papers() =>
        from answers in Directory.EnumerateFiles(folder, "*.expected.json").Order(StringComparer.Ordinal)
        let name = Path.GetFileName(answers)[..^".expected.json".Length]
        let file = Directory.EnumerateFiles(folder, $"{name}.*").Single(file => !file.EndsWith(".json", StringComparison.Ordinal))
        select (name, file, JsonDocument.Parse(File.ReadAllText(answers)).RootElement);

    private static ReadPlan? ReadFile(string file)
    {
        using var content = File.OpenRead(file);
        return FileReader.Read(content, Path.GetFileName(file)).TryGet(out var document) && PlanReader.Read(document).TryGet(out var plan) ? plan : null;
    }

    private static ReadPlan? ReadPasted(string text) =>
        FileReader.ReadText(text).TryGet(out var document) && PlanReader.Read(document).TryGet(out var plan) ? plan : null;

    private static string Text(string file)
    {
        using var content = File.OpenRead(file);
        return FileReader.Read(content, Path.GetFileName(file)).Value.Text;
    }
}
