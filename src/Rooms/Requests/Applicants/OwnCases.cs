using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Letters;

namespace Mingtang.Requests.Applicants;

/// <summary>
/// The applicant's own cases: opened by number and code, or by the sign-in they were filed with, and by nothing else. What an applicant does is
/// the same deed with the same guards.
/// </summary>
internal sealed class OwnCases(ActBook acts, PlatformDb db, RequestShelf shelf, RequestFrame frame, ApplicantBook applicants, SecretSeal seal)
{
    private const int Most = 500;

    /// <summary>In the log an applicant has no name.</summary>
    public static CurrentPerson Applicant { get; } = new(null, "申请人", null, null, null);

    /// <summary>Null for an unknown number and for a wrong code alike.</summary>
    public async Task<Guid?> Open(string? number, string? code, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(number) || string.IsNullOrWhiteSpace(code))
            return null;
        var named = number.Trim().ToUpperInvariant();
        var digest = TakeIn.DigestOf(seal, named, code);
        return await db.Set<InformationRequest>().Where(request => request.Number == named && request.CodeDigest == digest).Select(request => (Guid?)request.Id).FirstOrDefaultAsync(stop);
    }

    /// <summary>Null for an unknown number and for somebody else's case alike.</summary>
    public async Task<RequestCase?> Find(string? number, Visiting who, CancellationToken stop)
    {
        var named = number?.Trim().ToUpperInvariant();
        return await db.Set<InformationRequest>().Where(request => request.Number == named).Select(request => new { request.Id, request.AccountKey }).FirstOrDefaultAsync(stop) is { } asked
            && who.Holds(asked.Id, asked.AccountKey)
                ? await shelf.Find(asked.Id, stop)
                : null;
    }

    public async Task<IReadOnlyList<InformationRequest>> Of(Visiting who, CancellationToken stop) =>
        await db.Set<InformationRequest>().AsNoTracking().Where(request => (who.AccountKey != null && request.AccountKey == who.AccountKey) || who.Opened.Contains(request.Id))
            .OrderByDescending(request => request.CreatedAt).Take(Most).ToListAsync(stop);

    public Task<Outcome<RequestCase>> Do(string? number, Visiting who, Deed deed, CancellationToken stop = default) =>
        acts.Do<RequestCase>(RequestFrame.NameOf(deed.Act), Applicant.Actor, async doing =>
            await Find(number, who, stop) is { } found ? await frame.Within(doing, found, Applicant, deed, stop) : RequestRefusals.CodeWrong, stop);

    /// <summary>归入账户: who signed in and holds number and code takes a guest's case over; from then on the sign-in opens it.</summary>
    public Task<Outcome<Guid>> Claim(string? number, string? code, string accountKey, CancellationToken stop = default) =>
        acts.Do<Guid>("requests.claim", Applicant.Actor, async doing =>
        {
            if (await Open(number, code, stop) is not { } id)
                return RequestRefusals.CodeWrong;
            var request = await db.Set<InformationRequest>().FirstAsync(request => request.Id == id, stop);
            if (request.AccountKey is { } other && other != accountKey)
                return RequestRefusals.ClaimedByAnother;
            request.AccountKey = accountKey;
            request.Revision++;
            doing.About(InformationRequest.Kind, id, $"归入申请人账户（{request.Number}）");
            return id;
        }, stop);

    /// <summary>For the applicant's own letters.</summary>
    public LetterNames NamesFor(RequestCase found) => LetterNames.Of(applicants.ForSending(found.Request), found.Log);
}
