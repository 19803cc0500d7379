using Mingtang.Kernel;

namespace Mingtang.Foundation.Release;

/// <summary>A reason why an item may not be released yet. All guards are asked, and all reasons are shown at once.</summary>
public interface IGuardsRelease
{
    Task<IReadOnlyList<Refusal>> Objections(ItemRef item, string versionDigest, CancellationToken stop);
}
