using System.IO.Compression;
using Mingtang.Kernel;

namespace Mingtang.Printing;

/// <summary>Packs files into one zip with names in UTF-8. The same files in the same order give the same bytes.</summary>
public static class ZipPrinter
{
    public static Outcome<byte[]> Print(params IReadOnlyList<PrintedFile> files)
    {
        var refusals = Refusals(files).ToList();
        if (refusals.Count > 0)
            return refusals;

        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in files)
                FixedPackage.Add(archive, file.Name, new MemoryStream(file.Content));
        return packed.ToArray();
    }

    private static IEnumerable<Refusal> Refusals(IReadOnlyList<PrintedFile> files)
    {
        var safe = files.Where(file => FileNames.AreSafe(file.Name)).ToList();
        foreach (var file in files.Except(safe))
            yield return new("printing.unsafe-file-name", $"文件名“{PlainText.ForXml(file.Name)}”不能放入压缩包，请改名。", file.Name);

        var taken = new HashSet<string>();
        foreach (var file in safe.Where(file => !taken.Add(FileNames.Key(file.Name))))
            yield return new("printing.duplicate-file-name", $"压缩包中有两个文件都叫“{PlainText.ForXml(file.Name)}”，请改名。", file.Name);

        // A file called 甲 beside a folder called 甲 unpacks nowhere.
        foreach (var file in safe.Where(file => Folders(file.Name).Any(taken.Contains)))
            yield return new("printing.file-named-like-folder", $"“{PlainText.ForXml(file.Name)}”所在的文件夹与另一个文件同名，请改名。", file.Name);
    }

    private static IEnumerable<string> Folders(string name)
    {
        for (var slash = name.IndexOf('/'); slash > 0; slash = name.IndexOf('/', slash + 1))
            yield return FileNames.Key(name[..slash]);
    }
}
