using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Polls.Questionnaires;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls.Portal;

/// <summary>A questionnaire: to answer while it is open, and its results after.</summary>
internal sealed class SheetModel(QuestionnaireRegister register, Answering answering, QuestionnaireResults results, VoiceBook voices, DeviceCookie devices, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "您的身份")]
    public VoiceSide? Side { get; set; }

    public Questionnaire Asked { get; private set; } = null!;

    public SheetCount Counted { get; private set; } = null!;

    public bool IsTaking => Asked.TakesAnswers(clock.Today());

    public bool IsOver => Asked.IsOver(clock.Today());

    /// <summary>Who has answered sees how others did.</summary>
    public bool HasSpoken { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await register.Find(id, stop) is not { State: not PollState.Draft } asked)
            return NotFound();
        Asked = asked;
        Counted = await results.Count(asked, alsoUnshown: false, stop);
        HasSpoken = devices.VoiceOf(HttpContext) is { } voice && await voices.Find(voice, $"questionnaire:{id}", stop) is not null;
        devices.Give(HttpContext);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (await OnGet(id, stop) is not PageResult)
            return NotFound();
        Outcome outcome = devices.VoiceOf(HttpContext) is { } voice
            ? await answering.Answer(voice with { Side = Side }, id, Asked.Questions.ToDictionary(question => question.Id, Given), stop)
            : VoiceRefusals.NoDevice;
        return this.Show(outcome, () =>
        {
            this.Done("已收到您的问卷，谢谢。");
            return Redirect($"/polls/{id}");
        });
    }

    /// <summary>As posted, so that a refused sheet comes back as it was filled.</summary>
    public IReadOnlyList<string> Given(Question question) =>
        Request.HasFormContentType ? [.. Request.Form[$"q{question.Ordinal}"].OfType<string>()] : [];

    public string? ErrorOf(Question question) =>
        ModelState.TryGetValue($"q{question.Ordinal}", out var state) ? string.Join(' ', state.Errors.Select(error => error.ErrorMessage)) : null;
}
