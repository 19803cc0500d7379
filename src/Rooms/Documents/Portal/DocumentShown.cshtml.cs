using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Relations;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Kernel;

namespace Mingtang.Documents.Portal;

/// <summary>A document as the public reads it; older released editions stay readable and are marked; a withdrawn one shows why.</summary>
internal sealed class DocumentShown(PlatformDb db, RelatedDocuments relations, TimeProvider clock) : PageModel
{
    public DocumentRef Reference { get; private set; } = null!;

    public Edition Edition { get; private set; } = null!;

    public bool IsWithdrawn => Edition.State == EditionState.Withdrawn;

    /// <summary>The number of the edition in force where an older one is shown.</summary>
    public int? Newer { get; private set; }

    public IReadOnlyList<Edition> Older { get; private set; } = [];

    public IReadOnlyList<RelatedDocument> Related { get; private set; } = [];

    public IReadOnlyList<ShownFile> Files =>
        [.. Edition.Attachments.Select((attachment, index) => new ShownFile(attachment.File.Name, $"{Reference.Url}?handler=File&file={index}&edition={Edition.Number}", attachment.File.Size))];

    public async Task<IActionResult> OnGet(string org, string serial, int? edition, CancellationToken stop) => await Load($"{org}/{serial}", edition, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFile(string org, string serial, int file, int? edition, CancellationToken stop) =>
        await Load($"{org}/{serial}", edition, stop) && !IsWithdrawn && file >= 0 && file < Edition.Attachments.Count ? new FileDownload(Edition.Attachments[file].File, inline: true) : NotFound();

    private async Task<bool> Load(string indexNumber, int? wanted, CancellationToken stop)
    {
        if (await db.Set<Document>().AsNoTracking().FirstOrDefaultAsync(d => d.IndexNumber == indexNumber, stop) is not { } document)
            return false;
        // Only what was once released, and to everybody.
        var released = await db.Set<Edition>().AsNoTracking()
            .Where(e => e.DocumentId == document.Id && e.PublishedAt != null && e.Reach == Reach.Open).OrderByDescending(e => e.Number).ToListAsync(stop);
        var current = released.FirstOrDefault(e => e.Id == document.PublicEditionId) ?? released.FirstOrDefault(e => e.State == EditionState.Withdrawn);
        if (current is null || (wanted is { } number && document.PublicEditionId is not null ? released.FirstOrDefault(e => e.Number == number && e.WithdrawnAt is null) ?? current : current) is not { } chosen)
            return false;
        (Edition, Reference) = (chosen, DocumentDirectory.Ref(document, chosen, clock.Today()));
        Newer = chosen.Number < current.Number ? current.Number : null;
        Older = [.. released.Where(e => e.Number < chosen.Number && e.State == EditionState.Superseded && e.WithdrawnAt is null)];
        Related = await relations.Of(document.Id, onlyPublic: true, stop);
        return true;
    }
}
