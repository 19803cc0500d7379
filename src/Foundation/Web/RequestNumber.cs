using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Mingtang.Foundation.Web;

/// <summary>Ten characters that a caller can read out on the telephone: no I, L, O, U, so none is taken for a figure.</summary>
internal static class RequestNumber
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static Task Give(HttpContext context, RequestDelegate next)
    {
        context.Features.Set<IHttpRequestIdentifierFeature>(new HttpRequestIdentifierFeature { TraceIdentifier = RandomNumberGenerator.GetString(Alphabet, 10) });
        return next(context);
    }
}
