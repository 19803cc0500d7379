using System.Text.RegularExpressions;
using Mingtang.Kernel;
using Mingtang.Reading;

namespace Mingtang.Documents.Intake;

/// <summary>What was dropped, sorted: the one file that is the paper, and what lies beside it or is set into it.</summary>
internal sealed partial class PaperBundle
{
    /// <summary>As likely to be the paper as they stand here.</summary>
    private static readonly string[] Kinds = [".docx", ".wps", ".doc", ".pdf", ".html", ".htm", ".md", ".txt"];

    private static readonly string[] PictureKinds = [".png", ".jpg", ".jpeg"];

    public static readonly Refusal NoPaper = new("documents.bundle-without-paper", "压缩包里没有可以读取的公文：要有一份 docx、doc、wps、html、pdf、txt 或 md。", "File");

    private readonly HashSet<string> shown = [];

    private PaperBundle(EnclosedFile paper, IReadOnlyList<EnclosedFile> beside, IReadOnlyList<string> notices) => (Paper, Beside, Notices) = (paper, beside, notices);

    public EnclosedFile Paper { get; }

    public IReadOnlyList<EnclosedFile> Beside { get; }

    public IReadOnlyList<string> Notices { get; }

    /// <summary>All that lies beside the paper but the pictures its text shows; right once the text was read.</summary>
    public IReadOnlyList<EnclosedFile> Annexes => [.. Beside.Where(file => !shown.Contains(file.Path))];

    public static PaperBundle Alone(EnclosedFile paper) => new(paper, EnclosedFiles.OfPaper(paper.Content), []);

    public static Outcome<PaperBundle> Of(IReadOnlyList<EnclosedFile> files)
    {
        var papers = files.Where(file => Kinds.Contains(Ending(file)))
            .OrderBy(IsAnnex).ThenBy(file => file.Path.Count(unit => unit == '/')).ThenBy(file => Array.IndexOf(Kinds, Ending(file))).ThenByDescending(file => file.Content.Length).ToList();
        if (papers is not [var paper, ..])
            return NoPaper;
        var same = files.Where(file => file != paper && Stem(file) == Stem(paper) && Kinds.Contains(Ending(file))).ToList();
        var beside = files.Where(file => file != paper && !same.Contains(file)).ToList();
        List<string> notices = [$"压缩包里有 {files.Count} 个文件，以「{paper.Name}」为正文。"];
        notices.AddRange(same.Select(file => $"「{file.Name}」与正文同名，视为同一份公文，没有列为附件。"));
        return new PaperBundle(paper, [.. EnclosedFiles.OfPaper(paper.Content), .. beside], notices);
    }

    /// <summary>A picture of the text by the address it gives, which leads on from where the paper lies.</summary>
    public byte[]? PictureBeside(string address)
    {
        var folder = Paper.Path[..(Paper.Path.LastIndexOf('/') + 1)];
        var path = folder + address.Replace('\\', '/').TrimStart('.', '/');
        if (Beside.FirstOrDefault(file => string.Equals(file.Path, path, StringComparison.OrdinalIgnoreCase) && PictureKinds.Contains(Ending(file))) is not { } picture)
            return null;
        shown.Add(picture.Path);
        return picture.Content;
    }

    private static bool IsAnnex(EnclosedFile file) => file.Path.Split('/').Any(part => Annex().IsMatch(part));

    private static string Ending(EnclosedFile file) => Path.GetExtension(file.Name).ToLowerInvariant();

    private static string Stem(EnclosedFile file) => Path.GetFileNameWithoutExtension(file.Name).Trim();

    [GeneratedRegex(@"^\s*([0-9]{1,2}[.、\s]*)?附\s*(件|表|图|录)", RegexOptions.CultureInvariant)]
    private static partial Regex Annex();
}
