using System.Text;

namespace Mingtang.Printing;

/// <summary>Which names unpack on Windows, macOS and Linux alike, and inside the folder they are unpacked in.</summary>
internal static class FileNames
{
    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(number => (string[])[$"COM{number}", $"LPT{number}"])],
        StringComparer.OrdinalIgnoreCase);

    internal static bool IsReserved(string name) => Reserved.Contains(name.Split('.')[0].TrimEnd());

    internal static bool AreSafe(string path) => path.Length > 0 && path.Split('/').All(IsSafe);

    /// <summary>Two names that some system takes for one have the same key.</summary>
    internal static string Key(string path) => path.Normalize(NormalizationForm.FormC).ToUpperInvariant();

    private static bool IsSafe(string name) =>
        name.Length > 0
        && Encoding.UTF8.GetByteCount(name) <= 255
        && name[^1] is not ('.' or ' ')
        && name[0] is not ' '
        && !name.Any(character => char.IsControl(character) || char.IsSurrogate(character) && !IsPaired(name) || "<>:\"\\|?*".Contains(character))
        && !IsReserved(name);

    private static bool IsPaired(string name) => !name.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);
}
