using System.Text;
using System.Text.RegularExpressions;
using Mingtang.Kernel;
using Mingtang.Reading.Packages;
using Mingtang.Reading.Programs;

namespace Mingtang.Reading;

/// <param name="Path">With its folders, parted by <c>/</c>; as the sender named it, and to be made safe by who keeps it.</param>
public sealed record EnclosedFile(string Path, byte[] Content)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <summary>Files inside a file, as bytes and within the limits: those of a plain archive, those a paper carries. Nothing is opened.</summary>
public static partial class EnclosedFiles
{
    private const int MostOfAPaper = 20;

    /// <returns>Null where the bytes are no plain archive: a docx is one paper, whatever it is packed in.</returns>
    public static Outcome<IReadOnlyList<EnclosedFile>>? OfArchive(byte[] content, ReadingLimits? limits = null)
    {
        if (FileKinds.OfBytes(content) != FileKind.Package)
            return null;
        limits ??= ReadingLimits.Default;
        try
        {
            // Archives packed on Chinese machines name their files in the machine's own code.
            using var package = Package.Open(content, limits, CodePagesEncodingProvider.Instance.GetEncoding("GB18030"));
            if (package.Has("[Content_Types].xml") || package.Has("mimetype") || package.Has("OFD.xml"))
                return null;
            var found = new List<EnclosedFile>();
            foreach (var name in package.Names.Where(name => name.Length > 0 && !Litter().IsMatch(name)).Order(StringComparer.Ordinal))
                if (package.Bytes(name, (int)Math.Min(limits.Bytes, int.MaxValue)) is { } bytes)
                    found.Add(new(name, bytes));
                else
                    return Refusals.Encrypted;
            return found.Count > 0 ? found : Refusals.Empty;
        }
        catch (StopReading stop)
        {
            return stop.Refusal;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return Refusals.Damaged;
        }
    }

    /// <summary>What a paper carries besides its text: files set into a docx, files attached to a pdf.</summary>
    public static IReadOnlyList<EnclosedFile> OfPaper(byte[] content, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        try
        {
            return FileKinds.OfBytes(content) switch
            {
                FileKind.Package => InPackage(content, limits),
                FileKind.Pdf => InPdf(content, limits),
                _ => [],
            };
        }
        // As in FileReader: what only pretends to be a document carries nothing.
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return [];
        }
    }

    private static IReadOnlyList<EnclosedFile> InPackage(byte[] content, ReadingLimits limits)
    {
        using var package = Package.Open(content, limits);
        return
        [
            .. package.Names.Where(name => Embedded().IsMatch(name)).Order(StringComparer.OrdinalIgnoreCase).Take(MostOfAPaper).ToList()
                .Select(name => package.Bytes(name, (int)Math.Min(limits.Bytes, int.MaxValue)) is { Length: > 0 } bytes ? new EnclosedFile(name, bytes) : null).OfType<EnclosedFile>(),
        ];
    }

    private static List<EnclosedFile> InPdf(byte[] content, ReadingLimits limits)
    {
        if (content.AsSpan().IndexOf("/EmbeddedFile"u8) < 0 && content.AsSpan().IndexOf("/ObjStm"u8) < 0 || limits.Program("pdfdetach") is not { } program)
            return [];
        using var folder = new ScratchFolder(content.Length * 2L);
        var file = folder.Write("in.pdf", content);
        var (code, listed, _) = OutsideProgram.Run(program, ["-list", file], limits.Time, 100_000, boundMemory: true);
        var found = new List<EnclosedFile>();
        if (code == 0)
            foreach (Match one in Attached().Matches(listed).Take(MostOfAPaper))
            {
                // Under a name of ours: the one inside may lead anywhere.
                var to = System.IO.Path.Combine(folder.FullName, "attached-" + one.Groups["number"].Value);
                OutsideProgram.Run(program, ["-save", one.Groups["number"].Value, "-o", to, file], limits.Time, 100_000, boundMemory: true);
                if (File.Exists(to) && new FileInfo(to) is { Length: > 0 } made && made.Length <= limits.Bytes)
                    found.Add(new(one.Groups["name"].Value.Trim().Replace('\\', '/'), File.ReadAllBytes(to)));
            }
        return found;
    }

    [GeneratedRegex(@"(^|/)(__MACOSX/|\.|Thumbs\.db$|desktop\.ini$)|/$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Litter();

    [GeneratedRegex(@"(^|/)embeddings/[^/]+\.(docx|xlsx|doc|xls|wps|et|pdf|csv|txt)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Embedded();

    [GeneratedRegex(@"^(?<number>[0-9]{1,3}): (?<name>.{1,200})$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Attached();
}
