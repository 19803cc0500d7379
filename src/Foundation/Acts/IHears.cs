namespace Mingtang.Foundation.Acts;

/// <summary>Hears an event inside the transaction of the act that raised it; throwing undoes the act.</summary>
public interface IHears<in TEvent>
{
    Task Hear(TEvent happened, Doing doing, CancellationToken stop);
}
