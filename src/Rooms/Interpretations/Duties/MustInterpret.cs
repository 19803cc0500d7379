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

    public static readonly Setting<int> DaysToFollow = new(
        "interpretations.days-to-follow", "先发文件的，几个工作日内补解读", 3, "rules 8.1.5（地方规定）", Evidence.Unverified, days => days is >= 1 and <= 30 ? null : "请填 1 到 30。");

    public static readonly Setting<int> MostCopied = new(
        "interpretations.most-copied-percent", "解读文字与原文相同的最高百分比", 40, "S3 4(2) 不得照搬照抄；比例为设计", Evidence.Design, percent => percent is >= 1 and <= 100 ? null : "请填 1 到 100。");

    public static IReadOnlyList<ISetting> All { get; } = [District, Normative, Addressed, ExemptGenres, DaysToFollow, MostCopied];

    /// <summary>The rule that asks for it in Chinese, or null where none does.</summary>
    public async Task<string?> Ground(DocumentRef document, CancellationToken stop)
    {
        if (!document.Kind.IsOfficial || document.Attribute is { } attribute && attribute != PublicityAttribute.Proactive)
            return null;
        var exempt = (await settings.Get(ExemptGenres, stop: stop)).Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (document.Genre is { } genre && exempt.Any(one => genre.Contains(one, StringComparison.Ordinal)))
            return null;
        if (document.Kind == DocumentKind.Normative && await settings.Get(Normative, stop: stop))
            return "规范性文件";
        if ((document.ForFirms || document.ForResidents) && await settings.Get(Addressed, stop: stop))
            return "面向企业和居民的政策文件";
        return await IsOfDistrict(document, stop) && await settings.Get(District, stop: stop) ? "以区政府或区府办名义印发" : null;
    }

    private async Task<bool> IsOfDistrict(DocumentRef document, CancellationToken stop)
    {
        var agency = (await units.On(clock.Today(), stop)).Find(document.AgencyId);
        return agency is { Kind: UnitKind.District } || agency?.Name.EndsWith("人民政府办公室", StringComparison.Ordinal) == true;
    }
}
