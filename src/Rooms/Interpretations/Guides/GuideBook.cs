using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Guides;

/// <summary>
/// 政策解读工作指引: rules for each class of policies, shown beside the editor and in the review. The office revises them; until then the
/// platform proposes what the city's rules ask.
/// </summary>
internal sealed class GuideBook(ActBook acts, PlatformDb db, IDocuments documents, PermissionBook permissions)
{
    private const int Longest = 4000;

    public static readonly Refusal RulesMissing = new("interpretations.guide-rules-missing", "请至少写一条，每行一条。", "Rules");
    public static readonly Refusal RulesTooLong = new("interpretations.guide-rules-too-long", $"指引不超过 {Longest} 字。", "Rules");
    public static readonly Refusal SourceMissing = new("interpretations.guide-source-missing", "请写明依据的文件名称或者文号。", "Source");

    private static readonly Dictionary<PolicyClass, string[]> Proposed = new()
    {
        [PolicyClass.Every] = ["先说谁能享受、怎么办，再说为什么出台。", "用问答、算例和流程图说明，不照抄条文。", "单位主要负责人是第一解读人，写明解读人和咨询电话。"],
        [PolicyClass.Normative] = ["逐条说明与原规定的不同，附新旧对照。", "写明施行日期、有效期和被废止的文件。", "对条文里的裁量幅度举例说明。"],
        [PolicyClass.Firms] = ["写明适用企业的范围、标准和申报时间，给出一个计算例子。", "列出材料清单和办理渠道，能免申即享的直接说明。", "除文字外，至少配一种图表或者视频。"],
        [PolicyClass.Residents] = ["用第二人称写，句子不超过三十个字，避免行业用语。", "分情形说明“我这种情况怎么办”。", "写明线下窗口、电话和为老年人、残疾人提供的办法。"],
        [PolicyClass.Plans] = ["列出主要目标的数字、完成时间和责任单位。", "说明与上一轮规划或者计划相比完成得怎样、新增了什么。"],
        [PolicyClass.Drafts] = ["说明起草背景、争议最大的几处和两种以上的考虑。", "写明征求意见的起止日期、提意见的渠道和采纳反馈的时间。"],
    };

    public const string ProposedSource = "平台建议稿，供区府办修订";

    public async Task<IReadOnlyList<GuideRules>> All(CancellationToken stop)
    {
        var kept = await db.Set<Guide>().AsNoTracking().ToDictionaryAsync(guide => guide.Class, stop);
        return [.. Enum.GetValues<PolicyClass>().Select(one => kept.TryGetValue(one, out var guide)
            ? new GuideRules(one, guide.Rules.Split('\n'), guide.Source, guide.RevisedAt, guide.ByName)
            : new GuideRules(one, Proposed[one], ProposedSource, null, null))];
    }

    /// <summary>The rules that apply to this interpretation: those for every one, and those of its policy's classes.</summary>
    public async Task<IReadOnlyList<GuideRules>> For(Interpretation found, CancellationToken stop)
    {
        var document = found.DocumentId is { } id ? await documents.Find(id, stop) : null;
        var classes = PolicyClasses.Of(document, found.Stage);
        return [.. (await All(stop)).Where(rules => classes.Contains(rules.Class))];
    }

    public Task<Outcome<Guide>> Revise(CurrentPerson who, PolicyClass about, string? rules, string? source, CancellationToken stop = default) =>
        acts.Do<Guide>(InterpretationPermissions.Guide, who.Actor, async doing =>
        {
            if (!permissions.Allows(who.Role, InterpretationPermissions.Guide))
                return InterpretationRefusals.NotYours;
            var lines = string.Join('\n', (rules ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            List<Refusal> reasons = [];
            if (lines.Length == 0)
                reasons.Add(RulesMissing);
            if (lines.Length > Longest)
                reasons.Add(RulesTooLong);
            if (string.IsNullOrWhiteSpace(source))
                reasons.Add(SourceMissing);
            if (reasons.Count > 0)
                return reasons;
            var guide = await db.Set<Guide>().FirstOrDefaultAsync(one => one.Class == about, stop);
            if (guide is null)
                guide = db.Add(new Guide { Class = about, Rules = lines, Source = source!.Trim(), ByName = who.Name }).Entity;
            (guide.Rules, guide.Source, guide.ByName, guide.RevisedAt) = (lines, source!.Trim(), who.Name, doing.Now);
            guide.Revision++;
            doing.About("interpretations.guide", about, $"修订解读指引：{about.Title()}");
            return guide;
        }, stop);
}
