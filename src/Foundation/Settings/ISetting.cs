using Mingtang.Kernel;

namespace Mingtang.Foundation.Settings;

/// <summary>A figure that a rule sets and may set anew. Rooms declare theirs with <c>services.AddSingleton&lt;ISetting&gt;</c>.</summary>
public interface ISetting
{
    /// <summary>Room and noun: <c>workplans.breakdown-days</c>.</summary>
    string Key { get; }

    string Title { get; }

    /// <summary>The article or plan clause the default rests on.</summary>
    string Source { get; }

    Evidence Evidence { get; }

    string DefaultJson { get; }

    /// <summary>Reasons against a value a person typed, as JSON; empty where it is fine.</summary>
    IReadOnlyList<Refusal> Against(string json);
}

/// <summary>How sure the default is.</summary>
public enum Evidence
{
    /// <summary>Read in the text of the rule.</summary>
    Verified = 1,

    /// <summary>From knowledge or an inaccessible source; a person should check it (rules 0).</summary>
    Unverified = 2,

    /// <summary>Chosen by this design; no rule says.</summary>
    Design = 3,
}
