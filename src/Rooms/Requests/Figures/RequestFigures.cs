using Mingtang.Agencies.Units;
using Mingtang.Kernel;

namespace Mingtang.Requests.Figures;

internal sealed class RequestFigures(AnnualFigures figures, IUnits units) : IRequestFigures
{
    public static readonly Refusal NoSuchAgency = new("requests.no-such-agency", "没有这个代码的单位。", "agency");

    public byte[] Print(RequestYear year) => AnnualPaper.Docx(year);

    public async Task<Outcome<RequestYear>> Of(int year, string? agencyCode, CancellationToken stop = default)
    {
        var book = await units.OfYear(year, stop);
        var unit = agencyCode is null ? null : book.ByCode(agencyCode);
        if (agencyCode is not null && unit is null)
            return NoSuchAgency;
        var three = await figures.Three(year, unit?.Id, stop);
        var four = await figures.Four(year, unit?.Id, stop);
        var fees = await figures.Fees(year, unit?.Id, stop);
        return new RequestYear(year, unit?.Name ?? book.District?.Name ?? "", three, four, fees.Yuan,
            [.. three.Check(), .. three.CheckAgainst(await figures.Three(year - 1, unit?.Id, stop)), .. four.Check()]);
    }
}
