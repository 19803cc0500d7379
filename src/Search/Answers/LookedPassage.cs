using Mingtang.Search.Queries;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Answers;

/// <summary>A section that was looked at: what was measured of it, and how far each thing of the question is said in it.</summary>
/// <param name="number">The article's number, or 0.</param>
/// <param name="references">Numbers of the articles of the same text it speaks of.</param>
internal sealed class LookedPassage(ShelfPart part, int row, ulong item, float[] features, float[] degrees, float[] letters, float[] near, int number, int[] references)
{
    public ShelfPart Part => part;

    public int Row => row;

    public ulong ItemHash => item;

    public float[] Features => features;

    public float[] Degrees => degrees;

    /// <summary>How far each letter of the question is said.</summary>
    public float[] Letters => letters;

    /// <summary>How far each thing nearly said in the question is said.</summary>
    public float[] Near => near;

    public int Number => number;

    public int[] References => references;

    /// <summary>What the second look adds, beside the others.</summary>
    public float Further { get; set; }

    public float Score => FeatureWeights.Of(features, PassageWeights.Ask) + Further;

    public float this[PassageFeature feature]
    {
        get => features[(int)feature];
        set => features[(int)feature] = value;
    }
}
