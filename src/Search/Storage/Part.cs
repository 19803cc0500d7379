namespace Mingtang.Search.Storage;

/// <summary>The parts of a segment, in the order of its table of contents.</summary>
internal enum Part
{
    Summary, Texts, TextPlaces, Phrases, Postings, TermHeads, Terms, ItemHashes, ItemOrder, RowHashes, Days, Standings, Lengths, LengthClasses, Steps, Facets,
}
