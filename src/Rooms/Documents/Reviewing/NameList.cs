namespace Mingtang.Documents.Reviewing;

/// <summary>The people a table names, in the order it names them.</summary>
internal sealed record NameList(IReadOnlyList<string> Names)
{
    private const double Worth = 12;
    private const int Fewest = 4;
    private const int MostMissing = 3;

    public bool IsSilent => Names.Count < Fewest;

    public static NameList Of(string text)
    {
        var (names, heads) = (new List<string>(), (IReadOnlyList<string>)[]);
        foreach (var line in text.Split('\n'))
        {
            var cells = NamedTable.Cells(line.Trim());
            if (cells.Count == 0 || heads.Count == 0)
            {
                heads = cells;
                continue;
            }
            var column = heads.Index().Where(head => NamedTable.IsOfPeople(head.Item)).Select(head => head.Index).FirstOrDefault(-1);
            if (column >= 0 && column < cells.Count && NamedTable.IsName(cells[column]))
                names.Add(cells[column]);
        }
        return new([.. names.Distinct()]);
    }

    /// <summary>One list again some time later: who is missing in one of them has come or gone, and the rest of the texts may say why.</summary>
    public static Tie? Between(NameList mine, NameList theirs)
    {
        if (mine.IsSilent || theirs.IsSilent)
            return null;
        List<string> both = [.. mine.Names.Intersect(theirs.Names)], apart = [.. mine.Names.Except(both).Concat(theirs.Names.Except(both))];
        return apart.Count is > 0 and <= MostMissing && both.Count >= Fewest - 1 && both.Count > apart.Count
            ? new(Worth, [$"同一份名单前后相差：{string.Join('、', apart)}", "进出的人和原因可以由此推知"])
            : null;
    }
}
