using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Records;

/// <summary>The applicant's own corrections, opened as cases are: by number and code, or by the sign-in.</summary>
internal sealed class OwnRecords(ActBook acts, PlatformDb db, SecretSeal seal)
{
    private const int Most = 200;

    public async Task<Guid?> Open(string? number, string? code, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(number) || string.IsNullOrWhiteSpace(code))
            return null;
        var digest = TakeIn.DigestOf(seal, number, code);
        return await db.Set<RecordCorrection>().Where(record => record.Number == number && record.CodeDigest == digest).Select(record => (Guid?)record.Id).FirstOrDefaultAsync(stop);
    }

    public async Task<RecordCorrection?> Find(string number, Visiting who, CancellationToken stop)
    {
        var named = number.Trim().ToUpperInvariant();
        return await db.Set<RecordCorrection>().AsNoTracking().FirstOrDefaultAsync(record => record.Number == named, stop) is { } record && who.Holds(record.Id, record.AccountKey) ? record : null;
    }

    /// <summary>归入账户, as of a request: from then on the sign-in opens it.</summary>
    public Task<Outcome<Guid>> Claim(string? number, string? code, string accountKey, CancellationToken stop = default) =>
        acts.Do<Guid>("requests.claim", OwnCases.Applicant.Actor, async doing =>
        {
            if (await Open(number?.Trim().ToUpperInvariant(), code, stop) is not { } id)
                return RequestRefusals.CodeWrong;
            var record = await db.Set<RecordCorrection>().FirstAsync(record => record.Id == id, stop);
            if (record.AccountKey is { } other && other != accountKey)
                return RequestRefusals.ClaimedByAnother;
            record.AccountKey = accountKey;
            record.Revision++;
            doing.About(RecordCorrection.Kind, id, $"归入申请人账户（{record.Number}）");
            return id;
        }, stop);

    /// <summary>What became of it at the agency it was forwarded to; null where it was not.</summary>
    public async Task<RecordCorrection?> Forwarded(Guid id, CancellationToken stop)
    {
        RecordCorrection? last = null;
        while (await db.Set<RecordCorrection>().AsNoTracking().FirstOrDefaultAsync(record => record.FromId == id, stop) is { } next)
            (last, id) = (next, next.Id);
        return last;
    }

    public async Task<IReadOnlyList<RecordCorrection>> Of(Visiting who, CancellationToken stop) =>
        await db.Set<RecordCorrection>().AsNoTracking().Where(record => record.FromId == null && ((who.AccountKey != null && record.AccountKey == who.AccountKey) || who.Opened.Contains(record.Id)))
            .OrderByDescending(record => record.CreatedAt).Take(Most).ToListAsync(stop);
}
