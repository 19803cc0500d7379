using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Requests.Intake;

/// <summary>An earlier case that asks for much the same.</summary>
/// <param name="IsSameApplicant">Answered already, it makes this one a repeated application (GIR 36(6)).</param>
/// <param name="Likeness">0 to 100.</param>
internal sealed record AlikeCase(InformationRequest Request, bool IsSameApplicant, int Likeness);

/// <summary>Duplicates and earlier answers: among the applicant's own cases and the agency's latest.</summary>
internal sealed class AlikeCases(PlatformDb db)
{
    private const int Looked = 400, Shown = 8, Enough = 45;

    public async Task<IReadOnlyList<AlikeCase>> To(InformationRequest request, CancellationToken stop)
    {
        var others = db.Set<InformationRequest>().AsNoTracking().Where(other => other.UnitId == request.UnitId && other.Id != request.Id);
        var own = await others.Where(other => other.ApplicantKey == request.ApplicantKey).OrderByDescending(other => other.CreatedAt).Take(Looked).ToListAsync(stop);
        var latest = await others.OrderByDescending(other => other.ArrivedOn).Take(Looked).ToListAsync(stop);
        var pairs = Pairs(request);
        return [.. own.Concat(latest).DistinctBy(other => other.Id)
            .Select(other => new AlikeCase(other, other.ApplicantKey == request.ApplicantKey, Likeness(pairs, Pairs(other))))
            .Where(other => other.Likeness >= Enough)
            .OrderByDescending(other => other.IsSameApplicant).ThenByDescending(other => other.Likeness).Take(Shown)];
    }

    /// <summary>Shared pairs of neighbouring characters, which is what two Chinese sentences about one thing have in common.</summary>
    internal static int Likeness(HashSet<string> left, HashSet<string> right) =>
        left.Count == 0 || right.Count == 0 ? 0 : 200 * left.Count(right.Contains) / (left.Count + right.Count);

    internal static HashSet<string> Pairs(string words)
    {
        var letters = string.Concat(words.Where(char.IsLetterOrDigit));
        return [.. Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(at => letters.Substring(at, 2))];
    }

    private static HashSet<string> Pairs(InformationRequest request) => Pairs(request.Title);
}
