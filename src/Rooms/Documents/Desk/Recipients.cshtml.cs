using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Directed;
using Mingtang.Documents.Intake;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
[RequestFormLimits(MemoryBufferThreshold = IntakeGate.MostBytes, MultipartBodyLengthLimit = IntakeGate.MostBytes)]
internal sealed class Recipients(DocumentShelf shelf, DirectedRelease directed, DirectedLink link, DirectedLog log, IntakeGate gate, PlatformDb db, SiteSettings site, PermissionBook permissions, CurrentPerson person) : PageModel
{
    private Dictionary<Guid, Place> places = [];
    private readonly Dictionary<Guid, IReadOnlyList<DirectedEntry>> entries = [];
    private readonly Dictionary<Guid, string> links = [];

    [BindProperty, Display(Name = "场所")]
    public Guid? PlaceId { get; set; }

    [BindProperty, Display(Name = "人群"), StringLength(4000)]
    public string? GroupName { get; set; }

    [BindProperty, Display(Name = "结束日期")]
    public DateOnly? EndsOn { get; set; }

    [BindProperty]
    public Guid RecipientId { get; set; }

    [BindProperty, Display(Name = "现场照片")]
    public IFormFile? Photo { get; set; }

    [BindProperty, Display(Name = "说明"), StringLength(500)]
    public string? Note { get; set; }

    public DocumentFolder Folder { get; private set; } = null!;

    public IEnumerable<SelectListItem> PlaceList => places.Select(place => new SelectListItem(place.Value.Name, place.Key.ToString()));

    public bool MayKeep => permissions.Allows(person.Role, DocumentPermissions.Places);

    public string NameOf(Recipient recipient) => recipient.PlaceId is { } place ? (places.GetValueOrDefault(place)?.Name ?? "已停用的场所") : recipient.GroupName ?? "";

    public bool IsScreen(Recipient recipient) => recipient.PlaceId is { } place && places.GetValueOrDefault(place)?.Kind == PlaceKind.Screen;

    public string LinkOf(Recipient recipient) => links[recipient.Id];

    public IReadOnlyList<DirectedEntry> LogOf(Recipient recipient) => entries[recipient.Id];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetProof(Guid id, Guid recipientId, CancellationToken stop) =>
        await Load(id, stop) && Folder.Recipients.FirstOrDefault(r => r.Id == recipientId) is { ProofHash: { } hash } found
            ? new FileDownload(new(hash, found.ProofSize ?? 0, found.ProofType ?? "", found.ProofName ?? "照片"), inline: true)
            : NotFound();

    /// <summary>The link for a telephone's camera; drawn when somebody opens it, since a text may be directed at hundreds of households.</summary>
    public async Task<IActionResult> OnGetCode(Guid id, Guid recipientId, CancellationToken stop) =>
        await Load(id, stop) && links.TryGetValue(recipientId, out var address) ? Content(AddressCode.Svg(address), "image/svg+xml") : NotFound();

    public Task<IActionResult> OnPostName(Guid id, CancellationToken stop) => After(id, async () => await directed.Name(id, PlaceId, GroupName, EndsOn, person, stop), "已增加。", stop);

    public Task<IActionResult> OnPostProve(Guid id, CancellationToken stop) => After(id, async () =>
    {
        FileRef? kept = null;
        if (Photo is not null)
        {
            var taken = await gate.Keep(Photo, person, stop);
            if (taken.IsRefused)
                return Outcome.Refused([.. taken.Refusals.Select(refusal => refusal.On(nameof(Photo)))]);
            kept = taken.Value;
        }
        return await directed.Prove(RecipientId, kept, Note, person, stop);
    }, "已登记张贴。", stop);

    private async Task<IActionResult> After(Guid id, Func<Task<Outcome>> act, string done, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        return this.Show(await act(), () =>
        {
            this.Done(done);
            return Redirect($"/desk/documents/{id}/recipients");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await shelf.Open(id, person, stop) is not { } folder)
            return false;
        Folder = folder;
        places = await db.Set<Place>().AsNoTracking().Where(p => p.ClosedAt == null).OrderBy(p => p.Name).ToDictionaryAsync(p => p.Id, stop);
        var noted = await log.Of(folder.Recipients, stop);
        foreach (var recipient in folder.Recipients)
            (entries[recipient.Id], links[recipient.Id]) = ([.. noted[recipient.Id]], new Uri(site.Root(Request), link.To(recipient.Id)).AbsoluteUri);
        return true;
    }
}
