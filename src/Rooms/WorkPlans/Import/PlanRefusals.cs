using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

internal static class PlanRefusals
{
    public static readonly Refusal NoSuchPlan = new("workplans.no-such-plan", "没有找到这份要点。");

    public static readonly Refusal NoSuchUnit = new("workplans.no-such-unit", "没有找到这个单位，请核对单位代码。", "AgencyId");

    public static readonly Refusal NotYours = new("workplans.not-your-plan", "这份要点由制定单位或政务公开主管部门办理，您的岗位不能改动。");

    public static readonly Refusal NotYoursToPublish = new(
        "workplans.not-yours-to-publish", "下达要点由本单位负责人或政务公开主管部门办理。");

    public static readonly Refusal NotDraft = new("workplans.not-a-draft", "要点已经下达，条目不能直接改动；如有修订，请导入修订后的文本进行对照。");

    public static readonly Refusal NotPublished = new("workplans.not-published", "要点还没有下达。");

    public static readonly Refusal NothingGiven = new("workplans.nothing-to-read", "请选择文件，或者把正文粘贴到文本框。", "Pasted");

    public static readonly Refusal YearImplausible = new("workplans.year-implausible", "年度应在2008年（《政府信息公开条例》施行）至明年之间。", "Year");

    public static readonly Refusal NoSuchClause = new("workplans.no-such-clause", "没有找到这一条，可能已被合并或删除。");

    public static readonly Refusal TextMissing = new("workplans.clause-text-missing", "请填写任务内容。", "Text");

    public static readonly Refusal TooLong = new("workplans.clause-field-too-long", "序号、层次不超过40字，完成时限不超过200字。", "Number");

    public static Refusal QuantityUnreadable(string line) =>
        new("workplans.quantity-unreadable", $"量化指标「{line}」读不懂，请每行写一个，如“≥12个”“解读率 ≥60%”。", "Quantities");

    public static readonly Refusal SplitOutside = new("workplans.split-outside-text", "请在正文中间选择断开的位置。", "At");

    public static readonly Refusal NothingFollows = new("workplans.nothing-follows", "这是最后一条，后面没有可以合并的条目。");

    public static readonly Refusal CannotMoveThere = new("workplans.cannot-move-there", "已经在最前或最后，不能再移动。");

    public static readonly Refusal NotDropped = new("workplans.clause-not-dropped", "这一条没有被删除，无须恢复。");

    public static readonly Refusal LeadMissing = new("workplans.lead-missing", "请填写责任单位，每行一个。", "Lead");

    public static readonly Refusal BulkNeedsReason = new("workplans.bulk-confirm-needs-reason", "一次确认全部存疑内容，须写明核对方式（例如“已与印发件逐条核对”）。", "Why");

    public static readonly Refusal TitleMissing = new("workplans.title-missing", "请填写要点名称。", "Title");

    public static readonly Refusal TitleTooLong = new("workplans.title-too-long", "要点名称不超过300字。", "Title");

    public static readonly Refusal BreakdownDaysWrong = new("workplans.breakdown-days-wrong", "分解期限应在1至180天之间。", "BreakdownDays");

    public static readonly Refusal NotIssued = new("workplans.not-issued", "请填写印发日期：各单位分解任务的期限从印发次日起算。", "IssuedOn", "CC 201");

    public static readonly Refusal IssuedInFuture = new("workplans.issued-in-future", "印发日期晚于今天，还不能下达。", "IssuedOn");

    public static readonly Refusal NoClauses = new("workplans.no-clauses", "要点中没有任何任务。");

    public static readonly Refusal YearTaken = new(
        "workplans.year-already-published", "该单位本年度的要点已经下达；如有修订，请打开已下达的要点，导入修订文本进行对照。", "Year");

    public static readonly Refusal IsRevision = new("workplans.is-revision", "这是已下达要点的修订文本，请在对照页采用，不能另行下达。");

    public static readonly Refusal IsNoRevision = new("workplans.is-no-revision", "这份草稿不是修订文本。");

    public static readonly Refusal NothingChanged = new("workplans.nothing-changed", "修订文本与已下达的要点没有差别。");

    public static readonly Refusal RevisionMoved = new(
        "workplans.revision-moved", "要点或修订文本在您查看对照之后又有改动，请核对最新的对照结果再采用。");

    public static Refusal ClausesWithoutText(IReadOnlyList<int> ordinals) =>
        new("workplans.clauses-without-text", $"{Listed(ordinals)}没有任务内容。");

    public static Refusal ClausesWithoutLead(IReadOnlyList<int> ordinals) =>
        new("workplans.clauses-without-lead", $"{Listed(ordinals)}没有牵头（责任）单位。");

    public static Refusal ClausesWithoutUnit(IReadOnlyList<int> ordinals) =>
        new("workplans.clauses-without-unit", $"{Listed(ordinals)}的牵头（责任）单位都没有对应到机构，无人承办。");

    public static Refusal NamesUnmapped(IReadOnlyList<string> names) =>
        new("workplans.names-unmapped", $"有{names.Count}个单位名称还没有对应到机构：{Shortened(names)}。");

    public static Refusal DoubtsOpen(int clauses) =>
        new("workplans.doubts-open", $"还有{clauses}条任务的存疑内容没有核对；请逐条核对，或者写明核对方式后一次确认。");

    public static Refusal HeadDoubtsOpen(IReadOnlyList<string> doubts) =>
        new("workplans.head-doubts-open", $"要点的基本信息还有{doubts.Count}处存疑：{string.Join('；', doubts)}");

    private static string Listed(IReadOnlyList<int> ordinals) =>
        $"第{string.Join('、', ordinals.Take(Most))}条{(ordinals.Count > Most ? $"等{ordinals.Count}条" : "")}";

    private static string Shortened(IReadOnlyList<string> names) =>
        string.Join('、', names.Take(Most)) + (names.Count > Most ? "等" : "");

    private const int Most = 10;
}
