using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mingtang.Kernel;
using Mingtang.Library.Asking;
using Mingtang.Library.Asking.Wording;
using Mingtang.Library.Log;
using Mingtang.Library.Searching;

namespace Mingtang.Library.Api;

/// <summary>Search, suggestions and answers as JSON, for the page's own script and for other programs.</summary>
internal static class LibraryApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/library").WithTags("library").RequireRateLimiting(SearchLimits.Policy);
        api.MapGet("/search", Search);
        api.MapGet("/suggest", Suggest);
        api.MapGet("/ask", Ask);
    }

    private static async Task<IResult> Search(HttpRequest request, SearchReading searching, QueryLog log, TimeProvider clock, CancellationToken stop)
    {
        var wish = SearchWish.Read(request.Query);
        if (wish.Query.Length == 0)
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["q"] = ["请写明要查找的内容。"] });
        var found = await searching.Search(wish, stop);
        if (found.IsBuilding)
            return Results.Problem("检索索引正在建立，请稍后再试。", statusCode: StatusCodes.Status503ServiceUnavailable);
        if (wish.After is null && wish.Of is null)
            log.Search(Ids.New(clock), wish.Query, found.Total, found.All.FirstOrDefault() is { } first ? Index.ItemWords.IdOf(first.Item) : null);
        return Results.Json(new
        {
            total = found.Total,
            totalIsLeast = found.TotalIsLeast,
            next = found.Next,
            instead = found.Instead,
            results = found.All.Select(line => new
            {
                title = line.Title,
                article = line.Section,
                url = line.Url,
                kind = line.KindTitle,
                agency = line.Agency,
                date = line.Day,
                validity = Index.ItemWords.Title(line.Standing),
                excerpt = line.Excerpt,
                marks = line.ExcerptMarks,
                score = line.Score,
            }),
            facets = found.Facets,
        });
    }

    private static async Task<IResult> Suggest(string? q, SearchReading searching, CancellationToken stop) =>
        Results.Json(string.IsNullOrWhiteSpace(q) ? [] : await searching.Suggest(q.Length > 60 ? q[..60] : q, stop));

    private static async Task<IResult> Ask(string? q, AskReading asking, WordAnswer wording, QueryLog log, TimeProvider clock, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(q))
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["q"] = ["请写明问题。"] });
        var answered = await asking.Ask(q.Trim(), stop);
        if (answered.IsBuilding)
            return Results.Problem("检索索引正在建立，请稍后再试。", statusCode: StatusCodes.Status503ServiceUnavailable);
        log.Question(Ids.New(clock), q, answered.All.Count(), !answered.Abstained, answered.All.FirstOrDefault() is { } best ? Index.ItemWords.IdOf(best.Item) : null);
        var worded = await wording.Of(answered, stop);
        return Results.Json(new { abstained = answered.Abstained, answer = Shape(answered.First), worded = Shape(worded), others = answered.Others.Select(Shape) });
    }

    private static object? Shape(WordedAnswer? worded) => worded is null ? null : new
    {
        machineMade = true,
        note = "AI 生成",
        sentences = worded.Sentences.Select(sentence => new { text = sentence.Text, cites = sentence.Cited }),
        passages = worded.Passages.Select(passage => new { citation = passage.Citation, url = passage.Url }),
    };

    private static object? Shape(QuotedPassage? passage) => passage is null ? null : new
    {
        title = passage.Title,
        article = passage.Label,
        url = passage.Url,
        sentence = passage.Sentence,
        fact = passage.Fact is { } fact ? passage.Sentence.Substring(fact.Start, fact.Length) : null,
        agency = passage.Agency,
        date = passage.Day,
        validity = Index.ItemWords.Title(passage.Standing),
    };
}
