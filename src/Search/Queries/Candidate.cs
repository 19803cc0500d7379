using Mingtang.Search.Storage;

namespace Mingtang.Search.Queries;

/// <summary>An item that may be meant, while it is being judged.</summary>
internal sealed class Candidate(ulong item)
{
    public ulong ItemHash => item;

    public ShelfPart? Part { get; set; }

    public int Row { get; set; }

    /// <summary>The best section found, if sections were.</summary>
    public (ShelfPart Part, int Row)? Section { get; set; }

    public float[] Features { get; } = new float[Enum.GetValues<Feature>().Length];

    /// <summary>Which terms any of its sections was seen to say.</summary>
    public bool[]? Said { get; set; }

    public float Score { get; set; }

    /// <summary>Every letter of the query stands in it beside another of the query: nothing in it can be misspelt.</summary>
    public bool HoldsEveryLetter { get; set; }

    public float this[Feature feature]
    {
        get => Features[(int)feature];
        set => Features[(int)feature] = value;
    }
}
