using Mingtang.Agencies.Units;
using Mingtang.Documents;
using Mingtang.Foundation.Settings;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Duties;

/// <summary>Which documents must be interpreted (8.1.3); each rule can be switched by the district, with its source.</summary>
internal sealed class MustInterpret(SettingBook settings, IUnits units, TimeProvider clock)
{
    public static readonly Setting<bool> District = new("interpretations.must-district", "以区政府、区府办名义印发的文件应当解读", true, "S2 42", Evidence.Verified);

    public static readonly Setting<bool> Normative = new("interpretations.must-normative", "部门、街镇规范性文件应当解读", true, "S2 42；S3", Evidence.Verified);

    public static readonly Setting<bool> Addressed = new("interpretations.must-addressed", "面向企业和居民的公开政策文件应当解读", true, "S1 任务 9；S3", Evidence.Verified);

    public static readonly Setting<string> ExemptGenres = new(
        "interpretations.exempt-genres", "不需解读的体裁（顿号分隔）", "任免、批复、函、会议纪要", "设计：没有可解读的政策内容", Evidence.Design);

    public static readonly Setting<string> ExemptTitles = new(
        "interpretations.exempt-titles", "标题含这些词的公文不需解读（顿号分隔，不适用于规范性文件）", "职务任免、任职的通知、免职的通知、的批复、转发、领导小组、协调机构、表彰、通报表扬、部门预算、部门决算", "NDR 2（人事任免、奖励、机构设置等不属于规范性文件）；预决算另有说明；词为设计",
        Evidence.Design);

    public static readonly Setting<int> DaysToFollow = new(
        "interpretations.days-to-follow", "先发文件的，几个工作日内补解读", 3, "rules 8.1.5（地方规定）", Evidence.Unverified, days => days is >= 1 and <= 30 ? null : "请填 1 到 30。");

    public static readonly Setting<int> MostCopied = new(
        "interpretations.most-copied-percent", "解读文字与原文相同的最高百分比", 40, "S3 4(2) 不得照搬照抄；比例为设计", Evidence.Design, percent => percent is >= 1 and <= 100 ? null : "请填 1 到 100。");

    public static IReadOnlyList<ISetting> All { get; } = [District, Normative, Addressed, ExemptGenres, ExemptTitles, DaysToFollow, MostCopied];

    /// <summary>The rule that asks for it in Chinese, or null where none does.</summary>
    public async Task<string?> Ground(DocumentRef document, CancellationToken stop)
    {
        if (!document.Kind.IsOfficial || !document.IsOpenToAll || document.Attribute is { } attribute && attribute != PublicityAttribute.Proactive)
            return null;
        if (await Holds(ExemptGenres, document.Genre, stop) || document.Kind != DocumentKind.Normative && await Holds(ExemptTitles, document.Title, stop))
            return null;
        if (document.Kind == DocumentKind.Normative && await settings.Get(Normative, stop: stop))
            return "规范性文件";
        if ((document.ForFirms || document.ForResidents) && await settings.Get(Addressed, stop: stop))
            return "面向企业和居民的政策文件";
        return await IsOfDistrict(document, stop) && await settings.Get(District, stop: stop) ? "以区政府或区府办名义印发" : null;
    }

    /// <summary>Whether the words hold one of the setting's.</summary>
    private async Task<bool> Holds(Setting<string> listed, string? words, CancellationToken stop) =>
        words is not null && (await settings.Get(listed, stop: stop)).Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Any(one => words.Contains(one, StringComparison.Ordinal));

    private async Task<bool> IsOfDistrict(DocumentRef document, CancellationToken stop)
    {
        var agency = (await units.On(clock.Today(), stop)).Find(document.AgencyId);
        return agency is { Kind: UnitKind.District } || agency?.Name.EndsWith("人民政府办公室", StringComparison.Ordinal) == true;
    }
}
