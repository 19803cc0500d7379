using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Conversions;

namespace Mingtang.Requests.Desk;

/// <summary>One answer looked at for conversion: into a draft of Documents, or kept with its reason; and put on the site as question and answer.</summary>
[Needs(RequestPermissions.Convert)]
internal sealed class ConversionPage(ConversionBook book, AnswerBook answers, PlatformDb db, RequestShelf shelf, RequestScope scope, CurrentPerson person) : PageModel
{
    [BindProperty]
    public ConversionForm Input { get; set; } = new();

    public RequestCase Case { get; private set; } = null!;

    public ConversionReview? Review { get; private set; }

    public ReplyWords? Reply => Case.Log.Draft?.Words ?? Case.Log.Last<AnsweredOnTheSpot>()?.Words;

    public static IEnumerable<SelectListItem> Codes { get; } =
    [
        new("规划计划及相关政策", "A20-03"), new("统计信息", "A20-04"), new("许可和服务事项的依据、条件、程序、结果", "A20-05"), new("财政预算、决算", "A20-07"), new("集中采购", "A20-09"), new("重大建设项目", "A20-10"),
        new("教育、医疗、社会保障、就业", "A20-11"), new("应急", "A20-12"), new("监督检查情况", "A20-13"), new("其他应当主动公开的信息", "A20-15"), new("市政、公共服务、征收、社会救助（区）", "A21-D"), new("农村政策、征收、社会救助（镇）", "A21-T"),
    ];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await Find(id, stop))
            return NotFound();
        Input = new() { Title = Case.Request.Title, Question = Case.Request.Title, Text = Reply?.Finding, Answer = Reply?.Finding };
        return Page();
    }

    public Task<IActionResult> OnPostConvert(Guid id, CancellationToken stop) =>
        Do(id, async () => await book.Convert(person, id, new(Input.Title, Input.Text, Input.Code), stop), "已转为主动公开，公文草稿在「公文」中继续送审。", stop);

    public Task<IActionResult> OnPostKeep(Guid id, CancellationToken stop) => Do(id, async () => await book.Keep(person, id, Input.Excluded, Input.Reason, stop), "已决定不转为主动公开。", stop);

    public Task<IActionResult> OnPostAnswer(Guid id, CancellationToken stop) => Do(id, async () => await answers.HandIn(person, id, Input.Question, Input.Answer, stop), "已提交，待他人保密审查。", stop);

    private async Task<IActionResult> Do(Guid id, Func<Task<Outcome>> act, string done, CancellationToken stop)
    {
        if (!await Find(id, stop))
            return NotFound();
        return this.Show(await act(), () =>
        {
            this.Done(done);
            return Redirect("/desk/requests/conversions");
        });
    }

    private async Task<bool> Find(Guid id, CancellationToken stop)
    {
        if (await shelf.Find(id, stop) is not { } found || !scope.Covers(person, found.Request) || found.Log.Result is null)
            return false;
        (Case, Review) = (found, await db.Set<ConversionReview>().AsNoTracking().FirstOrDefaultAsync(review => review.Id == id, stop));
        return true;
    }

    internal sealed class ConversionForm
    {
        [Display(Name = "公开的标题"), StringLength(200)]
        public string? Title { get; set; }

        [Display(Name = "公开的内容"), StringLength(8000)]
        public string? Text { get; set; }

        [Display(Name = "法定主动公开内容")]
        public string? Code { get; set; }

        [Display(Name = "不转的情形")]
        public Exclusion? Excluded { get; set; }

        [Display(Name = "理由"), StringLength(1000)]
        public string? Reason { get; set; }

        [Display(Name = "问题"), StringLength(300)]
        public string? Question { get; set; }

        [Display(Name = "答复"), StringLength(8000)]
        public string? Answer { get; set; }
    }
}
