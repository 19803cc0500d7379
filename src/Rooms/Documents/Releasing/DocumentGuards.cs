using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Drafting;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.Documents.Releasing;

/// <summary>One line of the page that shows all guards: what is asked, and the reason why not, if any.</summary>
/// <param name="MendedAt">The page of the document on which the clerk satisfies it; empty for the document's own.</param>
internal sealed record GuardLine(string Title, string? Standing, Refusal? Against, string MendedAt = "")
{
    /// <summary>Nothing stands against it, yet somebody should look.</summary>
    public bool IsHint { get; init; }
}

/// <summary>What this room itself asks before a document is public, on top of the review of this very version.</summary>
internal sealed class DocumentGuards(PlatformDb db) : IGuardsRelease
{
    public async Task<IReadOnlyList<Refusal>> Objections(ItemRef item, string versionDigest, CancellationToken stop)
    {
        if (item.Kind != Document.ItemKind || !Guid.TryParse(item.Id, out var id))
            return [];
        if (await db.Set<Document>().FirstOrDefaultAsync(d => d.Id == id, stop) is not { } document)
            return [DocumentRefusals.NoSuchDocument];
        var edition = await db.Set<Edition>().FirstAsync(e => e.Id == document.EditionId, stop);
        var own = (await Lines(document, edition, stop)).Select(line => line.Against).OfType<Refusal>();
        return [.. (edition.Digest ?? "") == versionDigest ? own : own.Prepend(GuardRefusals.NotThisEdition)];
    }

    public async Task<IReadOnlyList<GuardLine>> Lines(Document document, Edition edition, CancellationToken stop)
    {
        var recipients = edition.Reach == Reach.Directed && await db.Set<Directed.Recipient>().AnyAsync(r => r.EditionId == edition.Id, stop);
        return
        [
            new("负责人签发", edition.SignedByName is { } signer ? $"{signer}签发" : null, edition.SignedByName is null ? GuardRefusals.NotSigned : null),
            new("索引号", document.IndexNumber, document.IndexNumber is null ? GuardRefusals.NoIndexNumber : null),
            .. Elements.Missing(document, edition).Where(element => element != "索引号").ToList() is { Count: > 0 } missing
                ? missing.Select(element => new GuardLine("元数据要素", null, GuardRefusals.ElementMissing(element), "edit"))
                : [new GuardLine("元数据要素", "齐全", null)],
            Text(edition),
            Relations(document, edition),
            edition.Reach == Reach.Open ? new("公开范围", "向社会公开", null)
                : new("公开范围", recipients ? "定点、定向，已指定场所或人群" : null, recipients ? null : GuardRefusals.NoRecipients, "recipients"),
            new("办事事项", edition.ServiceItems.Count == 0 ? "正文未提到办事事项" : string.Join("、", edition.ServiceItems), null),
        ];
    }

    private static GuardLine Text(Edition edition) =>
        AgainstText.Of(edition) is { Count: > 0 } differs
            ? new("正文与要素", string.Concat(differs.Select(one => one.Why)), null, "edit") { IsHint = true }
            : new("正文与要素", "落款、日期、文号没有不同", null);

    private static GuardLine Relations(Document document, Edition edition) =>
        !edition.IsPolicy || !document.Kind.IsOfficial ? new("关联关系", "非政策性文件，不要求", null)
            : document.RelationsConfirmedAt is not null ? new("关联关系", "已确认", null)
            : new("关联关系", null, GuardRefusals.RelationsOpen, "relations");
}

internal static class GuardRefusals
{
    public static readonly Refusal NotThisEdition = new("documents.not-this-edition", "送审的不是当前这一版，请重新送审。", Source: "SECR 42");

    public static readonly Refusal NotSigned = new("documents.not-signed", "负责人尚未签发。", Source: "IMPL 1(1)");

    public static readonly Refusal NoIndexNumber = new("documents.no-index-number", "还没有索引号。", Source: "PLAT");

    public static readonly Refusal RelationsOpen = new(
        "documents.relations-open", "政策性文件发布前须确认政策依据、配套文件等关联关系，没有的也要确认「无」。", Source: "S2 64");

    public static readonly Refusal NoRecipients = new("documents.no-recipients", "定点、定向公开须先指定场所或者人群。", Source: "S0 66");

    public static Refusal ElementMissing(string element) => new("documents.element-missing", $"缺少元数据要素：{element}。", Source: "PLAT");
}
