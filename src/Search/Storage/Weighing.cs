namespace Mingtang.Search.Storage;

/// <summary>
/// How much a term says about a row, in one byte: BM25 without the rarity of the term, over one weighted count of title, heading and
/// text. Rarity is the query's business, because it changes with every item added anywhere.
/// </summary>
internal static class Weighing
{
    public const float Saturation = 1.2f;
    private const float LengthShare = 0.75f;

    /// <summary>A byte of impact is this part of the most a term can say.</summary>
    public const float Point = (Saturation + 1) / 255f;

    /// <param name="ofTypical">How long the row is, against what is usual.</param>
    public static byte Impact(float count, float ofTypical)
    {
        var room = Saturation * (1 - LengthShare + LengthShare * ofTypical);
        return (byte)Math.Clamp((int)MathF.Round(255 * count / (count + room)), 1, 255);
    }

    public static float Rarity(long rowsWithTerm, long rows) => MathF.Log(1 + (rows - rowsWithTerm + 0.5f) / (rowsWithTerm + 0.5f));
}
