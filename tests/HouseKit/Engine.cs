using System.Reflection;
using Xunit.Sdk;

namespace Mingtang.HouseKit;

public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>On a theory with one <see cref="Engine"/> parameter: the rule holds on both databases.</summary>
public sealed class EveryEngineAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Engine.Sqlite], [Engine.Postgres]];
}
