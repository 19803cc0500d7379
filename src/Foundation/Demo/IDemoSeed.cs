namespace Mingtang.Foundation.Demo;

/// <summary>
/// A room's part of the fictional district 云间区, filled on the first start of a demo. Registered by the room
/// (<c>services.AddScoped&lt;IDemoSeed, …&gt;()</c>) and run once per data folder, in order, each in a scope of its own.
/// </summary>
public interface IDemoSeed
{
    /// <summary>Stable: what was filled is remembered under it.</summary>
    string Name { get; }

    /// <summary>The order of the arrows: Agencies 100, WorkPlans 300, …; a seed may use what earlier ones made.</summary>
    int Order { get; }

    /// <summary>
    /// Must leave all or nothing, or be able to run again: a start that was broken off begins this seed anew.
    /// </summary>
    /// <param name="progress">Chinese lines for the console.</param>
    Task Fill(IServiceProvider services, IProgress<string> progress, CancellationToken stop);
}
