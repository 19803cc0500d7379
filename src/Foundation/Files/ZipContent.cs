using System.IO.Compression;
using System.Text;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Files;

/// <summary>docx, xlsx, ofd and plain zip: all of them archives, told apart by what they hold.</summary>
internal static class ZipContent
{
    private const int MostEntries = 5000;
    private const long MostBytes = 1L << 30;
    private const int MostTimes = 200;
    private const int MostContentTypes = 1 << 20;

    private static readonly string[] Programs =
        [".exe", ".dll", ".com", ".scr", ".msi", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta", ".jar", ".lnk", ".sh", ".docm", ".xlsm", ".pptm", ".dotm", ".xltm", ".apk"];

    public static Outcome<FileType> TypeOf(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return Judge(archive);
        }
        catch (InvalidDataException)
        {
            return FileRefusals.Broken;
        }
    }

    private static Outcome<FileType> Judge(ZipArchive archive)
    {
        if (archive.Entries.Count > MostEntries || IsBomb(archive))
            return FileRefusals.Bomb;
        if (archive.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || NamesMacros(archive))
            return FileRefusals.Macro;
        if (archive.Entries.Any(e => Programs.Contains(Path.GetExtension(e.Name).ToLowerInvariant())))
            return FileRefusals.Executable;
        if (OfficeParts.Against(archive) is { } against)
            return against;
        return Has(archive, "[Content_Types].xml") && Has(archive, "word/document.xml") ? FileType.Docx
            : Has(archive, "[Content_Types].xml") && Has(archive, "xl/workbook.xml") ? FileType.Xlsx
            : Has(archive, "OFD.xml") ? FileType.Ofd
            : FileType.Zip;
    }

    /// <summary>By what the directory declares: readers of the content keep limits of their own, for it may lie.</summary>
    private static bool IsBomb(ZipArchive archive)
    {
        var (whole, packed) = (archive.Entries.Sum(e => e.Length), archive.Entries.Sum(e => e.CompressedLength));
        return whole > MostBytes || whole > (1 << 20) && whole / Math.Max(1, packed) > MostTimes;
    }

    private static bool NamesMacros(ZipArchive archive)
    {
        if (archive.GetEntry("[Content_Types].xml") is not { Length: < MostContentTypes } types)
            return false;
        using var reader = new StreamReader(types.Open(), Encoding.UTF8);
        return reader.ReadToEnd().Contains("macroEnabled", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Has(ZipArchive archive, string name) => archive.GetEntry(name) is not null;
}
