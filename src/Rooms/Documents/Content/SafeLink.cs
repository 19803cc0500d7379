namespace Mingtang.Documents.Content;

/// <summary>The only addresses a text may lead to.</summary>
public static class SafeLink
{
    private const int Longest = 2000;
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    /// <summary>
    /// http, https, mailto, tel, a path of this site, or a place on the page; null for everything else, however it is dressed up
    /// (white space inside the scheme, a leading control character, two slashes).
    /// </summary>
    public static string? Of(string? address)
    {
        var link = address?.Trim();
        if (string.IsNullOrEmpty(link) || link.Length > Longest || link.Any(unit => char.IsControl(unit) || char.IsWhiteSpace(unit) || unit is '\\' or '<' or '>' or '"'))
            return null;
        var inside = link[0] == '#' || link[0] == '/' && !link.StartsWith("//", StringComparison.Ordinal);
        return inside || Schemes.Any(scheme => link.Length > scheme.Length && link.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) ? link : null;
    }
}
