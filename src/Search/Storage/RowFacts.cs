namespace Mingtang.Search.Storage;

/// <summary>What is known of a row besides its words: whose it is, of what day, whether in force, and its values for each facet.</summary>
internal readonly record struct RowFacts(ulong Item, ulong Row, int Day, Standing Standing, IReadOnlyDictionary<string, IReadOnlyList<string>> Facets);
