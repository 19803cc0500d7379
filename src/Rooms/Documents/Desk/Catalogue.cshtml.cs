using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Catalogues;
using Mingtang.Foundation.People;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
internal sealed class Catalogue(
    CatalogueReading reading, StandardImport import, KeepCatalogue keep, DocumentShelf shelf, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock)
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

    public IReadOnlyList<CatalogueState> Statutory { get; private set; } = [];

    public IReadOnlyList<CatalogueState> Standard { get; private set; } = [];

    public bool MayKeep => May(DocumentPermissions.Catalogue) && Unit is not null;

    public async Task OnGet(CancellationToken stop)
    {
        await Choose(stop);
        if (Unit is null)
            return;
        Statutory = await reading.Statutory(Unit, stop);
        Standard = await reading.Standard(Unit.Id, stop);
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

    public async Task<IActionResult> OnPostImport(CancellationToken stop)
    {
        await OnGet(stop);
        if (Upload is null)
            return After(StandardImport.FileMissing, "");
        await using var content = Upload.OpenReadStream();
        var outcome = await import.Do(UnitId ?? Guid.Empty, content, Upload.FileName, Person, stop);
        return After(outcome, outcome.IsRefused ? "" : $"已导入：新增{outcome.Value.Added}行，保留{outcome.Value.Kept}行，停用{outcome.Value.Ended}行。");
    }
}
