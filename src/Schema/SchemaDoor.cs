namespace Mingtang.Schema;

/// <summary>Where the migrations are: one chain for both databases.</summary>
public static class SchemaDoor
{
    public static string Assembly { get; } = typeof(SchemaDoor).Assembly.GetName().Name!;
}
