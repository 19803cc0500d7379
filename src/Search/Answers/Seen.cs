namespace Mingtang.Search.Answers;

/// <summary>What of a question was seen in a piece of text: the things asked about by their terms, those nearly said, and how far each letter is said.</summary>
internal sealed class Seen(Slots things, Slots near, LetterLook letters)
{
    public bool[] Things { get; } = new bool[things.Terms];

    public bool[] Near { get; } = new bool[near.Terms];

    public float[] Letters { get; } = new float[letters.Count];

    /// <summary>Whether any term was seen, so that nothing need be reckoned where none was.</summary>
    public bool AnyThing { get; set; }

    public bool AnyNear { get; set; }

    public void Clear()
    {
        (AnyThing, AnyNear) = (false, false);
        Array.Clear(Things);
        Array.Clear(Near);
        Array.Clear(Letters);
    }

    public void Add(Seen other)
    {
        for (var i = 0; other.AnyThing && i < Things.Length; i++)
            Things[i] |= other.Things[i];
        for (var i = 0; other.AnyNear && i < Near.Length; i++)
            Near[i] |= other.Near[i];
        (AnyThing, AnyNear) = (AnyThing || other.AnyThing, AnyNear || other.AnyNear);
        for (var i = 0; i < Letters.Length; i++)
            Letters[i] = Math.Max(Letters[i], other.Letters[i]);
    }
}
