using System.Text;

namespace Mingtang.Printing;

/// <summary>A file on its way into an archive.</summary>
/// <param name="Name">Forward slashes make folders.</param>
public sealed record PrintedFile(string Name, byte[] Content)
{
    /// <summary>Sixty characters of four bytes are 240 of the 255 bytes a file name may have.</summary>
    private const int Longest = 60;

    /// <summary>A name every system takes, from words such as a unit's: what is forbidden becomes a hyphen, the ending is kept when the name is cut.</summary>
    public static string SafeName(string words, string ending)
    {
        var kept = new StringBuilder();
        foreach (var rune in PlainText.ForXml(words).Normalize().Trim().EnumerateRunes().Take(Longest))
            kept.Append("<>:\"/\\|?*\t\n".Contains(rune.ToString()) ? "-" : rune.ToString());
        var name = kept.ToString().TrimEnd('.', ' ');
        return (name.Length == 0 || FileNames.IsReserved(name) ? "文件" + name : name) + ending;
    }
}
