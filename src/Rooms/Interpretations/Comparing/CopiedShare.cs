namespace Mingtang.Interpretations.Comparing;

/// <summary>How much of an interpretation merely repeats the document (8.1.6: no copying of the text).</summary>
internal static class CopiedShare
{
    /// <summary>So many characters in a row are no chance: names and set phrases are shorter.</summary>
    private const int Run = 12;

    /// <summary>Per cent of its characters that lie in a run found in the document; 0 for a text too short to tell.</summary>
    public static decimal Of(string interpretation, string document)
    {
        var (own, source) = (SideBySide.Letters(interpretation), SideBySide.Letters(document));
        if (own.Length < Run)
            return 0;
        var runs = Enumerable.Range(0, Math.Max(0, source.Length - Run + 1)).Select(at => source.Substring(at, Run)).ToHashSet();
        var copied = new bool[own.Length];
        for (var at = 0; at + Run <= own.Length; at++)
            if (runs.Contains(own.Substring(at, Run)))
                copied.AsSpan(at, Run).Fill(true);
        return Math.Round(100m * copied.Count(letter => letter) / own.Length, 1);
    }
}
