namespace Mingtang.Search.Storage;

/// <summary>One facet of a segment: its values, the combinations that occur, and for each row the number of its combination.</summary>
internal sealed class FacetColumn
{
    private readonly Dictionary<string, int> valueNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> combinationNumbers = new(StringComparer.Ordinal) { [""] = 0 };

    public List<string> Values { get; } = [];

    public List<int[]> Combinations { get; } = [[]];

    public List<int> Rows { get; } = [];

    public void Add(IReadOnlyList<string> values)
    {
        var numbers = values.Distinct().Select(Number).Order().ToArray();
        var name = string.Join(',', numbers);
        if (!combinationNumbers.TryGetValue(name, out var combination))
        {
            combinationNumbers[name] = combination = Combinations.Count;
            Combinations.Add(numbers);
        }
        Rows.Add(combination);
    }

    public void Write(BinaryWriter to)
    {
        to.Write(Values.Count);
        Values.ForEach(to.Write);
        to.Write(Combinations.Count);
        foreach (var combination in Combinations)
        {
            to.Write(combination.Length);
            Array.ForEach(combination, to.Write);
        }
        to.Write(Combinations.Count <= char.MaxValue);
        foreach (var row in Rows)
            if (Combinations.Count <= char.MaxValue)
                to.Write((ushort)row);
            else
                to.Write(row);
    }

    public static FacetColumn Read(BinaryReader from, int rows)
    {
        var column = new FacetColumn();
        for (var count = from.ReadInt32(); count > 0; count--)
            column.Values.Add(from.ReadString());
        column.Combinations.Clear();
        for (var count = from.ReadInt32(); count > 0; count--)
            column.Combinations.Add(Enumerable.Range(0, from.ReadInt32()).Select(_ => from.ReadInt32()).ToArray());
        var narrow = from.ReadBoolean();
        column.Rows.Capacity = rows;
        for (var row = 0; row < rows; row++)
            column.Rows.Add(narrow ? from.ReadUInt16() : from.ReadInt32());
        return column;
    }

    private int Number(string value)
    {
        if (valueNumbers.TryGetValue(value, out var number))
            return number;
        Values.Add(value);
        return valueNumbers[value] = Values.Count - 1;
    }
}
