using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Documents;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Library.Faqs;

namespace Mingtang.Library.Desk.Faqs;

/// <summary>What the pages with the form share.</summary>
internal abstract class FaqPageModel(IDocuments documents) : PageModel
{
    [BindProperty]
    public FaqForm Input { get; set; } = new();

    protected IDocuments Documents => documents;

    /// <summary>The entry as typed; null with the reason beside the field where the index number is nobody's.</summary>
    protected async Task<FaqEntry?> Entry(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return null;
        var policy = string.IsNullOrWhiteSpace(Input.IndexNumber) ? null : await documents.ByIndexNumber(Input.IndexNumber.Trim(), stop);
        if (policy is null && !string.IsNullOrWhiteSpace(Input.IndexNumber))
        {
            this.Refuse(Outcome.Refused(FaqRefusals.BasisUnknown));
            return null;
        }
        return Input.Entry(policy);
    }
}
