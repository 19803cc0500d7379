using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.PageCache;
using Mingtang.Kernel;
using Mingtang.Kernel.Fees;
using Mingtang.Printing;

namespace Mingtang.Documents.Portal;

/// <summary>A unit's guide (GIR 12) with the fee table as the kernel reckons it and the form to ask with.</summary>
[AllowAnonymous, CachedPage]
internal sealed class Guide(IUnits units, AgencyReading reading, PdfPrinter pdf, TimeProvider clock) : PageModel
{
    public UnitRef Unit { get; private set; } = null!;

    public StandingText? Text { get; private set; }

    public StandingText? Functions { get; private set; }

    public string UnitUrl => $"/portal/agencies/{Unit.Code.ToLowerInvariant()}";

    public string FormUrl(string ending) => $"/documents/guide/{Unit.Code.ToLowerInvariant()}/request-form.{ending}";

    public bool HasPdf => pdf.IsHere;

    /// <summary>Up to the second step of ten, so that the rule of the steps is seen.</summary>
    public IReadOnlyList<FeeTier> ByItem { get; } = InformationFee.ForItems(50).Derivation;

    public IReadOnlyList<FeeTier> ByPage { get; } = InformationFee.ForPages(InformationFee.MostCounted).Derivation;

    public IReadOnlyList<(int Count, long Yuan)> ItemExamples { get; } = [.. new[] { 10, 11, 30, 40, 50 }.Select(count => (count, InformationFee.ForItems(count).Result))];

    public IReadOnlyList<(int Count, long Yuan)> PageExamples { get; } = [.. new[] { 30, 31, 100, 200, 300 }.Select(pages => (pages, InformationFee.ForPages(pages).Result))];

    public async Task<IActionResult> OnGet(string code, CancellationToken stop)
    {
        if ((await units.On(clock.Today(), stop)).ByCode(code) is not { } unit)
            return NotFound();
        Unit = unit;
        Text = await reading.Standing(unit.Id, DocumentKind.Guide, stop);
        Functions = await reading.Standing(unit.Id, DocumentKind.Functions, stop);
        return Text is not null || unit.AcceptsRequests ? Page() : NotFound();
    }

    public static string Price(FeeTier tier) => tier.UnitYuan == 0 ? "免收" : $"每{tier.Unit} {tier.UnitYuan} 元";

    public static string Span(FeeTier tier) => tier.Last >= InformationFee.MostCounted ? $"第 {tier.First} {tier.Unit}以上的部分" : $"第 {tier.First} 至 {tier.Last} {tier.Unit}";
}
