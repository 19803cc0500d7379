using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Catalogues;
using Mingtang.Documents.Intake;
using Mingtang.Foundation.People;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
[RequestFormLimits(MemoryBufferThreshold = IntakeGate.MostBytes, MultipartBodyLengthLimit = IntakeGate.MostBytes)]
internal sealed class Catalogue(
    CatalogueReading reading, CatalogueVersions versions, StandardSheet sheet, StandardImport import, KeepCatalogue keep, DocumentShelf shelf, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock)
    : UnitPage(units, permissions, person, clock)
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "理由")]
    public string? Why { get; set; }

    [BindProperty]
    public Guid ItemId { get; set; }

    [BindProperty]
    public Guid DocumentId { get; set; }

    [BindProperty, Display(Name = "公文")]
    public string? Find { get; set; }

    [BindProperty, Display(Name = "标准目录表格")]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public LineInput Line { get; set; } = new();

    public IReadOnlyList<CatalogueVersion> Versions { get; private set; } = [];

    public IReadOnlyList<CatalogueHit> Unlisted { get; private set; } = [];

    public IReadOnlyList<CatalogueState> Statutory { get; private set; } = [];

    public IReadOnlyList<CatalogueState> Standard { get; private set; } = [];

    /// <summary>Of all units, where whoever watches over them has chosen none.</summary>
    public IReadOnlyList<CatalogueFilling> Fillings { get; private set; } = [];

    public bool MayKeep => May(DocumentPermissions.Catalogue) && Unit is not null;

    public async Task OnGet(CancellationToken stop)
    {
        await Choose(stop, orAll: true);
        if (Unit is null)
        {
            Fillings = await reading.Fillings(Choosable, stop);
            return;
        }
        Statutory = await reading.Statutory(Unit, stop);
        Standard = await reading.Standard(Unit.Id, stop);
        Versions = await versions.Of(Unit.Id, stop);
        Unlisted = await versions.Unlisted(Unit.Id, stop);
    }

    /// <summary>The standard catalogue as a table that can be imported again.</summary>
    public async Task<IActionResult> OnGetXlsx(CancellationToken stop)
    {
        await OnGet(stop);
        return Unit is null ? NotFound() : File(await sheet.Of(Unit, stop), StandardSheet.ContentType, StandardSheet.NameOf(Unit));
    }

    public async Task<IActionResult> OnPostWithout(CancellationToken stop)
    {
        await OnGet(stop);
        return After(await keep.Without(UnitId ?? Guid.Empty, Code ?? "", Why, Person, stop), "已标记为不涉及。");
    }

    public async Task<IActionResult> OnPostWith(CancellationToken stop)
    {
        await OnGet(stop);
        return After(await keep.WithAfterAll(UnitId ?? Guid.Empty, Code ?? "", Person, stop), "已恢复。");
    }

    public async Task<IActionResult> OnPostTie(CancellationToken stop)
    {
        await OnGet(stop);
        return After(await keep.Tie(ItemId, string.IsNullOrWhiteSpace(Find) ? null : await shelf.ByWords(Find, stop), Person, stop), "已对应。");
    }

    public async Task<IActionResult> OnPostUntie(CancellationToken stop)
    {
        await OnGet(stop);
        return After(await keep.Untie(ItemId, DocumentId, Person, stop), "已移除。");
    }

    public async Task<IActionResult> OnPostAdd(CancellationToken stop)
    {
        await OnGet(stop);
        return !ModelState.IsValid ? Page() : After(await keep.Add(UnitId ?? Guid.Empty, Line.Entered, Person, stop), "已增加一行。");
    }

    public async Task<IActionResult> OnPostImport(CancellationToken stop)
    {
        await OnGet(stop);
        if (Upload is null)
            return After(StandardImport.FileMissing, "");
        var outcome = await import.Do(UnitId ?? Guid.Empty, await IntakeGate.BytesOf(Upload, stop), Upload.FileName, Person, stop);
        return After(outcome, outcome.IsRefused ? "" : $"已导入：新增{outcome.Value.Added}行，保留{outcome.Value.Kept}行，停用{outcome.Value.Ended}行。");
    }
}

/// <summary>One line of the standard catalogue as entered.</summary>
internal sealed class LineInput
{
    [Display(Name = "领域"), StringLength(100)]
    public string? Field { get; set; }

    [Display(Name = "事项"), StringLength(200)]
    public string? Matter { get; set; }

    [Display(Name = "公开内容"), StringLength(500)]
    public string? Content { get; set; }

    [Display(Name = "公开时限"), StringLength(200)]
    public string? Term { get; set; }

    [Display(Name = "公开方式"), StringLength(100)]
    public string? Manner { get; set; }

    [Display(Name = "公开层级"), StringLength(100)]
    public string? Level { get; set; }

    [Display(Name = "更新周期（天）"), Range(1, 3660, ErrorMessage = "请填 1 到 3660。")]
    public int? StaleAfterDays { get; set; }

    public StandardLine Entered => new(Field, Matter, Content, Term, StaleAfterDays) { Manner = Manner, Level = Level };

    public static LineInput Of(StandardItem item) =>
        new() { Field = item.Field, Matter = item.Matter, Content = item.Content, Term = item.Term, Manner = item.Manner, Level = item.Level, StaleAfterDays = item.StaleAfterDays };
}
