using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Documents.Content;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Interpretations.Drafting;
using Mingtang.Interpretations.Guides;

namespace Mingtang.Interpretations.Desk;

[Needs(InterpretationPermissions.Draft)]
internal sealed class Edit(InterpretationFrame frame, ReviseInterpretation revise, GuideBook guide, CurrentPerson person) : PageModel
{
    [BindProperty]
    public WordsForm Input { get; set; } = new();

    public Interpretation Found { get; private set; } = null!;

    public IReadOnlyList<GuideRules> Rules { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        Input = new()
        {
            Title = Found.Title,
            Interpreter = Found.Interpreter,
            Aspects = Found.Aspects.ToDictionary(aspect => aspect.Kind, aspect => (string?)aspect.Words),
            Body = Found.Body.ToTyped(),
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var words = new Words(Input.Title ?? "") { Interpreter = Input.Interpreter, Aspects = Input.Aspects, Body = StructuredText.FromTyped(Input.Body) };
        var outcome = await revise.Rewrite(person, id, words, stop);
        return this.Show(outcome, () =>
        {
            this.Done("已保存。");
            return Redirect(Found.DeskUrl);
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await frame.Find(id, stop) is not { } found || !person.Covers(found.UnitId))
            return false;
        (Found, Rules) = (found, await guide.For(found, stop));
        return true;
    }

    internal sealed class WordsForm
    {
        [Display(Name = "解读标题"), Required, StringLength(200)]
        public string? Title { get; set; }

        [Display(Name = "解读人"), StringLength(100)]
        public string? Interpreter { get; set; }

        public Dictionary<AspectKind, string?> Aspects { get; set; } = [];

        [Display(Name = "全文")]
        public string? Body { get; set; }
    }
}
