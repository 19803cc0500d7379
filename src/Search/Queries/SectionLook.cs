using Mingtang.Search.Analysis;
using Mingtang.Search.Answers;
using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Queries;

/// <summary>How much of what was asked one section says.</summary>
internal sealed class SectionLook(Slots slots, Scratch scratch)
{
    private readonly Analyser analyser = new();
    private readonly bool[] seen = new bool[slots.Terms];

    /// <summary>Marks what this section says in the marks of its item as well.</summary>
    public float Said(Segment segment, int row, bool[] ofItem)
    {
        Array.Clear(seen);
        var text = scratch.Read(segment, row);
        foreach (var token in analyser.Read(text))
            if (slots.NumberOf(token.Key) is >= 0 and var number)
                seen[number] = ofItem[number] = true;
        return slots.Said(seen);
    }
}
