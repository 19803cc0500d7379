namespace Mingtang.Foundation.Files;

/// <summary>Looks for malicious content before a file is kept. Where none is registered, none looks.</summary>
public interface IScansFiles
{
    /// <summary>The threat's name, or null. Throws when it could not look: a file not looked at is not kept.</summary>
    Task<string?> FindThreat(string path, CancellationToken stop);
}
