namespace Mingtang.Foundation.Files;

/// <summary>
/// Contents by their hash: a local folder, or an object store where several nodes share one. Knows nothing of names, rights
/// or checks: those are the <see cref="FileBook"/>'s.
/// </summary>
public interface IFileStore
{
    /// <summary>Whole and durable when it returns; the same hash twice is the same content and costs nothing.</summary>
    Task Put(string hash, Stream content, CancellationToken stop = default);

    /// <summary>Null where the store has no such content. The caller closes the stream; it can seek.</summary>
    Task<Stream?> Open(string hash, CancellationToken stop = default);

    /// <summary>For good. No error where it is gone already.</summary>
    Task Remove(string hash, CancellationToken stop = default);

    /// <summary>The hashes of everything kept, in any order.</summary>
    IAsyncEnumerable<string> All(CancellationToken stop = default);
}
