using Mingtang.Foundation.Settings;
using Mingtang.Kernel;

namespace Mingtang.Documents.Terms;

/// <summary>有效期 of a normative document: as stated, or by the rules (7.3). Terms are settings, for their source is a secondary one.</summary>
internal sealed class NormativeTerm(SettingBook settings)
{
    private const string Source = "NDR2010 第二十六条（转引，2019年版本待核）";

    public static readonly Setting<int> Years = new("documents.term-years", "规范性文件有效期（年）", 5, Source, Evidence.Unverified, Range);

    public static readonly Setting<int> NoticeYears = new("documents.term-notice-years", "通告有效期（年）", 1, Source, Evidence.Unverified, Range);

    public static readonly Setting<int> TrialYears = new("documents.term-trial-years", "暂行、试行文件有效期（年）", 2, Source, Evidence.Unverified, Range);

    public static readonly Setting<int> WarnMonths = new("documents.expiry-warning-months", "有效期届满前评估（月）", 6, "NDR2010 第二十七条（转引）", Evidence.Unverified, Range);

    public static readonly Setting<int> LegalMonths = new("documents.expiry-legal-months", "届满前向法制部门报告评估意见（月）", 2, "徐汇区2012年做法（转引）", Evidence.Unverified, Range);

    public static readonly Setting<int> MakerMonths = new("documents.expiry-maker-months", "届满前报制发机关决定（月）", 1, "徐汇区2012年做法（转引）", Evidence.Unverified, Range);

    public static IReadOnlyList<ISetting> All { get; } = [Years, NoticeYears, TrialYears, WarnMonths, LegalMonths, MakerMonths];

    public async Task<IReadOnlyList<Refusal>> Against(Document document, Edition edition, CancellationToken stop)
    {
        if (document.Kind != DocumentKind.Normative || edition is not { EffectiveOn: { } from, ExpiresOn: { } stated } || edition.TermReason is not null)
            return [];
        return stated > LastDay(from, await YearsOf(edition.Title, stop)) ? [DocumentRefusals.LongTermNeedsReason] : [];
    }

    /// <summary>Fixes effect and expiry of the document by what its edition says, else by the rules.</summary>
    public async Task Set(Document document, Edition edition, CancellationToken stop)
    {
        if (document.Kind != DocumentKind.Normative)
        {
            (document.EffectiveOn, document.ExpiresOn) = (edition.EffectiveOn, edition.ExpiresOn);
            return;
        }
        document.EffectiveOn = edition.EffectiveOn ?? edition.SignedOn;
        document.ExpiresOn = edition.ExpiresOn ?? (document.EffectiveOn is { } from ? LastDay(from, await YearsOf(edition.Title, stop)) : null);
    }

    /// <summary>"Valid until 31 December": the day before the corresponding day (Civil Code 202).</summary>
    internal static DateOnly LastDay(DateOnly from, int years) => from.AddYears(years).AddDays(-1);

    private Task<int> YearsOf(string title, CancellationToken stop) =>
        settings.Get(title.Contains("暂行", StringComparison.Ordinal) || title.Contains("试行", StringComparison.Ordinal) ? TrialYears
            : title.Contains("通告", StringComparison.Ordinal) ? NoticeYears
            : Years, stop: stop);

    private static string? Range(int value) => value is >= 1 and <= 30 ? null : "请填写1到30之间的数字。";
}
