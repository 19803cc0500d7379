using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Content;
using Mingtang.Documents.Intake;
using Mingtang.Documents.Relations;
using Mingtang.Documents.Reviewing;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Desk;

/// <summary>The proposals read of a file, in the form of a draft beside its text; nothing counts before the clerk saved it.</summary>
[Needs(DocumentPermissions.Draft)]
internal sealed class Incoming(
    TakeIn takeIn, AnnexFiles annexes, RelationProposals citations, DocumentScope scope, IUnits units, IntakeGate gate, FileBook files, CurrentPerson person, TimeProvider clock)
    : NewForm(scope, units, gate, files, person, clock)
{
    private static readonly string[] Looked = ["Title", "DocumentNumber", "Issuer", "SignedOn", "EffectiveOn", "Genre", "Topic", "Keywords"];

    private readonly FileBook files = files;

    /// <summary>Ticked proposals of relations.</summary>
    [BindProperty]
    public List<string> Related { get; set; } = [];

    /// <summary>Files that came along and are to be attachments, by their hash.</summary>
    [BindProperty]
    public List<string> Enclosed { get; set; } = [];

    /// <summary>Annexes of the text that are to become attachments, by their key.</summary>
    [BindProperty]
    public List<string> Cut { get; set; } = [];

    public IncomingPaper Paper { get; private set; } = null!;

    public IReadOnlyList<AnnexSection> Sections { get; private set; } = [];

    public IReadOnlyList<ProposedRelation> Citations { get; private set; } = [];

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public override string PictureAddress => $"/desk/documents/intake/{Paper.Id}";

    /// <summary>Fields to look at first, with why.</summary>
    public IEnumerable<(string Field, string Name, string Why)> Doubts =>
        from name in Looked
        let read = Paper.Proposals.Of(name)
        where read is not { Sure: Sureness.Sure }
        select (name, NameOf(name), read is null ? "没有读出" : read.Sure.Title());

    public override string? ProposalOf(string field) => Paper.Proposals.Of(field) is { } read ? $"〔自动读出，{read.Sure.Title()}{(read.From is { } from ? "：" + Short(from) : "")}〕" : null;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        ModelState.Clear();
        if (!await Load(id, stop))
            return NotFound();
        if (Paper.DocumentId is { } saved)
            return Redirect($"/desk/documents/{saved}");
        Fill(await LoadUnits(stop));
        ListPictures();
        Related = [.. Citations.Where(one => one.Other is not null).Select(one => one.Key)];
        Enclosed = [.. Paper.Proposals.Enclosed.Select(one => one.File.Hash)];
        Cut = [.. Sections.Where(section => !section.BearsArticles).Select(section => section.Key)];
        return Page();
    }

    public async Task<IActionResult> OnGetPicture(Guid id, string? hash, CancellationToken stop) => await Find(id, stop) ? await files.Show(Paper.Body, hash, stop) : NotFound();

    public async Task<IActionResult> OnGetOriginal(Guid id, CancellationToken stop) => await Find(id, stop) ? new FileDownload(Paper.File) : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (Paper.DocumentId is { } saved)
            return Redirect($"/desk/documents/{saved}");
        await LoadUnits(stop);
        if (!ModelState.IsValid)
            return Page();
        var uploads = await Taken(stop);
        if (!uploads.TryGet(out var taken))
            return this.Show(uploads, Page);
        var parted = await annexes.Part(taken.Body, Cut, stop);
        if (!parted.TryGet(out var apart))
            return this.Show(parted, Page);
        IReadOnlyList<Attachment> attachments = [.. Paper.Proposals.Enclosed.Where(one => Enclosed.Contains(one.File.Hash)), .. apart.Annexes, .. taken.Attachments];
        var relations = Citations.Where(one => Related.Contains(one.Key)).Select(one => one.Entry).ToList();
        var outcome = await takeIn.Save(id, Asked(attachments, apart.Body), relations, Person, stop);
        return this.Show(outcome, () =>
        {
            this.Done("已存为草稿，原件一并保存。");
            return Redirect($"/desk/documents/{outcome.Value.Id}");
        });
    }

    public async Task<IActionResult> OnPostDrop(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        await LoadUnits(stop);
        ModelState.Clear();
        return this.Show(await takeIn.Drop(id, Person, stop), () =>
        {
            this.Done("已放弃。");
            return Redirect("/desk/documents/intake");
        });
    }

    private void Fill(UnitBook book)
    {
        var read = Paper.Proposals;
        (Kind, UnitId) = (Enum.TryParse<DocumentKind>(read.Kind?.Value, out var kind) ? kind : DocumentKind.Official, Person.UnitId ?? Guid.Empty);
        if (read.Issuer is { } issuer && book.District is { } district && (issuer.Value == district.Name || issuer.Value == district.ShortName) && UnitList.Count > 0)
            AgencyId = district.Id;
        Input = new()
        {
            Title = read.Title?.Value,
            DocumentNumber = read.Number?.Value,
            Issuer = read.Issuer?.Value ?? book.Find(UnitId)?.Name,
            JointIssuers = read.JointIssuers?.Value,
            SignedOn = Day(read.SignedOn),
            EffectiveOn = Day(read.EffectiveOn),
            ExpiresOn = Day(read.ExpiresOn),
            Genre = read.Genre?.Value,
            Topic = read.Topic?.Value,
            Keywords = read.Keywords?.Value,
            IsPolicy = read.IsPolicy is not null,
            ForFirms = read.ForFirms is not null,
            ForResidents = read.ForResidents is not null,
            Body = Paper.Body.ToTyped(),
        };
    }

    private async Task<bool> Find(Guid id, CancellationToken stop)
    {
        if (await takeIn.Find(id, Person, stop) is not { } paper)
            return false;
        Paper = paper;
        return true;
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (!await Find(id, stop))
            return false;
        Sections = AnnexSection.In(Paper.Body.Blocks);
        Citations = await citations.Of(Paper.Body.PlainText, Paper.Proposals.Title?.Value, null, stop);
        Findings = [.. Detector.In(Paper.Body.PlainText, "正文").Where(finding => !finding.IsNote)];
        return true;
    }

    private string NameOf(string field) => typeof(DraftInput).GetProperty(field)?.GetCustomAttribute<DisplayAttribute>()?.Name ?? field;

    private static DateOnly? Day(Proposed? read) => DateOnly.TryParse(read?.Value, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null;

    private static string Short(string words) => words.Length <= 24 ? words : words[..24] + "…";
}
