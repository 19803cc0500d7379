using System.Text.RegularExpressions;

namespace Mingtang.House;

/// <summary>SECR 42: in the rooms where papers are written, an upload is opened by the gate alone, and no form puts it on a disk before.</summary>
public sealed partial class UploadTests
{
    private static readonly string[] Guarded = ["src/Rooms/Documents/", "src/Rooms/Interpretations/"];

    [Fact]
    public void Only_the_gate_opens_an_upload()
    {
        var astray = Files().Where(file => !file.Path.EndsWith("/IntakeGate.cs", StringComparison.Ordinal) && Opens().IsMatch(file.Text)).Select(file => file.Path);
        astray.ShouldBeEmpty("take it through IntakeGate (in other rooms IUploadGate)");
    }

    [Fact]
    public void A_form_with_an_upload_holds_it_in_memory()
    {
        var forms = Files().Where(file => Bound().IsMatch(file.Text)).ToList();
        forms.Count.ShouldBeGreaterThan(5);
        forms.Where(file => !file.Text.Contains("MemoryBufferThreshold = ", StringComparison.Ordinal)).Select(file => file.Path).ShouldBeEmpty("or a large one is on a disk before it was looked at");
    }

    private static IEnumerable<(string Path, string Text)> Files() =>
        Sources.Files("src/Rooms", ".cs").Where(file => Guarded.Any(room => file.Path.StartsWith(room, StringComparison.Ordinal)) && file.Text.Contains("IFormFile", StringComparison.Ordinal));

    [GeneratedRegex(@"\.OpenReadStream\(|\.CopyTo(?:Async)?\(")]
    private static partial Regex Opens();

    [GeneratedRegex(@"public (?:new )?(?:List<)?IFormFile>?\??\s+\w+ \{ get; set; \}")]
    private static partial Regex Bound();
}
