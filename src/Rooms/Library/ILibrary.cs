namespace Mingtang.Library;

/// <summary>The door to search and answers for the command line, and for rooms that propose an answer.</summary>
public interface ILibrary
{
    /// <summary>Waits until everything committed can be found; builds the index where there is none.</summary>
    Task Ready(IProgress<string>? progress = null, CancellationToken stop = default);

    /// <summary>Best first, each article or item once, what is in force before its former versions.</summary>
    Task<IReadOnlyList<FoundText>> Search(string query, int limit = 10, CancellationToken stop = default);

    Task<LibraryAnswer> Ask(string question, int limit = 10, CancellationToken stop = default);
}

/// <param name="Article">第十七条; null where the text as a whole was found.</param>
/// <param name="Url">Path on this site, at the article.</param>
public sealed record FoundText(string Title, string? Article, string Url, double Score);

/// <param name="Results">Articles that speak to the question, best first.</param>
/// <param name="Answer">The sentence with its source; null when abstaining.</param>
public sealed record LibraryAnswer(IReadOnlyList<FoundText> Results, string? Answer, bool Abstained);
