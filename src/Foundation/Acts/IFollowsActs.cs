namespace Mingtang.Foundation.Acts;

/// <summary>Told after an act is safely stored, never before; must return at once and may not fail the act.</summary>
internal interface IFollowsActs
{
    /// <param name="publicChanged">Whether anything the public may read changed with it.</param>
    void Stored(bool publicChanged);
}
