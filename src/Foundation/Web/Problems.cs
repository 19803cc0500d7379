using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Web;

/// <summary>A refused outcome on an endpoint: RFC 9457 problem details that list every reason.</summary>
public static class Problems
{
    private const string RefusedType = "urn:mingtang:refused";

    /// <summary>200 with what the act made, or 422 with all refusals (409 where somebody else was quicker, 503 where too many were at it).</summary>
    public static IResult AsResult<T>(this Outcome<T> outcome) => outcome.TryGet(out var made) ? TypedResults.Ok(made) : outcome.AsProblem();

    /// <summary>204, or the refusals.</summary>
    public static IResult AsResult(this Outcome outcome) => outcome.IsRefused ? outcome.AsProblem() : TypedResults.NoContent();

    public static ProblemHttpResult AsProblem(this Outcome refused) => TypedResults.Problem(
        title: "未能办理",
        detail: string.Join(' ', refused.Refusals.Select(refusal => refusal.Message)),
        type: RefusedType,
        statusCode: StatusOf(refused),
        extensions: new Dictionary<string, object?> { ["refusals"] = refused.Refusals });

    private static int StatusOf(Outcome refused) =>
        BusyAnswer.Is(refused) ? StatusCodes.Status503ServiceUnavailable
        : refused.Refusals.Any(refusal => refusal.Code == "foundation.changed-meanwhile")
            ? StatusCodes.Status409Conflict
            : StatusCodes.Status422UnprocessableEntity;
}
