using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.People;

namespace Mingtang.Agencies.Desk.Log;

/// <summary>Who looked at whose personal data.</summary>
[Needs("agencies.read-log")]
internal sealed class Reads(PersonalReads reads) : PageModel
{
    private const int Newest = 500;

    public IReadOnlyList<ReadLine> Lines { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Lines = await reads.Find(new(Take: Newest), stop);
}
