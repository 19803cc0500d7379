using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Negatives;
using Mingtang.Foundation.People;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
internal sealed class NegativesPage(NegativeList list, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock)
    : UnitPage(units, permissions, person, clock)
{
    [BindProperty]
    public NegativeInput Input { get; set; } = new();

    [BindProperty]
    public Guid EntryId { get; set; }

    [BindProperty, Display(Name = "理由"), StringLength(1000)]
    public string? Why { get; set; }

    [BindProperty, Display(Name = "解读网址"), StringLength(500)]
    public string? InterpretationUrl { get; set; }

    public IReadOnlyList<NegativeEntry> Entries { get; private set; } = [];

    public bool MayKeep => May(DocumentPermissions.Catalogue);

    public async Task OnGet(CancellationToken stop)
    {
        await Choose(stop, orAll: true);
        Entries = await list.Of(UnitId, stop);
    }

    public async Task<IActionResult> OnPostAdd(CancellationToken stop)
    {
        await OnGet(stop);
        var entered = new NegativeEntered(Input.Matter, Input.Scope, Input.Ground, Input.Basis, Input.Reason, Input.InterpretationUrl);
        return After(await list.Add(UnitId ?? Guid.Empty, entered, Person, stop), "已登记。");
    }

    public Task<IActionResult> OnPostKeep(CancellationToken stop) => Review(true, "已复核，保留在清单上。", stop);

    public Task<IActionResult> OnPostEnd(CancellationToken stop) => Review(false, "已移出清单。", stop);

    public async Task<IActionResult> OnPostInterpret(CancellationToken stop)
    {
        await OnGet(stop);
        return After(await list.Interpret(EntryId, InterpretationUrl, Person, stop), "解读网址已登记。");
    }

    public async Task<IActionResult> OnPostMake(CancellationToken stop)
    {
        await OnGet(stop);
        var outcome = await list.Make(UnitId ?? Guid.Empty, Person, stop);
        return After(outcome, "已生成公布稿，请核对后送审。", outcome.IsRefused ? null : $"/desk/documents/{outcome.Value.Id}");
    }

    private async Task<IActionResult> Review(bool keep, string done, CancellationToken stop)
    {
        await OnGet(stop);
        return After(await list.Review(EntryId, keep, Why, Person, stop), done);
    }

    internal sealed class NegativeInput
    {
        [Display(Name = "事项"), StringLength(200)]
        public string? Matter { get; set; }

        [Display(Name = "范围"), StringLength(500)]
        public string? Scope { get; set; }

        [Display(Name = "法定依据")]
        public string? Ground { get; set; }

        [Display(Name = "依据条文"), StringLength(500)]
        public string? Basis { get; set; }

        [Display(Name = "理由"), StringLength(1000)]
        public string? Reason { get; set; }

        [Display(Name = "解读网址"), StringLength(500)]
        public string? InterpretationUrl { get; set; }
    }
}
