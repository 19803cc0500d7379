namespace Mingtang.Search.Storage;

/// <summary>The parts of a segment, in the order of its table of contents.</summary>
internal enum Part
{
    Summary, Texts, TextPlaces, Phrases, Postings, TermKeys, TermPlaces, TermCounts, ItemHashes, ItemOrder, RowHashes, Days, Standings, Lengths, Facets,
}
