using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Web;
using Mingtang.Portal.Errors;

namespace Mingtang.Portal.Portal;

/// <summary>我为政府网站找错: the form the footer of every page leads to, and what became of a report by its number.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.OpenForm)]
internal sealed class FindErrorsModel(ErrorDesk desk, PlatformDb db) : PageModel
{
    [BindProperty, Display(Name = "出错的页面"), Required]
    public string? Address { get; set; }

    [BindProperty, Display(Name = "问题类型"), Required]
    public Fault? Fault { get; set; }

    [BindProperty, Display(Name = "哪里有错"), Required]
    public string? Words { get; set; }

    /// <summary>Hidden from people; what fills in every field fills in this too.</summary>
    [BindProperty]
    public string? Website { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "反映编号"), StringLength(20)]
    public string? Number { get; set; }

    public ErrorReport? Asked { get; private set; }

    public async Task OnGet(string? at, CancellationToken stop)
    {
        Address = at ?? PageBefore();
        if (Number?.Trim() is { Length: > 0 } number)
            Asked = await db.Set<ErrorReport>().AsNoTracking().FirstOrDefaultAsync(r => r.Number == number, stop);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        // The desk says what is missing and what is wrong, all at once.
        ModelState.Clear();
        if (!string.IsNullOrEmpty(Website))
            return Redirect("/portal/find-errors");
        var outcome = await desk.Report(new(Address, Fault, Words), stop);
        return this.Show(outcome, () =>
        {
            this.Done($"已收到，谢谢。编号 {outcome.Value.Number}，{outcome.Value.DueOn:M月d日}前处理，凭编号可以在本页查询结果。");
            return Redirect($"/portal/find-errors?number={outcome.Value.Number}");
        });
    }

    private string? PageBefore() =>
        Uri.TryCreate(Request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.Authority == Request.Host.Value ? from.PathAndQuery : null;
}
