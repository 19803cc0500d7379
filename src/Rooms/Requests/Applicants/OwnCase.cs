using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Letters;

namespace Mingtang.Requests.Applicants;

/// <summary>The applicant's own case, opened by number and code and by nothing else. What an applicant does is the same deed with the same guards.</summary>
internal sealed class OwnCase(ActBook acts, PlatformDb db, RequestShelf shelf, RequestFrame frame, ApplicantBook applicants, SecretSeal seal)
{
    /// <summary>In the log an applicant has no name.</summary>
    private static readonly CurrentPerson Applicant = new(null, "申请人", null, null, null);

    /// <summary>Null for an unknown number and for a wrong code alike.</summary>
    public async Task<RequestCase?> Open(string? number, string? code, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(number) || string.IsNullOrWhiteSpace(code))
            return null;
        var named = number.Trim().ToUpperInvariant();
        var digest = TakeIn.DigestOf(seal, named, code);
        return await db.Set<InformationRequest>().Where(request => request.Number == named && request.CodeDigest == digest).Select(request => (Guid?)request.Id).FirstOrDefaultAsync(stop) is { } id
            ? await shelf.Find(id, stop)
            : null;
    }

    public Task<Outcome<RequestCase>> Do(string? number, string? code, Deed deed, CancellationToken stop = default) =>
        acts.Do<RequestCase>(RequestFrame.NameOf(deed.Act), Applicant.Actor, deed.Why, async doing =>
            await Open(number, code, stop) is { } found ? await frame.Within(doing, found, Applicant, deed, stop) : RequestRefusals.CodeWrong, stop);

    /// <summary>For the applicant's own letters.</summary>
    public LetterNames NamesFor(RequestCase found) => LetterNames.Of(applicants.ForSending(found.Request), found.Log);
}
