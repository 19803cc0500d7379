using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Channels;
using Mingtang.Documents.Content;
using Mingtang.Foundation.PageCache;
using Mingtang.Foundation.Web;
using Mingtang.Printing;

namespace Mingtang.Documents.Portal;

/// <summary>A document as the public reads it; older released editions stay readable and are marked; a withdrawn one shows why.</summary>
[AllowAnonymous, CachedPage]
internal sealed class DocumentShown(PublicReading reading, PublicSurroundings surroundings, SiteSettings site, PdfPrinter pdf) : PageModel
{
    public PublicDocument Shown { get; private set; } = null!;

    public Edition Edition => Shown.Edition;

    public DocumentRef Reference => Shown.Reference;

    public Surroundings Around { get; private set; } = null!;

    public UnitRef? Agency => Around.Agency;

    public string? AgencyUrl => Agency is null ? null : $"/portal/agencies/{Agency.Code.ToLowerInvariant()}";

    public PaperBody Paper => field ??= PaperBody.Of(Shown);

    /// <summary>What a reader on a phone sees of the elements before opening them all.</summary>
    public IEnumerable<string> InShort =>
        ((string?[])[Edition.DocumentNumber ?? Reference.Kind.Title(), Edition.SignedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Shown.Newer is null ? Reference.Validity.Title() : "已被新版代替"]).OfType<string>();

    public bool HasPdf => pdf.IsHere;

    /// <summary>This site, and where it was sent besides.</summary>
    public string Channels => string.Join("、", Edition.Channels.Select(OutsideChannels.Title).Prepend("本网站"));

    /// <summary>Headings of a long text, for the list that stands before it.</summary>
    public IReadOnlyList<TextSection> Sections => Edition.Body.Sections.Count >= 3 ? Edition.Body.Sections : [];

    public IHtmlContent Html(StructuredText part) => part.ToHtml(new TextDressing { FileAddress = Shown.KeptUrl });

    public async Task<IActionResult> OnGet(string org, string serial, int? edition, CancellationToken stop)
    {
        if (await reading.Find($"{org}/{serial}", edition, stop) is not { } found)
            return NotFound();
        Shown = found;
        Around = await surroundings.Of(found, stop);
        return Page();
    }

    public object Data() => SchemaOrg.Of(Shown, site.Root(Request), Agency?.Name);
}
