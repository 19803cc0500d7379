using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Settings;
using Mingtang.Kernel;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Drafts;

/// <summary>Keeps drafts: what was typed survives a refusal, a closed browser and a change of machine, files included.</summary>
internal sealed class DraftBook(ActBook acts, PlatformDb db, SecretSeal seal, SealedFiles files, SettingBook settings, TimeProvider clock)
{
    public static readonly Setting<int> Days = new(
        "requests.draft-days", "未提交的申请草稿保留几天", 30, "PIPL 19", Evidence.Design, days => days is >= 1 and <= 365 ? null : "应为1至365天。");

    public static readonly Refusal TooManyFiles = new("requests.too-many-files", "附件最多5个，请合并或者移除一些。", "Uploads");
    public static readonly Refusal ChooseAgain = new("requests.choose-file-again", "文件这次没有收下，请重新选择后再提交。", "Uploads");
    public static readonly Refusal NoSuchDraft = new("requests.no-such-draft", "没有这份草稿：草稿码不正确，或者已经提交、清除、过期。", "Code");

    public const int MostFiles = 5;

    /// <summary>31 letters and figures in 16 places: not to be guessed, and to be copied by hand.</summary>
    public static string NewCode() => RandomNumberGenerator.GetString(TakeIn.CodeLetters, 16);

    public string OwnerOf(Visiting who, string? code) => who.AccountKey is { } key ? $"account:{key}" : $"code:{seal.Pseudonym("requests.draft", Plain(code))}";

    /// <summary>A correction of a record is drafted beside an application, by the same person in the same browser.</summary>
    public static string ForRecord(string owner) => owner + " record";

    /// <summary>Guests type it with dashes, in small letters, with blanks.</summary>
    public static string Plain(string? code) => string.Concat((code ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    public async Task<OpenedDraft?> Find(string owner, CancellationToken stop)
    {
        var today = clock.Today();
        if (await db.Set<Draft>().AsNoTracking().FirstOrDefaultAsync(draft => draft.Owner == owner && draft.ExpiresOn >= today, stop) is not { } draft)
            return null;
        return new(draft.Id, JsonSerializer.Deserialize<DraftWords>(seal.Open(draft.Sealed), JsonColumn.Options)!, draft.ExpiresOn, await files.Of(draft.Id, stop));
    }

    /// <summary>Keeps the words as they are, adds files, takes others away.</summary>
    /// <param name="asked">The applicant asked for it: kept as long as the setting says, otherwise until tomorrow.</param>
    public Task<Outcome<Guid>> Keep(string owner, DraftWords words, IReadOnlyList<SealedFile> added, IReadOnlyList<Guid> dropped, bool asked, CancellationToken stop) =>
        acts.Do<Guid>("requests.keep-draft", OwnCases.Applicant.Actor, async doing =>
        {
            var draft = await db.Set<Draft>().FirstOrDefaultAsync(draft => draft.Owner == owner, stop) ?? db.Add(new Draft { Id = Ids.New(clock), Owner = owner, Sealed = "" }).Entity;
            draft.Sealed = seal.Seal(JsonSerializer.Serialize(words, JsonColumn.Options));
            draft.KeptAt = doing.Now;
            var until = doing.Today.AddDays(asked ? await settings.Get(Days, stop: stop) : 1);
            draft.ExpiresOn = until > draft.ExpiresOn ? until : draft.ExpiresOn;
            await db.Set<SealedFile>().Where(file => file.OwnerId == draft.Id && dropped.Contains(file.Id)).ExecuteDeleteAsync(stop);
            var held = await db.Set<SealedFile>().CountAsync(file => file.OwnerId == draft.Id && file.Purpose == SealedPurpose.Attachment, stop);
            if (held + added.Count(file => file.Purpose == SealedPurpose.Attachment) > MostFiles)
                return TooManyFiles;
            // One proof of identity: a new one takes the place of the old.
            if (added.Any(file => file.Purpose == SealedPurpose.Proof))
                await db.Set<SealedFile>().Where(file => file.OwnerId == draft.Id && file.Purpose == SealedPurpose.Proof).ExecuteDeleteAsync(stop);
            files.Add(doing, draft.Id, added);
            doing.About("requests.draft", draft.Id, "保存申请草稿");
            return draft.Id;
        }, stop);

    /// <summary>A guest who signs in takes the drafts along, of an application and of a correction, each unless there is one already.</summary>
    public Task<Outcome<bool>> Adopt(string from, string to, CancellationToken stop) =>
        acts.Do<bool>("requests.keep-draft", OwnCases.Applicant.Actor, async doing =>
        {
            var adopted = false;
            foreach (var (left, taken) in ((string, string)[])[(from, to), (ForRecord(from), ForRecord(to))])
                if (await db.Set<Draft>().FirstOrDefaultAsync(draft => draft.Owner == left, stop) is { } draft && !await db.Set<Draft>().AnyAsync(other => other.Owner == taken, stop))
                {
                    draft.Owner = taken;
                    doing.About("requests.draft", draft.Id, "草稿归入账户");
                    adopted = true;
                }
            return adopted;
        }, stop);

    /// <summary>Whether anything is kept for the owner, a correction included.</summary>
    public Task<bool> IsUsed(string owner, CancellationToken stop)
    {
        var record = ForRecord(owner);
        return db.Set<Draft>().AnyAsync(draft => draft.Owner == owner || draft.Owner == record, stop);
    }

    public Task<Outcome<int>> Discard(string owner, CancellationToken stop) =>
        acts.Do<int>("requests.discard-draft", OwnCases.Applicant.Actor, async doing =>
        {
            doing.About("requests.draft", "own", "清除申请草稿");
            return await Remove(await db.Set<Draft>().Where(draft => draft.Owner == owner).Select(draft => draft.Id).ToListAsync(stop), stop);
        }, stop);

    /// <returns>How many were over.</returns>
    public Task<Outcome<int>> Sweep(CancellationToken stop) =>
        acts.Do<int>("requests.sweep-drafts", Actor.Platform, async doing =>
        {
            doing.About("requests.drafts", "expired", "清除过期的申请草稿");
            return await Remove(await db.Set<Draft>().Where(draft => draft.ExpiresOn < doing.Today).Select(draft => draft.Id).ToListAsync(stop), stop);
        }, stop);

    private async Task<int> Remove(List<Guid> ids, CancellationToken stop)
    {
        await db.Set<SealedFile>().Where(file => ids.Contains(file.OwnerId)).ExecuteDeleteAsync(stop);
        return await db.Set<Draft>().Where(draft => ids.Contains(draft.Id)).ExecuteDeleteAsync(stop);
    }
}
