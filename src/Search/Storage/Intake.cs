using Mingtang.Search.Analysis;
using Mingtang.Search.Queries;

namespace Mingtang.Search.Storage;

/// <summary>Items on their way into a segment: each becomes one row of items and a row for each of its sections.</summary>
internal sealed class Intake
{
    private const float TitleWeight = 3, SectionTitleWeight = 1, HeadingWeight = 1.5f, LabelWeight = 2;

    private readonly HashSet<ulong> held = [];

    public RowBuffer Items { get; } = new(Counts.Whole);

    public RowBuffer Sections { get; } = new(Counts.Half);

    public bool IsFull => Items.IsFull || Sections.IsFull;

    public bool IsEmpty => Items.Rows == 0;

    public bool Holds(string id) => held.Contains(TermKey.Hash(id));

    public void Add(IndexedItem item)
    {
        var hash = TermKey.Hash(item.Id);
        held.Add(hash);
        var day = item.Date?.DayNumber ?? 0;
        var names = string.Join(RowText.Names, item.OtherNames);
        Items.Read(item.Title, TitleWeight);
        Items.ReadTitleChars(item.Title);
        Items.Count(Suggesting.InitialTerms(item.Title));
        foreach (var name in item.OtherNames)
            Items.Read(name, TitleWeight);
        Items.Read(item.Body, 1);
        foreach (var section in item.Sections)
            Items.Read(section.Text, 1);
        Items.Add(new RowText(item.Id, item.Title, "", "", names, item.Body).Joined, new(hash, hash, day, item.Standing, item.Facets));
        if (item.Answers && item.Sections.Count == 0)
            AddSection(item, new("", "", item.Body), hash, day, item.Id);
        for (var i = 0; i < item.Sections.Count; i++)
            AddSection(item, item.Sections[i], hash, day, $"{item.Id}#{i + 1}");
    }

    private void AddSection(IndexedItem item, IndexedSection section, ulong hash, int day, string id)
    {
        Sections.Read(item.Title, SectionTitleWeight);
        Sections.Read(section.Label, LabelWeight);
        Sections.Read(section.Heading, HeadingWeight);
        Sections.Read(section.Text, 1);
        Sections.Add(new RowText(id, item.Title, section.Label, section.Heading, "", section.Text).Joined, new(hash, TermKey.Hash(id), day, item.Standing, item.Facets));
    }
}
