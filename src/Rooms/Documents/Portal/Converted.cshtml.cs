using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.ReReviews;
using Mingtang.Foundation.Data;

namespace Mingtang.Documents.Portal;

/// <summary>A document that was not public, when it became so and why.</summary>
internal sealed record ConvertedLine(string Title, string? IndexNumber, string Issuer, DateOnly? SignedOn, DateTime ConvertedAt, string? Why);

/// <summary>依申请转主动公开: the column of what was opened after all (GIR 18, 44).</summary>
internal sealed class Converted(PlatformDb db) : PageModel
{
    private const int Most = 500;

    public IReadOnlyList<ConvertedLine> Lines { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var found = await (
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
            where document.ConvertedAt != null && edition.Reach == Reach.Open
            orderby document.ConvertedAt descending
            select new
            {
                edition.Title,
                document.IndexNumber,
                edition.Issuer,
                edition.SignedOn,
                document.ConvertedAt,
                document.Origin,
                Why = db.Set<ReReview>().Where(r => r.DocumentId == document.Id && r.Outcome == ReReviewOutcome.Converted).OrderByDescending(r => r.At).Select(r => r.Why).FirstOrDefault(),
            }).Take(Most).ToListAsync(stop);
        Lines = [.. found.Select(f => new ConvertedLine(f.Title, f.IndexNumber, f.Issuer, f.SignedOn, f.ConvertedAt!.Value, f.Why ?? (f.Origin == Origin.Converted ? "已经依申请提供，不涉及个别人，转为主动公开" : null)))];
    }
}
