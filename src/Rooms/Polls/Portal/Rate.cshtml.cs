using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Foundation;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Polls.Ratings;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls.Portal;

/// <summary>The form page that cached pages link to.</summary>
internal sealed class RateModel(RatingBook book, IPolls polls, DeviceCookie devices) : PageModel
{
    [BindProperty, Display(Name = "您的评价"), Required(ErrorMessage = "请选择 1 到 5 星。")]
    public int? Stars { get; set; }

    [BindProperty, Display(Name = "意见或疑问")]
    public string? Comment { get; set; }

    [BindProperty, Display(Name = "您的身份")]
    public VoiceSide? Side { get; set; }

    public PublicItem Rated { get; private set; } = null!;

    public RatingSummary Summary { get; private set; } = RatingSummary.Empty;

    public IReadOnlyList<ReaderComment> Comments { get; private set; } = [];

    public bool HasSpoken { get; private set; }

    public IReadOnlyList<SelectListItem> Choices { get; } =
        [.. new[] { "5 星：很好", "4 星：好", "3 星：一般", "2 星：差", "1 星：很差" }.Select((words, index) => new SelectListItem(words, (5 - index).ToString(CultureInfo.InvariantCulture)))];

    public async Task<IActionResult> OnGet(string kind, string item, CancellationToken stop)
    {
        var asked = new ItemRef(kind, item);
        if (await book.Find(asked, stop) is not { } found)
            return NotFound();
        Rated = found;
        Summary = await polls.RatingOf(asked, stop);
        Comments = await polls.CommentsOf(asked, stop: stop);
        if (devices.VoiceOf(HttpContext) is { } voice && await book.Mine(voice, asked, stop) is { } mine)
        {
            HasSpoken = true;
            (Stars, Comment, Side) = Request.Method == "GET" ? (mine.Stars, mine.Comment, mine.Side) : (Stars, Comment, Side);
        }
        devices.Give(HttpContext);
        return Page();
    }

    public async Task<IActionResult> OnPost(string kind, string item, CancellationToken stop)
    {
        if (await OnGet(kind, item, stop) is not PageResult)
            return NotFound();
        Outcome outcome = devices.VoiceOf(HttpContext) is { } voice
            ? await book.Rate(voice with { Side = Side }, new(kind, item), Stars ?? 0, Comment, stop)
            : VoiceRefusals.NoDevice;
        return !ModelState.IsValid ? Page() : this.Show(outcome, () =>
        {
            this.Done("已收到您的评价，谢谢。");
            return Redirect($"/polls/ratings/{kind}/{item}");
        });
    }
}
