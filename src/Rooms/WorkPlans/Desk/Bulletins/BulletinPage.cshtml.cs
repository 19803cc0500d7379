using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.WorkPlans.Bulletins;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.Desk.Bulletins;

/// <summary>One bulletin: written and signed by the office, read by the units.</summary>
[Needs(BulletinPermissions.Read)]
internal sealed class BulletinPage(
    BulletinBook book, BulletinDesk desk, BulletinRelease release, CurrentPerson person, PermissionBook permissions, PdfPrinter pdf) : PageModel
{
    [BindProperty]
    public BulletinInput Input { get; set; } = new();

    [BindProperty]
    public BulletinVerdict Verdict { get; set; } = new();

    public BulletinFolder Folder { get; private set; } = null!;

    public bool HasPdf => pdf.IsHere;

    public bool MayEdit => Folder.IsOffice && Folder.Allows(BulletinAct.Edit) && permissions.Allows(person.Role, BulletinPermissions.Write);

    public bool MaySendBack => Folder.IsOffice && Folder.Allows(BulletinAct.SendBack) && permissions.Allows(person.Role, BulletinPermissions.Sign);

    public bool MayWithdraw => Folder.IsOffice && Folder.Release is { State: ReleaseState.Released } && permissions.Allows(person.Role, BulletinPermissions.Release);

    public IReadOnlyList<BulletinButton> Acts => [.. BulletinButton.All.Where(button => button.Fits(Folder, person) && (button.ForUnit || permissions.Allows(person.Role, button.Permission)))];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        Input = BulletinInput.Of(Folder.Bulletin);
        return Page();
    }

    public async Task<IActionResult> OnGetDocx(Guid id, CancellationToken stop) => await Load(id, stop)
        ? File(DocxPrinter.Print(BulletinPaper.Of(Folder)), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", PrintedFile.SafeName(Folder.Bulletin.Title, ".docx"))
        : NotFound();

    public async Task<IActionResult> OnGetPdf(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        Input = BulletinInput.Of(Folder.Bulletin);
        var printed = await pdf.Print(DocxPrinter.Print(BulletinPaper.Of(Folder)), stop);
        return this.Show(printed, () => File(printed.Value, "application/pdf", PrintedFile.SafeName(Folder.Bulletin.Title, ".pdf")));
    }

    public async Task<IActionResult> OnGetJson(Guid id, CancellationToken stop) =>
        await Load(id, stop) ? Content(ReturnJson.Write(Folder.Bulletin.Counted), "application/json; charset=utf-8") : NotFound();

    public Task<IActionResult> OnPostEdit(Guid id, CancellationToken stop) => After(id, () => desk.Edit(id, Input.Said, person, stop), "已保存。", stop);

    public Task<IActionResult> OnPostRecount(Guid id, bool rewrite, CancellationToken stop) => After(id, () => desk.Recount(id, rewrite, person, stop), "数据已更新。", stop);

    public Task<IActionResult> OnPostSubmit(Guid id, CancellationToken stop) => After(id, () => desk.Submit(id, person, stop), "已送签。", stop);

    public Task<IActionResult> OnPostSign(Guid id, CancellationToken stop) => After(id, () => desk.Sign(id, person, stop), "已签发。", stop);

    public Task<IActionResult> OnPostSendBack(Guid id, CancellationToken stop) => After(id, () => desk.SendBack(id, Verdict.Why, person, stop), "已退回修改。", stop);

    public Task<IActionResult> OnPostIssue(Guid id, CancellationToken stop) => After(id, () => desk.Issue(id, person, stop), "已印发给各单位。", stop);

    public Task<IActionResult> OnPostRead(Guid id, CancellationToken stop) => After(id, () => desk.Read(id, person, stop), "已记录阅知。", stop);

    public Task<IActionResult> OnPostPropose(Guid id, CancellationToken stop) => After(id, () => release.Propose(id, person, stop), "已送保密审查。", stop);

    public Task<IActionResult> OnPostRelease(Guid id, CancellationToken stop) => After(id, () => release.Release(id, person, stop), "已公开。", stop);

    public Task<IActionResult> OnPostWithdraw(Guid id, CancellationToken stop) => After(id, () => release.Withdraw(id, Verdict.Why, person, stop), "已撤下。", stop);

    private async Task<IActionResult> After(Guid id, Func<Task<Outcome<Bulletin>>> act, string done, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        var typed = RouteData.Values["handler"] as string == "Edit" || Request.Query["handler"] == "Edit";
        if (!typed)
            Input = BulletinInput.Of(Folder.Bulletin);
        return this.Show(await act(), () =>
        {
            this.Done(done);
            return Redirect($"/desk/workplans/bulletins/{id}");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        Folder = (await book.Open(id, person, stop))!;
        return Folder is not null;
    }
}

internal sealed class BulletinInput
{
    [Display(Name = "标题")]
    public string? Title { get; set; }

    [Display(Name = "正文")]
    public string? Text { get; set; }

    [Display(Name = "发文机关代字")]
    public string? Code { get; set; }

    [Display(Name = "发文顺序号")]
    public int? Serial { get; set; }

    [Display(Name = "各单位排名")]
    public bool RanksUnits { get; set; }

    [Display(Name = "向社会公开")]
    public bool WantsPublic { get; set; }

    public static BulletinInput Of(Bulletin bulletin) => new()
    {
        Title = bulletin.Title,
        Text = bulletin.Text,
        Code = bulletin.Code,
        Serial = bulletin.Serial,
        RanksUnits = bulletin.RanksUnits,
        WantsPublic = bulletin.WantsPublic,
    };

    internal BulletinWords Said => new(Title, Text, Code, Serial, RanksUnits, WantsPublic);
}

internal sealed class BulletinVerdict
{
    [Display(Name = "意见")]
    public string? Why { get; set; }
}

/// <summary>A button that needs no words beside it.</summary>
internal sealed record BulletinButton(string Handler, string Words, string Permission, bool IsMain, Func<BulletinFolder, CurrentPerson, bool> Fits, bool ForUnit = false)
{
    public static IReadOnlyList<BulletinButton> All { get; } =
    [
        new("Submit", "送签", BulletinPermissions.Write, true, (folder, _) => folder.IsOffice && folder.Allows(BulletinAct.Submit)),
        new("Sign", "签发", BulletinPermissions.Sign, true, (folder, who) => folder.IsOffice && folder.Allows(BulletinAct.Sign) && !folder.Bulletin.Writers.Contains(who.Id ?? Guid.Empty)),
        new("Issue", "印发给各单位", BulletinPermissions.Issue, true, (folder, _) => folder.IsOffice && folder.Allows(BulletinAct.Issue)),
        new("Propose", "送保密审查", BulletinPermissions.Release, false, (folder, _) => folder.IsOffice && folder.Bulletin.IsPublicPaper && folder.Release is null or { State: ReleaseState.Failed or ReleaseState.Withdrawn }),
        new("Release", "公开", BulletinPermissions.Release, true, (folder, _) => folder.IsOffice && folder.Release is { State: ReleaseState.Passed }),
        new("Read", "已阅", BulletinPermissions.Read, true, (folder, _) => folder.Own is { ReadAt: null }, ForUnit: true),
    ];
}
