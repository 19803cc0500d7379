namespace Mingtang.Foundation;

/// <summary>A check the patrol runs over a room's own public items; findings become work orders.</summary>
public interface IInspects
{
    string Name { get; }

    IAsyncEnumerable<Finding> Inspect(CancellationToken stop);
}

/// <param name="What">One Chinese sentence: what is wrong and where.</param>
public sealed record Finding(ItemRef Item, string What, string Url);
