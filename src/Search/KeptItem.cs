using Mingtang.Search.Analysis;
using Mingtang.Search.Storage;

namespace Mingtang.Search;

/// <summary>What an index holds of an item, in a few bytes: for comparing it with the database.</summary>
/// <param name="Content">Of title, names, text, sections and day: equal contents give equal numbers.</param>
public readonly record struct KeptItem(string Id, ulong Content, Standing Standing)
{
    /// <summary>What would be kept of an item put now.</summary>
    public static KeptItem Of(IndexedItem item)
    {
        var content = Mark(new RowText(item.Id, item.Title, "", "", string.Join(RowText.Names, item.OtherNames), item.Body), item.Date?.DayNumber ?? 0);
        if (item.Answers && item.Sections.Count == 0)
            content += Mark(new RowText(item.Id, item.Title, "", "", "", item.Body), 1);
        for (var i = 0; i < item.Sections.Count; i++)
            content += Mark(new RowText($"{item.Id}#{i + 1}", item.Title, item.Sections[i].Label, item.Sections[i].Heading, "", item.Sections[i].Text), 1);
        return new(item.Id, content, item.Standing);
    }

    /// <summary>Sums do not depend on the order in which rows lie.</summary>
    internal static ulong Mark(RowText row, int day) => Mark(row.Joined, day);

    internal static ulong Mark(ReadOnlySpan<char> joined, int day) => (TermKey.Hash(joined) ^ (ulong)day) * 0x9E37_79B9_7F4A_7C15;
}
