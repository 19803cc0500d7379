using Mingtang.Foundation.LongWork;
using Mingtang.Kernel;
using Mingtang.Library.Judged;
using Mingtang.Library.Log;
using Mingtang.Library.Searching;

namespace Mingtang.Library.Words;

/// <summary>Steps with the office's words in one breath each.</summary>
internal static class WordActs
{
    public static async Task<int> DraftedWords(this IServiceProvider services, string text)
    {
        var number = (await services.Ask<DraftWords, Outcome<int>>(draft => draft.Begin(LibraryActs.Office))).Value;
        return (await services.Ask<DraftWords, Outcome<int>>(draft => draft.SetText(LibraryActs.Office, number, text))).Value;
    }

    public static Task<Outcome<int>> Measured(this IServiceProvider services, int number) =>
        services.Ask<MeasureWords, Outcome<int>>(measure => measure.Measure(LibraryActs.Office, number, new WorkProgress()));

    public static Task<Outcome<int>> GoLive(this IServiceProvider services, int number, string? why = null) =>
        services.Ask<ReleaseWords, Outcome<int>>(release => release.GoLive(LibraryActs.Office, number, why));

    public static async Task<int> LiveWords(this IServiceProvider services, string text)
    {
        var number = await services.DraftedWords(text);
        _ = (await services.Measured(number)).Value;
        return (await services.GoLive(number, "试用")).Value;
    }

    public static async Task<Guid> Judged(this IServiceProvider services, string words, string title, Side side = Side.Search) =>
        (await services.Ask<JudgedBook, Outcome<Guid>>(book => book.Add(LibraryActs.Office, new(side, words, [ExpectedText.Of(title)])))).Value;

    public static Task<Outcome<int>> Recommend(this IServiceProvider services, int number, string queries, string title) => services.Ask<NamedTexts, Outcome<int>>(async named =>
    {
        var target = await named.Find(title, CancellationToken.None);
        return await services.Ask<DraftWords, Outcome<int>>(draft => draft.SetBet(LibraryActs.Office, number, null, new(queries, target, null, new(2026, 1, 1), null)));
    });

    /// <summary>Titles as the reader's page shows them, with the words in use.</summary>
    public static async Task<IReadOnlyList<string>> Shows(this IServiceProvider services, string query)
    {
        await services.Finds("热身");
        return await services.Ask<SearchReading, IReadOnlyList<string>>(async searching => [.. (await searching.Search(new SearchWish(query), CancellationToken.None)).All.Select(line => line.Title)]);
    }

    public static IEnumerable<string> Codes(this Outcome outcome) => outcome.Refusals.Select(refusal => refusal.Code);
}
