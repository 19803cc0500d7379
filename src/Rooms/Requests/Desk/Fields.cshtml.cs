using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Requests.Fields;

namespace Mingtang.Requests.Desk;

/// <summary>申请领域: how many of a year ask about what, each number with its cases, and the guidance of the fields that are asked about most.</summary>
[Needs(RequestPermissions.Figures)]
internal sealed class FieldsModel(FieldBook fields, RequestScope scope, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const int Most = 500;

    private UnitBook book = null!;

    [BindProperty(SupportsGet = true), Display(Name = "年度"), Range(DeskYear.First, DeskYear.Last)]
    public int? Year { get; set; }

    /// <summary>The field that was opened.</summary>
    [BindProperty(SupportsGet = true, Name = "field")]
    public string? Key { get; set; }

    [BindProperty, Display(Name = "工作指引")]
    public string? Text { get; set; }

    [BindProperty, Display(Name = "制定或者修改的理由"), StringLength(300)]
    public string? Why { get; set; }

    public int Shown => Year.Or(clock.Today());

    public bool MayGuide => scope.May(person, RequestPermissions.KeepTemplates);

    public string Whose => RequestScope.UnitOf(person) is { } unit ? book.Find(unit)?.Name ?? "" : book.District?.Name ?? "全区";

    public IReadOnlyList<FieldYear> Fields { get; private set; } = [];

    public RequestField? Opened => RequestField.Find(Key);

    public string Guidance { get; private set; } = "";

    public IReadOnlyList<FieldRequest> Cases => [.. (Fields.FirstOrDefault(counted => counted.Field == Opened)?.Received ?? []).Take(Most)];

    public string UrlOf(RequestField field) => $"/desk/requests/fields?year={Shown}&field={field.Key}#field";

    public string NameOf(Guid unitId) => book.Find(unitId)?.ShortName ?? "";

    public async Task OnGet(CancellationToken stop)
    {
        await Count(stop);
        Text = Guidance;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Count(stop);
        if (Opened is not { } field)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await fields.Guide(person, field, Text, Why, stop);
        return this.Show(outcome, () =>
        {
            this.Done(string.IsNullOrWhiteSpace(Text) ? $"已撤销「{field.Title}」的工作指引。" : $"已保存，显示在「{field.Title}」领域的每件案件上。");
            return Redirect(UrlOf(field));
        });
    }

    private async Task Count(CancellationToken stop)
    {
        Year ??= clock.Today().Year;
        book = await units.OfYear(Shown, stop);
        Fields = await fields.Count(Period.Year(Shown), RequestScope.UnitOf(person), stop);
        Guidance = Opened is { } field ? await fields.GuidanceOf(field, stop) : "";
    }
}
