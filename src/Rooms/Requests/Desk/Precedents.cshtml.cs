using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Disputes;

namespace Mingtang.Requests.Desk;

/// <summary>先例: how the same was answered before, with its article and reason, and whether that held before a body of remedy.</summary>
[Needs(RequestPermissions.Read)]
internal sealed class PrecedentsModel(PlatformDb db, RequestShelf shelf, RequestScope scope, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const int Most = 40;
    private UnitBook book = null!;

    [BindProperty(SupportsGet = true), Display(Name = "所需信息中的词"), StringLength(60)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "答复类别")]
    public ReplyKind? Reply { get; set; }

    public IReadOnlyList<Precedent> Found { get; private set; } = [];

    public static IEnumerable<SelectListItem> Rows { get; } = [.. ReplyRow.All.Select(row => new SelectListItem($"{row.Group}{row.Label}", row.Kind.ToString()))];

    /// <summary>How the same was answered, most often first.</summary>
    public IEnumerable<(ReplyKind Reply, int Count)> ByResult => Found.GroupBy(found => found.Request.Reply!.Value).Select(same => (same.Key, same.Count())).OrderByDescending(same => same.Item2);

    public string UrlOf(ReplyKind reply) => $"/desk/requests/precedents?words={Uri.EscapeDataString(Words ?? "")}&reply={reply}";

    public bool MayOpen(InformationRequest request) => scope.Covers(person, request);

    public string NameOf(Guid unitId) => book.Find(unitId)?.ShortName ?? "";

    public async Task OnGet(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        var unit = person.Role is Role.Office or Role.LegalReviewer ? null : person.UnitId ?? (Guid?)Guid.Empty;
        var closed = db.Set<InformationRequest>().AsNoTracking().Where(request => request.RepliedOn != null && (unit == null || request.UnitId == unit));
        if (Reply is { } reply)
            closed = closed.Where(request => request.Reply == reply);
        if (!string.IsNullOrWhiteSpace(Words))
            closed = closed.Where(request => request.Title.Contains(Words.Trim()) || request.Description.Contains(Words.Trim()));
        var cases = await closed.OrderByDescending(request => request.RepliedOn).ThenBy(request => request.Id).Take(Most).ToListAsync(stop);
        var ids = cases.Select(request => request.Id).ToList();
        var logs = await shelf.LogsOf(ids, stop);
        var disputes = (await db.Set<Dispute>().AsNoTracking().Where(dispute => ids.Contains(dispute.RequestId)).ToListAsync(stop)).ToLookup(dispute => dispute.RequestId);
        Found = [.. cases.Select(request => new Precedent(request, logs[request.Id].Draft?.Words ?? logs[request.Id].Last<AnsweredOnTheSpot>()?.Words, [.. disputes[request.Id]]))];
    }
}

/// <param name="Words">Null where the case ended without a reply on the matter.</param>
internal sealed record Precedent(InformationRequest Request, ReplyWords? Words, IReadOnlyList<Dispute> Disputes);
