using System.Globalization;

namespace Mingtang.Search.Queries;

/// <summary>What somebody typed or pasted.</summary>
public static class Typed
{
    /// <summary>Without what nobody sees: zero-width spaces and joiners, soft hyphens, marks of direction.</summary>
    public static string Visible(string typed) => typed.Any(IsHidden) ? string.Concat(typed.Where(letter => !IsHidden(letter))) : typed;

    private static bool IsHidden(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.Format;
}
