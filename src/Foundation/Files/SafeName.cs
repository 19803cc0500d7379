using System.Globalization;

namespace Mingtang.Foundation.Files;

/// <summary>A name that neither climbs out of a folder nor shows another extension than it has.</summary>
internal static class SafeName
{
    private const int Longest = 120;

    public static string Of(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(IsPlain)).Trim(' ', '.');
        var extension = Path.GetExtension(clean);
        var stem = Path.GetFileNameWithoutExtension(clean).TrimEnd(' ', '.');
        return (stem.Length == 0 ? "文件" : Cut(stem, Longest - extension.Length)) + extension;
    }

    /// <summary>Control and format characters go: a right-to-left override makes <c>cod.exe</c> read as <c>exe.doc</c>.</summary>
    private static bool IsPlain(char c) =>
        char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && !":*?\"<>|".Contains(c, StringComparison.Ordinal);

    private static string Cut(string stem, int length) =>
        stem.Length <= length ? stem : stem[..(char.IsHighSurrogate(stem[Math.Max(1, length) - 1]) ? Math.Max(1, length) - 1 : Math.Max(1, length))];
}
