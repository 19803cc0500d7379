using Mingtang.Foundation.Acts;

namespace Mingtang.Foundation.Publishing;

/// <summary>The next request on this node already sees what the act changed.</summary>
internal sealed class FollowsPublic(PublicGeneration generation) : IFollowsActs
{
    public void Stored(bool publicChanged)
    {
        if (publicChanged)
            generation.Advance();
    }
}
