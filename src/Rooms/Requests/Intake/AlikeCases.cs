using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Requests.Letters;

namespace Mingtang.Requests.Intake;

/// <summary>An earlier case that asks for much the same.</summary>
/// <param name="IsSameApplicant">Answered already, it makes this one a repeated application (GIR 36(6)).</param>
/// <param name="Likeness">0 to 100.</param>
/// <param name="Answer">Number of the reply it got, if it has one.</param>
internal sealed record AlikeCase(InformationRequest Request, bool IsSameApplicant, int Likeness, string? Answer = null)
{
    /// <summary>From here on two descriptions say the same in nearly the same words.</summary>
    private const int SameWords = 70;

    /// <summary>重复申请: same applicant, same agency, same information, and answered already.</summary>
    public bool IsRepeated => IsSameApplicant && Request.Reply is not null && Likeness >= SameWords;
}

/// <summary>Duplicates and earlier answers: among the applicant's own cases and the agency's latest, by what they ask and not by their titles alone.</summary>
internal sealed class AlikeCases(PlatformDb db)
{
    private const int Looked = 800, Shown = 8, Enough = 30;

    public async Task<IReadOnlyList<AlikeCase>> To(InformationRequest request, CancellationToken stop)
    {
        var others = db.Set<InformationRequest>().AsNoTracking().Where(other => other.UnitId == request.UnitId && other.Id != request.Id);
        var own = await others.Where(other => other.ApplicantKey == request.ApplicantKey).OrderByDescending(other => other.CreatedAt).Take(Looked).ToListAsync(stop);
        var latest = await others.OrderByDescending(other => other.ArrivedOn).Take(Looked).ToListAsync(stop);
        var all = own.Concat(latest).DistinctBy(other => other.Id).ToList();
        var words = new LikeWords(all.Append(request).Select(TextOf));
        List<AlikeCase> found =
        [
            .. all.Select(other => new AlikeCase(other, other.ApplicantKey == request.ApplicantKey, words.Likeness(TextOf(request), TextOf(other))))
                .Where(other => other.Likeness >= Enough).OrderByDescending(other => other.IsRepeated).ThenByDescending(other => other.IsSameApplicant).ThenByDescending(other => other.Likeness).Take(Shown),
        ];
        var ids = found.Select(other => other.Request.Id).ToList();
        var replies = (await db.Set<RequestLetter>().AsNoTracking().Where(letter => ids.Contains(letter.RequestId) && letter.Kind == LetterKind.Reply && letter.IssuedOn != null).ToListAsync(stop)).ToLookup(letter => letter.RequestId);
        return [.. found.Select(other => other with { Answer = replies[other.Request.Id].LastOrDefault()?.Number })];
    }

    /// <summary>The title twice: it was written to say what the matter is.</summary>
    private static string TextOf(InformationRequest request) => $"{request.Title}\n{request.Title}\n{request.Description}";
}
