using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk;

/// <summary>A file of a progress entry, for those who may see the task.</summary>
[Needs(TaskPermissions.Read)]
internal sealed class TaskEvidence(TaskFolders folders, CurrentPerson person) : PageModel
{
    public async Task<IActionResult> OnGet(Guid id, Guid entry, string hash, CancellationToken stop)
    {
        var folder = await folders.Open(id, person, stop);
        var proof = folder?.Task.Progress.FirstOrDefault(one => one.Id == entry)?.Evidence.FirstOrDefault(one => one.FileHash == hash);
        return proof is null ? NotFound() : new FileDownload(new(hash, proof.Size ?? 0, proof.MediaType ?? "application/octet-stream", proof.Title), inline: true);
    }
}
