using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Kernel;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Intake;
using Microsoft.EntityFrameworkCore;

namespace Mingtang.Requests.Records;

/// <param name="ToUnitId">Of the district, where it is forwarded.</param>
/// <param name="ToName">Whom to ask, where it cannot be forwarded.</param>
internal sealed record RecordDecision(RecordState? Outcome, string? Reason, Guid? ToUnitId, string? ToName);

/// <summary>Files a correction of a record and decides it (GIR 41).</summary>
internal sealed class RecordBook(
    ActBook acts, PlatformDb db, ApplicantBook applicants, Serials serials, IUnits units, SealedFiles files, PersonalReads reads, RequestScope scope, SettingBook settings, SecretSeal seal, TimeProvider clock)
{
    public static readonly Setting<int> Days = new(
        "requests.record-days", "更正自身记录的办理工作日数", 20, "GIR 41（条例没有规定期限）", Evidence.Design, days => days is >= 1 and <= 60 ? null : "应为1至60个工作日。");

    /// <param name="who">Null for the applicant on the portal.</param>
    /// <param name="proofs">Looked at and sealed already.</param>
    /// <param name="draftId">Whose files become proofs as well.</param>
    public Task<Outcome<TakenIn>> File(CurrentPerson? who, RecordForm form, IReadOnlyList<SealedFile> proofs, string? accountKey, Guid? draftId = null, CancellationToken stop = default) =>
        acts.Do<TakenIn>("requests.file-record", (who ?? OwnCases.Applicant).Actor, async doing =>
        {
            if (who is not null && (!scope.May(who, RequestPermissions.Receive) || (who.Role != Role.Office && who.UnitId != form.UnitId)))
                return RequestRefusals.NotYours;
            var unit = form.UnitId is { } id ? await units.Find(id, stop) : null;
            var drafted = draftId is { } draft ? await db.Set<SealedFile>().Where(file => file.OwnerId == draft).ToListAsync(stop) : [];
            List<Refusal> reasons = [.. form.Against(proofs.Count + drafted.Count)];
            if (form.UnitId is not null && (unit is not { AcceptsRequests: true } || !unit.IsValidOn(doing.Today)))
                reasons.Add(RequestRefusals.AgencyMissing);
            if (reasons.Count > 0)
                return reasons;
            var code = accountKey is null ? TakeIn.NewCode() : "";
            var record = await New(doing, form, unit!, code, accountKey, stop);
            db.Add(record);
            files.Add(doing, record.Id, proofs);
            foreach (var file in drafted)
                (file.OwnerId, file.Purpose) = (record.Id, SealedPurpose.Proof);
            doing.About(RecordCorrection.Kind, record.Id, $"登记更正自身记录的申请（{record.Number}）");
            return new TakenIn(record.Id, record.Number, code);
        }, stop);

    public Task<Outcome<Guid>> Decide(CurrentPerson who, Guid id, RecordDecision decision, CancellationToken stop = default) =>
        acts.Do<Guid>("requests.decide-record", who.Actor, async doing =>
        {
            if (await Find(who, id, stop) is not { } record || !scope.May(who, RequestPermissions.Handle))
                return RecordRefusals.NoSuch;
            var to = decision.ToUnitId is { } unitId ? await units.Find(unitId, stop) : null;
            List<Refusal> reasons = [.. Against(record, decision, to)];
            if (reasons.Count > 0)
                return reasons;
            (record.State, record.DecidedOn, record.Reason, record.DecidedByName) = (decision.Outcome!.Value, doing.Today, decision.Reason!.Trim(), who.Name);
            record.ToName = decision.Outcome == RecordState.Transferred ? to!.Name : decision.Outcome == RecordState.SentElsewhere ? decision.ToName!.Trim() : null;
            record.Revision++;
            if (decision.Outcome == RecordState.Transferred)
                await Forward(doing, record, to!, stop);
            doing.About(RecordCorrection.Kind, id, $"更正自身记录的申请办结（{record.Number}）");
            return id;
        }, stop);

    /// <summary>Null for one that does not exist and for another unit's.</summary>
    public async Task<RecordCorrection?> Find(CurrentPerson who, Guid id, CancellationToken stop) =>
        await db.Set<RecordCorrection>().FirstOrDefaultAsync(record => record.Id == id, stop) is { } record
        && scope.May(who, RequestPermissions.Read) && (who.Role == Role.Office || who.UnitId == record.UnitId)
            ? record
            : null;

    public Applicant Masked(RecordCorrection record) => Masking.Of(applicants.Open(record.SealedApplicant));

    /// <summary>The applicant in full and the proofs: for a reason that is noted first.</summary>
    public async Task<Outcome<Applicant>> Read(CurrentPerson who, RecordCorrection record, string? why, CancellationToken stop)
    {
        if (!scope.May(who, RequestPermissions.Unmask))
            return RequestRefusals.NotYours;
        if (string.IsNullOrWhiteSpace(why))
            return RequestRefusals.ReadingNeedsReason;
        await reads.Note(who.Actor, record.Item, "姓名、身份证明、联系方式、证据材料", why.Trim(), stop);
        return applicants.Open(record.SealedApplicant);
    }

    private static IEnumerable<Refusal> Against(RecordCorrection record, RecordDecision decision, UnitRef? to)
    {
        if (!record.IsOpen)
            yield return RecordRefusals.AlreadyDecided;
        if (decision.Outcome is null or RecordState.Filed)
            yield return RecordRefusals.OutcomeMissing;
        if (string.IsNullOrWhiteSpace(decision.Reason))
            yield return RecordRefusals.ReasonMissing;
        if (decision.Outcome == RecordState.Transferred && to is not { AcceptsRequests: true })
            yield return RecordRefusals.WhereMissing;
        if (decision.Outcome == RecordState.Transferred && to?.Id == record.UnitId)
            yield return RecordRefusals.ToItself;
        if (decision.Outcome == RecordState.SentElsewhere && string.IsNullOrWhiteSpace(decision.ToName))
            yield return RecordRefusals.WhomMissing;
    }

    private async Task<RecordCorrection> New(Doing doing, RecordForm form, UnitRef unit, string code, string? accountKey, CancellationToken stop)
    {
        var number = await NumberAt(unit, doing.Today, stop);
        return new()
        {
            Id = Ids.New(clock),
            Number = number,
            UnitId = unit.Id,
            SealedApplicant = applicants.Seal(form.Applicant),
            MaskedName = Masking.Applicant(form.Kind, form.Name!),
            CodeDigest = code.Length > 0 ? TakeIn.DigestOf(seal, number, code) : null,
            AccountKey = accountKey,
            Record = form.Record!.Trim(),
            Wrong = form.Wrong!.Trim(),
            Right = form.Right!.Trim(),
            Evidence = form.Evidence?.Trim(),
            ArrivedOn = doing.Today,
            Term = await settings.Get(Days, stop: stop),
            CreatedAt = doing.Now,
            State = RecordState.Filed,
        };
    }

    /// <summary>转送: the agency that may correct it gets it whole, proofs included, and a term of its own. The applicant goes on asking by the first number.</summary>
    private async Task Forward(Doing doing, RecordCorrection from, UnitRef to, CancellationToken stop)
    {
        var forwarded = new RecordCorrection
        {
            Id = Ids.New(clock),
            Number = await NumberAt(to, doing.Today, stop),
            UnitId = to.Id,
            SealedApplicant = from.SealedApplicant,
            MaskedName = from.MaskedName,
            AccountKey = from.AccountKey,
            Record = from.Record,
            Wrong = from.Wrong,
            Right = from.Right,
            Evidence = from.Evidence,
            ArrivedOn = doing.Today,
            Term = await settings.Get(Days, stop: stop),
            CreatedAt = doing.Now,
            FromId = from.Id,
            State = RecordState.Filed,
        };
        db.Add(forwarded);
        foreach (var proof in await db.Set<SealedFile>().AsNoTracking().Where(file => file.OwnerId == from.Id).ToListAsync(stop))
            db.Add(new SealedFile { Id = Ids.New(clock), OwnerId = forwarded.Id, Purpose = proof.Purpose, Name = proof.Name, MediaType = proof.MediaType, Size = proof.Size, Content = proof.Content, KeptAt = proof.KeptAt });
    }

    private async Task<string> NumberAt(UnitRef unit, DateOnly day, CancellationToken stop) => $"{unit.Code}-GZ-{day.Year}-{await serials.Next(unit.Id, day.Year, "更正登记", stop):0000}";
}
