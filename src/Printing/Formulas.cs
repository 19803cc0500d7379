namespace Mingtang.Printing;

internal static class Formulas
{
    /// <summary>What a spreadsheet might run: an opening = + - @, also in full width, or a tab or return that hides one. A plain number is none.</summary>
    internal static bool LooksLikeOne(string words) =>
        words.Length > 0 && words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
        && !(words[0] is '+' or '-' && decimal.TryParse(words, out _));
}
