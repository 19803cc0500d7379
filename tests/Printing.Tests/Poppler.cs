using System.Diagnostics;
using Mingtang.TestKit;

namespace Mingtang.Printing;

/// <summary>Reads a PDF back as text, page by page, and leaves pictures of it in artifacts/printed to be looked at.</summary>
internal static class Poppler
{
    internal static bool IsHere => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));

    internal static string[] Pages(string name, byte[] pdf)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "printed")).FullName;
        var file = Path.Combine(folder, name + ".pdf");
        File.WriteAllBytes(file, pdf);
        Run("pdftoppm", "-png", "-r", "70", file, Path.Combine(folder, name));
        // Justified lines come back with spaces between characters; only the words count here.
        return [.. Run("pdftotext", "-layout", file, "-").TrimEnd('\f').Split('\f').Select(page => string.Concat(page.Where(character => !char.IsWhiteSpace(character))))];
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return said;
    }
}
