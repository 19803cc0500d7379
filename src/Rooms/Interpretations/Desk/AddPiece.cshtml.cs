using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Documents;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Foundation.Web;
using Mingtang.Interpretations.Drafting;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Desk;

[Needs(InterpretationPermissions.Draft)]
[RequestFormLimits(MemoryBufferThreshold = IUploadGate.MostBytes, MultipartBodyLengthLimit = IUploadGate.MostBytes)]
internal sealed class AddPiece(InterpretationFrame frame, ReviseInterpretation revise, IUploadGate gate, CurrentPerson person) : PageModel
{
    [BindProperty]
    public PieceForm Input { get; set; } = new();

    [BindProperty, Display(Name = "文件")]
    public IFormFile? Upload { get; set; }

    public Interpretation Found { get; private set; } = null!;

    public IEnumerable<SelectListItem> Forms => Choice.Of<Form>().Where(item => item.Value != nameof(Form.Text));

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        Found = (await frame.Find(id, stop))!;
        return Found is not null && person.Covers(Found.UnitId) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (await OnGet(id, stop) is not PageResult)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var kept = Upload is null ? null : await gate.Keep(Upload, person, stop);
        if (kept is { IsRefused: true })
            return this.Show(Outcome.Refused([.. kept.Refusals.Select(refusal => refusal.On("Upload"))]), Page);
        var outcome = await revise.Add(person, id, Input.Entry(kept?.Value), stop);
        return this.Show(outcome, () =>
        {
            this.Done($"已添加{Input.Form.Title()}。");
            return Redirect(Found.DeskUrl);
        });
    }

    internal sealed class PieceForm
    {
        [Display(Name = "形式")]
        public Form Form { get; set; } = Form.Chart;

        [Display(Name = "标题"), StringLength(200)]
        public string? Title { get; set; }

        [Display(Name = "地址"), StringLength(500)]
        public string? Address { get; set; }

        [Display(Name = "图表数据"), StringLength(2000)]
        public string? Figures { get; set; }

        [Display(Name = "字幕"), StringLength(100_000)]
        public string? Captions { get; set; }

        [Display(Name = "发言人或受访人"), StringLength(100)]
        public string? Speaker { get; set; }

        [Display(Name = "举办日期")]
        public DateOnly? HeldOn { get; set; }

        [Display(Name = "文字"), StringLength(50_000)]
        public string? Text { get; set; }

        public PieceEntry Entry(FileRef? file) => new(Form, Title ?? "")
        {
            Address = Address,
            Figures = Figures,
            Captions = Captions,
            Speaker = Speaker,
            HeldOn = HeldOn,
            Text = Text,
            File = file,
        };
    }
}
