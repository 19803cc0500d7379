namespace Mingtang.Library.Searching;

/// <summary>The title without its numbers: equal for the issues of one series.</summary>
internal static class TextSeries
{
    public static string Of(string title) => string.Concat(title.Where(letter => !char.IsDigit(letter)));
}
