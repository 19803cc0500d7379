namespace Mingtang.Foundation.Acts;

/// <summary>Told after an act is safely stored, never before; must return at once and may not fail the act.</summary>
internal interface IFollowsActs
{
    void Stored();
}
