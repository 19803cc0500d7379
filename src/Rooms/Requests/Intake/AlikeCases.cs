using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel.AnnualTables;
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
    public bool IsRepeated => Repeats(IsSameApplicant, Request.Reply, Likeness);

    internal static bool Repeats(bool isSameApplicant, ReplyKind? reply, int likeness) => isSameApplicant && reply is not null && likeness >= SameWords;
}

/// <summary>Duplicates and earlier answers: among the applicant's own cases and the agency's latest, by what they ask and not by their titles alone.</summary>
internal sealed class AlikeCases(PlatformDb db)
{
    private const int Looked = 800, Shown = 8, Enough = 30;

    /// <summary>What is asked stands at the beginning; pages of circumstances behind it would be read and weighed for each of the others.</summary>
    private const int Characters = 500;

    public async Task<IReadOnlyList<AlikeCase>> To(InformationRequest request, CancellationToken stop)
    {
        var others = db.Set<InformationRequest>().AsNoTracking().Where(other => other.UnitId == request.UnitId && other.Id != request.Id);
        var own = await Words(others.Where(other => other.ApplicantKey == request.ApplicantKey).OrderByDescending(other => other.CreatedAt), stop);
        var latest = await Words(others.OrderByDescending(other => other.ArrivedOn), stop);
        var all = own.Concat(latest).DistinctBy(other => other.Id).ToList();
        var asked = new Asked(request.Id, request.ApplicantKey, request.Reply, request.Title, request.Description[..Math.Min(request.Description.Length, Characters)]);
        var words = new LikeWords(all.Append(asked).Select(other => other.Text));
        List<Alike> found =
        [
            .. all.Select(other => new Alike(other.Id, other.ApplicantKey == request.ApplicantKey, other.Reply, words.Likeness(asked.Text, other.Text)))
                .Where(other => other.Likeness >= Enough)
                .OrderByDescending(other => AlikeCase.Repeats(other.IsSameApplicant, other.Reply, other.Likeness)).ThenByDescending(other => other.IsSameApplicant).ThenByDescending(other => other.Likeness).Take(Shown),
        ];
        var ids = found.ConvertAll(other => other.Id);
        var cases = await db.Set<InformationRequest>().AsNoTracking().Where(other => ids.Contains(other.Id)).ToDictionaryAsync(other => other.Id, stop);
        var replies = (await db.Set<RequestLetter>().AsNoTracking().Where(letter => ids.Contains(letter.RequestId) && letter.Kind == LetterKind.Reply && letter.IssuedOn != null).ToListAsync(stop)).ToLookup(letter => letter.RequestId);
        return found.ConvertAll(other => new AlikeCase(cases[other.Id], other.IsSameApplicant, other.Likeness, replies[other.Id].LastOrDefault()?.Number));
    }

    /// <summary>Of many hundred cases only the words; whole ones are read of the few that are shown.</summary>
    private static Task<List<Asked>> Words(IQueryable<InformationRequest> cases, CancellationToken stop) =>
        cases.Take(Looked).Select(one => new Asked(one.Id, one.ApplicantKey, one.Reply, one.Title, one.Description.Substring(0, Characters))).ToListAsync(stop);

    private sealed record Asked(Guid Id, string ApplicantKey, ReplyKind? Reply, string Title, string Description)
    {
        /// <summary>The title twice: it was written to say what the matter is.</summary>
        public string Text { get; } = $"{Title}\n{Title}\n{Description}";
    }

    private sealed record Alike(Guid Id, bool IsSameApplicant, ReplyKind? Reply, int Likeness);
}
