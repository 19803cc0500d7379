using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.Documents.Reviewing;

/// <summary>What the reviewer says of one hit.</summary>
internal sealed record SaidOfFinding(string Key, AnswerKind Answer, string? Reason);

/// <summary>Every hit of the detector is answered before a version passes: lawful to publish with the reason, harmless, or to be masked.</summary>
internal sealed class AnswerFindings(PlatformDb db, ReviewFolder folder, TimeProvider clock) : IGuardsReview
{
    public static readonly Refusal NeedsReason = new("documents.finding-needs-reason", "「依法可以公开」须写明理由或者依据。", "Answers", "PIPL 13; GIR 15");

    public Task<IReadOnlyList<Refusal>> Objections(ItemRef item, string versionDigest, Actor reviewer, CancellationToken stop) => Task.FromResult<IReadOnlyList<Refusal>>([]);

    public async Task<IReadOnlyList<Refusal>> AgainstPassing(ItemRef item, string versionDigest, CancellationToken stop)
    {
        if (item.Kind != Document.ItemKind || await db.Set<Edition>().AsNoTracking().FirstOrDefaultAsync(e => e.Digest == versionDigest, stop) is not { } edition)
            return [];
        var open = (await folder.Findings(edition, stop)).Where(finding => !finding.IsNote).ToList();
        if (open.Count == 0)
            return [];
        var answers = await Of(versionDigest, stop);
        var silent = open.Count(finding => !answers.ContainsKey(finding.Key));
        var toMask = open.Count(finding => answers.GetValueOrDefault(finding.Key)?.Answer == AnswerKind.MustMask);
        return [.. silent > 0 ? [Unanswered(silent)] : Array.Empty<Refusal>(), .. toMask > 0 ? [Masking(toMask)] : Array.Empty<Refusal>()];
    }

    public async Task<IReadOnlyDictionary<string, FindingAnswer>> Of(string? digest, CancellationToken stop) =>
        await db.Set<FindingAnswer>().Where(answer => answer.Digest == digest).ToDictionaryAsync(answer => answer.Key, stop);

    /// <summary>Within the act of the review, before its verdict.</summary>
    public async Task<IReadOnlyList<Refusal>> Note(Doing doing, Document document, Edition edition, IReadOnlyList<SaidOfFinding> said, CancellationToken stop)
    {
        var findings = (await folder.Findings(edition, stop)).DistinctBy(finding => finding.Key).ToDictionary(finding => finding.Key);
        var known = await Of(edition.Digest, stop);
        foreach (var one in said.Where(one => findings.ContainsKey(one.Key)).DistinctBy(one => one.Key))
        {
            if (one.Answer == AnswerKind.Lawful && string.IsNullOrWhiteSpace(one.Reason))
                return [NeedsReason];
            var answer = known.GetValueOrDefault(one.Key) ?? db.Add(new FindingAnswer
            {
                Id = Ids.New(clock),
                DocumentId = document.Id,
                Digest = edition.Digest!,
                Key = one.Key,
                Kind = findings[one.Key].Kind,
                ByName = doing.Act.Who.Name,
            }).Entity;
            (answer.Answer, answer.Reason, answer.At, answer.ByName) = (one.Answer, string.IsNullOrWhiteSpace(one.Reason) ? null : one.Reason.Trim(), doing.Now, doing.Act.Who.Name);
        }
        await db.SaveChangesAsync(stop);
        return [];
    }

    private static Refusal Unanswered(int count) =>
        new("documents.findings-unanswered", $"系统提示中有 {count} 处还没有答复：逐处选择「依法可以公开」「不是个人信息或已遮盖」或者「须遮盖」。", "Answers", "GIR 15; PIPL 13");

    private static Refusal Masking(int count) =>
        new("documents.findings-to-mask", $"有 {count} 处须遮盖，这一版不能通过；请选「不通过」退回，起草人遮盖后再送审。", "Result", "GIR 15");
}
