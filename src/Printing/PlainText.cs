using System.Text;

namespace Mingtang.Printing;

internal static class PlainText
{
    /// <summary>Without what XML cannot hold: control characters and half surrogates, which pasted text brings along.</summary>
    internal static string ForXml(string words)
    {
        var kept = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
            // A half surrogate arrives here as the replacement character.
            if (rune.Value is '\t' or '\n' || rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF or 0xFFFD) && rune.Value is not (>= 0x7F and <= 0x9F))
                kept.Append(rune);
        return kept.ToString();
    }

    internal static string[] Lines(string words) => ForXml(words.ReplaceLineEndings("\n")).Split('\n');

    /// <summary>Width in Chinese characters: a letter or figure of the Latin font takes half of one.</summary>
    internal static double Width(string words) => words.Sum(character => character < 0x100 ? 0.5 : 1);

    internal static string ChineseDate(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
}
