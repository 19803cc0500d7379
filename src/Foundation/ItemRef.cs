namespace Mingtang.Foundation;

/// <summary>An item of any room, named without referencing the room.</summary>
/// <param name="Kind">Room and noun: <c>workplans.plan</c>.</param>
public sealed record ItemRef(string Kind, string Id)
{
    public override string ToString() => $"{Kind}:{Id}";
}
