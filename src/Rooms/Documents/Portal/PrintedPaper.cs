using System.Text;
using Microsoft.AspNetCore.Http;
using Mingtang.Kernel;

namespace Mingtang.Documents.Portal;

/// <summary>How papers go out.</summary>
internal static class PrintedPaper
{
    public const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Says plainly what is missing instead of a page that looks like a paper.</summary>
    public static IResult Absent(Refusal why) => Results.Text(why.Message, "text/plain", Encoding.UTF8, StatusCodes.Status503ServiceUnavailable);
}
