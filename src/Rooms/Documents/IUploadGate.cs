using Microsoft.AspNetCore.Http;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents;

/// <summary>
/// The way a file comes in at the desk, also of rooms that write about documents: looked at in memory, and kept only where it bears no
/// mark of a state secret (SECR 42).
/// </summary>
public interface IUploadGate
{
    /// <summary>As large as the house takes at all; a form holds as much in memory, so that a refused file was never on a disk.</summary>
    const int MostBytes = 64 << 20;

    Task<Outcome<FileRef>> Keep(IFormFile upload, CurrentPerson who, CancellationToken stop = default);
}
