using Xunit;

namespace Mingtang.TestKit;

/// <summary>A fact about real material in <c>../shared</c>; reported as skipped where that folder is absent.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Repository.Shared is null)
            Skip = "../shared is not here";
    }
}

/// <summary>The same for theories.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (Repository.Shared is null)
            Skip = "../shared is not here";
    }
}
