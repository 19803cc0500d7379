using Microsoft.Extensions.DependencyInjection;

namespace Mingtang.Foundation.Settings;

/// <summary>Several settings whose defaults are known only once the house is put together.</summary>
public interface IDeclaresSettings
{
    IReadOnlyList<ISetting> Settings { get; }
}

public static class DeclaringSettings
{
    public static void AddDeclared(this IServiceCollection services, Func<IServiceProvider, IReadOnlyList<ISetting>> settings) =>
        services.AddSingleton<IDeclaresSettings>(s => new Declared(settings(s)));

    private sealed record Declared(IReadOnlyList<ISetting> Settings) : IDeclaresSettings;
}
