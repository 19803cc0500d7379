using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Funds;

internal sealed record FundEntry(Guid UnitId, int Year, decimal Amount, string DocumentTitle, string? DocumentUrl);

internal sealed record MustKnowEntry(Guid UnitId, DateOnly ListedOn, string Regulations, string DocumentTitle, string? DocumentUrl);

/// <summary>What only people can say: money and the must-know list, each with its document.</summary>
internal sealed class FundRegister(ActBook acts, PlatformDb db, PermissionBook permissions, TimeProvider clock)
{
    private const string Permission = "agencies.report-funds";

    /// <summary>One line per unit and year; entering it again amends it.</summary>
    public Task<Outcome<Guid>> Report(CurrentPerson person, FundEntry entry, CancellationToken stop = default) =>
        acts.Do<Guid>(Permission, person.Actor, async doing =>
        {
            var refusals = Check(person, entry, doing.Today.Year).ToList();
            if (refusals.Count > 0)
                return refusals;
            var fund = await db.Set<WorkFund>().FirstOrDefaultAsync(f => f.UnitId == entry.UnitId && f.Year == entry.Year, stop)
                ?? db.Add(new WorkFund { Id = Ids.New(clock), UnitId = entry.UnitId, Year = entry.Year, DocumentTitle = "", EnteredByName = "" }).Entity;
            (fund.Amount, fund.DocumentTitle, fund.DocumentUrl) = (entry.Amount, entry.DocumentTitle.Trim(), Tidy(entry.DocumentUrl));
            (fund.EnteredByName, fund.EnteredAt) = (person.Name, doing.Now);
            doing.About("agencies.fund", fund.Id, $"填报{entry.Year}年工作经费");
            return fund.Id;
        }, stop);

    public Task<Outcome<Guid>> List(CurrentPerson person, MustKnowEntry entry, CancellationToken stop = default) =>
        acts.Do<Guid>("agencies.list-must-know", person.Actor, doing =>
        {
            var refusals = Check(person, entry, doing.Today).ToList();
            if (refusals.Count > 0)
                return Task.FromResult<Outcome<Guid>>(refusals);
            var listing = db.Add(new MustKnowListing
            {
                Id = Ids.New(clock),
                UnitId = entry.UnitId,
                ListedOn = entry.ListedOn,
                Regulations = entry.Regulations.Trim(),
                DocumentTitle = entry.DocumentTitle.Trim(),
                DocumentUrl = Tidy(entry.DocumentUrl),
                EnteredByName = person.Name,
                EnteredAt = doing.Now,
            }).Entity;
            doing.About("agencies.must-know", listing.Id, "登记应知应会清单");
            return Task.FromResult<Outcome<Guid>>(listing.Id);
        }, stop);

    private IEnumerable<Refusal> Check(CurrentPerson person, FundEntry entry, int thisYear)
    {
        if (!permissions.MayWriteFor(person, Permission, entry.UnitId))
            yield return UnitScope.NotYourUnit;
        if (entry.Year < 2008 || entry.Year > thisYear + 1)
            yield return FundRefusals.YearUnfit;
        if (entry.Amount < 0)
            yield return FundRefusals.AmountNegative;
        if (string.IsNullOrWhiteSpace(entry.DocumentTitle))
            yield return FundRefusals.DocumentMissing;
        if (!IsLink(entry.DocumentUrl))
            yield return FundRefusals.LinkUnfit;
    }

    private IEnumerable<Refusal> Check(CurrentPerson person, MustKnowEntry entry, DateOnly today)
    {
        if (!permissions.MayWriteFor(person, Permission, entry.UnitId))
            yield return UnitScope.NotYourUnit;
        if (entry.ListedOn > today)
            yield return FundRefusals.ListedInTheFuture;
        if (string.IsNullOrWhiteSpace(entry.Regulations))
            yield return FundRefusals.RegulationsMissing;
        if (string.IsNullOrWhiteSpace(entry.DocumentTitle))
            yield return FundRefusals.DocumentMissing;
        if (!IsLink(entry.DocumentUrl))
            yield return FundRefusals.LinkUnfit;
    }

    /// <summary>Nothing that a click could run.</summary>
    private static bool IsLink(string? url) => string.IsNullOrWhiteSpace(url)
        || (Uri.TryCreate(url.Trim(), UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp));

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
