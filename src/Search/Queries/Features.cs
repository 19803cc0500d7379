namespace Mingtang.Search.Queries;

/// <summary>What is measured of a candidate, each about 0 to 1.</summary>
internal enum Feature
{
    Terms, TitleCoverage, TitleUnbroken, TitleShare, TitleExact, TitleShortened, TitleLetters, TextCoverage, TextUnbroken, SectionTerms, InForce, Label, AllTerms, Phrase, TitleEdit, Numbers, SectionSaid, ItemSaid, Verbatim,
}

/// <summary>
/// What each feature is worth: found on the tuning half of the judged queries (bench/judged) by climbing one at a time, never by taste. Learning them
/// listwise (<c>tune search</c>) has found none better.
/// </summary>
internal static class FeatureWeights
{
    public static float[] Search { get; set; } =
    [
        /* Terms */ 0.8f, /* TitleCoverage */ -0.1f, /* TitleUnbroken */ 0f, /* TitleShare */ 1.2f, /* TitleExact */ 1.5f, /* TitleShortened */ 2.2f, /* TitleLetters */ 0.4f,
        /* TextCoverage */ 0.2f, /* TextUnbroken */ 0.4f, /* SectionTerms */ 0.35f, /* InForce */ 0.2f, /* Label */ 0.1f, /* AllTerms */ 0f, /* Phrase */ 2f, /* TitleEdit */ 1.4f, /* Numbers */ 0.7f, /* SectionSaid */ 0.8f, /* ItemSaid */ 0.2f, /* Verbatim */ 1f,
    ];

    public static float Of(float[] features, float[] weights)
    {
        var sum = 0f;
        for (var i = 0; i < features.Length; i++)
            sum += features[i] * weights[i];
        return sum;
    }
}
