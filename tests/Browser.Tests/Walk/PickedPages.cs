namespace Mingtang.Browser.Walk;

/// <summary>
/// Which of the pages read are opened in the browser. Of each kind the one built of the most different parts; then, while one shows a part that
/// none picked of its kind has shown, the one that shows most of them, up to <see cref="MostOfAKind"/>. A desk's home is opened for every role.
/// So each template is looked at, and each form of content on it: the filled list and the empty one, the page with buttons and the one without.
/// </summary>
public static class PickedPages
{
    private const int MostOfAKind = 3;

    public static IReadOnlyList<SeenPage> Of(Survey survey) =>
        [.. survey.Pages.GroupBy(page => page.Kind).SelectMany(same => same.Key.Template == "/desk" ? same.DistinctBy(page => page.Role) : Few([.. same]))];

    private static IEnumerable<SeenPage> Few(List<SeenPage> same)
    {
        var shown = new HashSet<string>();
        for (var picked = 0; picked < MostOfAKind; picked++)
        {
            var best = same.MaxBy(page => page.Forms.Count(form => !shown.Contains(form)))!;
            if (picked > 0 && best.Forms.IsSubsetOf(shown))
                yield break;
            shown.UnionWith(best.Forms);
            yield return best;
        }
    }
}
