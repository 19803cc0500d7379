using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Reading.Pages;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Letters;
using Mingtang.Requests.Redactions;

namespace Mingtang.Requests.Desk;

/// <summary>One page of a paper with its boxes: lines and words to pick, a place to type or to draw, what the detector points at, and the look of another person.</summary>
[Needs(RequestPermissions.Read)]
internal sealed class RedactionSheet(
    RedactionBook book, RedactionWork work, RequestShelf shelf, RequestScope scope, PlatformDb db, PersonalReads reads, LongWorks works, CurrentPerson person) : PageModel
{
    [BindProperty]
    public BoxForm Input { get; set; } = new();

    /// <summary>Of boxes that stand already: proposals and those to be taken away.</summary>
    [BindProperty]
    public SaidForm Said { get; set; } = new();

    [BindProperty, Display(Name = "哪里漏遮或者多遮"), StringLength(500)]
    public string? Why { get; set; }

    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Number { get; set; } = 1;

    /// <summary>The page as it will go out.</summary>
    [BindProperty(SupportsGet = true, Name = "painted")]
    public bool Painted { get; set; }

    public RequestCase Case { get; private set; } = null!;

    public Redaction Paper { get; private set; } = null!;

    public RedactionPage? Sheet { get; private set; }

    public IReadOnlyList<SheetLine> Lines { get; private set; } = [];

    /// <summary>Numbered as they will be painted; proposals stand last and have none.</summary>
    public IReadOnlyList<(int Number, RedactionBox Box)> Boxes { get; private set; } = [];

    public RequestFile? Result { get; private set; }

    public IReadOnlyList<(int Number, RedactionBox Box)> OnSheet => [.. Boxes.Where(one => one.Box.Page == Number)];

    public IReadOnlyList<(int Number, RedactionBox Box)> Proposed => [.. OnSheet.Where(one => one.Box.IsProposed)];

    public int Open => Boxes.Count(one => one.Box.IsProposed);

    public bool MayMark => Is(RedactionAct.Mark, RequestPermissions.Handle);

    public bool MayReview => Is(RedactionAct.Pass, RequestPermissions.ReviewRedaction) && person.Id is { } id && !Paper.Hands.Contains(id);

    public bool MayDrop => Is(RedactionAct.Drop, RequestPermissions.Handle);

    public static IEnumerable<SelectListItem> GroundList { get; } = [.. RedactionBook.Grounds.Select(ground => new SelectListItem(ChineseArticle.Of(ground), ground))];

    public int OpenOn(int number) => Boxes.Count(one => one.Box.IsProposed && one.Box.Page == number);

    public string Millimetres(int tenths) => (tenths / 10.0).ToString("0.#", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGet(Guid id, Guid redaction, CancellationToken stop)
    {
        if (!await Find(id, redaction, stop))
            return NotFound();
        Said = new() { Ground = RedactionBook.Grounds[0], Reason = Proposed.Count > 0 ? Proposed[0].Box.Reason : null };
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    /// <summary>The page as it is or as it will go out. Seeing the paper itself is a read that is noted.</summary>
    public async Task<IActionResult> OnGetPicture(Guid id, Guid redaction, CancellationToken stop)
    {
        if (!await Find(id, redaction, stop) || Sheet is not { } sheet)
            return NotFound();
        var picture = await work.PictureOf(Paper, sheet, stop);
        if (picture.IsRefused)
            return NotFound();
        if (Painted)
            RedactionWork.Paint(picture.Value, sheet, OnSheet.Where(one => !one.Box.IsProposed));
        else
            await reads.Note(person.Actor, Case.Request.Item, $"要提供的文件第{sheet.Number}页", "遮盖、复核所提供的文件", stop);
        Response.Headers.CacheControl = "no-store";
        return File(Png.Write(picture.Value), "image/png");
    }

    public async Task<IActionResult> OnPostHide(Guid id, Guid redaction, CancellationToken stop)
    {
        if (!await Find(id, redaction, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await book.Hide(person, redaction, new(Number, [.. Picked(), .. Typed()], Input.Ground, Input.Reason), stop);
        return this.Show(outcome, () => Back("已遮盖。"));
    }

    public Task<IActionResult> OnPostConfirm(Guid id, Guid redaction, CancellationToken stop) => Do(id, redaction, () => book.Confirm(person, redaction, Said.Boxes, Said.Ground, Said.Reason, stop), "已遮盖。", stop);

    public Task<IActionResult> OnPostTakeAway(Guid id, Guid redaction, CancellationToken stop) => Do(id, redaction, () => book.TakeAway(person, redaction, Said.Boxes, stop), "已去掉。", stop);

    public Task<IActionResult> OnPostHandIn(Guid id, Guid redaction, CancellationToken stop) => Do(id, redaction, () => book.HandIn(person, redaction, stop), "已送复核。", stop);

    public Task<IActionResult> OnPostReturn(Guid id, Guid redaction, CancellationToken stop) => Do(id, redaction, () => book.Return(person, redaction, Why, stop), "已退回。", stop);

    public Task<IActionResult> OnPostDrop(Guid id, Guid redaction, CancellationToken stop) => Do(id, redaction, () => book.Drop(person, redaction, stop), "已放弃。", stop);

    public async Task<IActionResult> OnPostPass(Guid id, Guid redaction, CancellationToken stop)
    {
        if (!await Find(id, redaction, stop))
            return NotFound();
        return this.Show(await book.Pass(person, redaction, stop), () => Redirect(works.Begin(person, $"生成「{Paper.Name}」的遮盖件", Paper.DeskUrl, async (services, begun, ending) =>
        {
            var made = await services.GetRequiredService<RedactionWork>().Finish(redaction, begun.Progress, ending);
            return made.IsRefused ? made.Refusals.ToList() : new WorkDone(Paper.DeskUrl, "遮盖后的文件已附入答复。");
        })));
    }

    private bool Is(RedactionAct act, string permission) =>
        RedactionLifecycle.Table.Allows(Paper.State, act) && scope.May(person, permission) && Case.Log.State is RequestState.Handling or RequestState.ReasonsAsked;

    private async Task<IActionResult> Do(Guid id, Guid redaction, Func<Task<Outcome<Redaction>>> act, string done, CancellationToken stop)
    {
        if (!await Find(id, redaction, stop))
            return NotFound();
        return this.Show(await act(), () => Back(done));
    }

    private RedirectResult Back(string done)
    {
        this.Done(done);
        return Redirect($"{Paper.DeskUrl}?sheet={Number}");
    }

    /// <summary>「3」 is the fourth line, 「3.1」 its second word.</summary>
    private IEnumerable<Place> Picked()
    {
        foreach (var pick in Input.Picks.Select(pick => pick.Split('.')))
            if (int.TryParse(pick[0], NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line < Lines.Count)
            {
                if (pick.Length == 1)
                    yield return Grown(Lines[line].Place);
                else if (int.TryParse(pick[1], NumberStyles.None, CultureInfo.InvariantCulture, out var word) && word < Lines[line].Words.Count)
                    yield return Grown(Lines[line].Words[word].Place);
            }
    }

    private Place Grown(Place place) => place.Within(4, Sheet!.Width, Sheet.Height);

    private IEnumerable<Place> Typed()
    {
        int Tenths(decimal? millimetres) => (int)Math.Round(Math.Clamp(millimetres ?? 0, -1, 10_000) * 10);
        return Input.Wide is null && Input.High is null ? [] : [new(Tenths(Input.X), Tenths(Input.Y), Tenths(Input.Wide), Tenths(Input.High))];
    }

    private async Task<bool> Find(Guid id, Guid redaction, CancellationToken stop)
    {
        if (await shelf.Find(id, stop) is not { } found || !scope.Covers(person, found.Request)
            || await db.Set<Redaction>().AsNoTracking().FirstOrDefaultAsync(paper => paper.Id == redaction && paper.RequestId == id, stop) is not { } paper)
            return false;
        (Case, Paper) = (found, paper);
        Number = Math.Clamp(Number, 1, Math.Max(1, paper.Pages));
        Sheet = await db.Set<RedactionPage>().AsNoTracking().FirstOrDefaultAsync(page => page.RedactionId == redaction && page.Number == Number, stop);
        Lines = Sheet is { } sheet ? work.LinesOf(sheet) : [];
        var boxes = await db.Set<RedactionBox>().AsNoTracking().Where(box => box.RedactionId == redaction).ToListAsync(stop);
        Boxes = [.. boxes.OrderBy(box => box.IsProposed).ThenBy(box => box.Page).ThenBy(box => box.Y).ThenBy(box => box.X).Select((box, index) => (index + 1, box))];
        Result = paper.ResultFileId is { } file ? await db.Set<RequestFile>().AsNoTracking().FirstOrDefaultAsync(kept => kept.Id == file, stop) : null;
        return true;
    }

    internal sealed class BoxForm
    {
        public List<string> Picks { get; set; } = [];

        [Display(Name = "距左边")]
        public decimal? X { get; set; }

        [Display(Name = "距上边")]
        public decimal? Y { get; set; }

        [Display(Name = "宽")]
        public decimal? Wide { get; set; }

        [Display(Name = "高")]
        public decimal? High { get; set; }

        [Display(Name = "条款")]
        public string? Ground { get; set; }

        [Display(Name = "理由"), StringLength(500)]
        public string? Reason { get; set; }
    }

    internal sealed class SaidForm
    {
        public List<Guid> Boxes { get; set; } = [];

        [Display(Name = "条款")]
        public string? Ground { get; set; }

        [Display(Name = "理由"), StringLength(500)]
        public string? Reason { get; set; }
    }
}
