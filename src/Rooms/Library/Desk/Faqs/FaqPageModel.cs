using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Documents;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Library.Faqs;

namespace Mingtang.Library.Desk.Faqs;

/// <summary>What the pages with the form share: the picker of what an answer rests on, which works by the form alone.</summary>
internal abstract class FaqPageModel(FaqBasis bases) : PageModel
{
    [BindProperty]
    public FaqForm Input { get; set; } = new();

    /// <summary>What is ticked, and behind it what was found and may be ticked.</summary>
    public IReadOnlyList<(DocumentRef Document, bool IsTicked)> Choices { get; private set; } = [];

    /// <summary>The form again, with what the words find; nothing typed is checked yet.</summary>
    protected async Task<IActionResult> Look(CancellationToken stop)
    {
        ModelState.Clear();
        var found = await Found(stop);
        if (found.Count == 0)
            this.Refuse(Outcome.Refused(FaqRefusals.BasisUnknown));
        await Fill(found, stop);
        return Page();
    }

    /// <summary>The entry as typed; null with the reason beside the field where words were looked for and nothing of what they find was ticked.</summary>
    protected async Task<FaqEntry?> Entry(CancellationToken stop)
    {
        var found = await Found(stop);
        if (found is [var told])
            Input.Bases = [.. Input.Bases.Append(told.Id).Distinct()];
        else if (!string.IsNullOrWhiteSpace(Input.Find) && !found.Any(document => Input.Bases.Contains(document.Id)))
            this.Refuse(Outcome.Refused(found.Count == 0 ? FaqRefusals.BasisUnknown : FaqRefusals.BasisOpen));
        await Fill(found, stop);
        return ModelState.IsValid ? Input.Entry([.. Choices.Where(choice => choice.IsTicked).Select(choice => choice.Document)]) : null;
    }

    protected Task Fill(CancellationToken stop) => Fill([], stop);

    private async Task Fill(IReadOnlyList<DocumentRef> found, CancellationToken stop)
    {
        var ticked = await bases.Known(Input.Bases, stop);
        Choices = [.. ticked.Select(document => (document, true)), .. found.Where(document => ticked.All(one => one.Id != document.Id)).Select(document => (document, false))];
    }

    private async Task<IReadOnlyList<DocumentRef>> Found(CancellationToken stop) => string.IsNullOrWhiteSpace(Input.Find) ? [] : await bases.Find(Input.Find, stop);
}
