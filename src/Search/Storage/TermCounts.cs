namespace Mingtang.Search.Storage;

/// <summary>The weighted counts of one row's terms. Cleared and used again for the next row, so nothing is allocated a row.</summary>
internal sealed class TermCounts
{
    private ulong[] keys = new ulong[4096];
    private float[] counts = new float[4096];
    private readonly List<int> used = [];

    public int Count => used.Count;

    public void Add(ulong key, float weight)
    {
        if (used.Count * 2 > keys.Length)
            Grow();
        counts[SlotOf(key)] += weight;
    }

    /// <summary>Hands over every term once and is empty afterwards.</summary>
    public void Empty(Action<ulong, float> each)
    {
        foreach (var slot in used)
        {
            each(keys[slot], counts[slot]);
            (keys[slot], counts[slot]) = (0, 0);
        }
        used.Clear();
    }

    private int SlotOf(ulong key)
    {
        var mask = keys.Length - 1;
        var slot = (int)(key * 0x9E37_79B9_7F4A_7C15 >> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != key)
            slot = (slot + 1) & mask;
        if (keys[slot] == 0)
        {
            keys[slot] = key;
            used.Add(slot);
        }
        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldCounts, oldUsed) = (keys, counts, used.ToArray());
        keys = new ulong[oldKeys.Length * 2];
        counts = new float[keys.Length];
        used.Clear();
        foreach (var slot in oldUsed)
            counts[SlotOf(oldKeys[slot])] = oldCounts[slot];
    }
}
