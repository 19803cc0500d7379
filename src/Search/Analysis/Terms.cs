namespace Mingtang.Search.Analysis;

/// <summary>A short text cut into terms as the index cuts it, for a room that compares a few texts of its own and needs no index for it.</summary>
public static class Terms
{
    /// <summary>Each term once, and the letters it stands for.</summary>
    public static IReadOnlyDictionary<ulong, string> Of(string text)
    {
        var folded = Folding.Fold(text);
        var terms = new Dictionary<ulong, string>();
        foreach (var token in new Analyser().Read(folded))
            terms.TryAdd(token.Key, folded.Substring(token.Start, token.Length));
        return terms;
    }
}
