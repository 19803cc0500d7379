using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Mingtang.Foundation.Publishing;

namespace Mingtang.Foundation.PageCache.Restarts;

/// <summary>
/// Lays pages aside from a command that ends, so that the start after an upgrade or an import is as quick as any other: the house is put together
/// as ever, but listens nowhere and does none of its daily work.
/// </summary>
public static class NextStart
{
    private static readonly TimeSpan HeardAtMost = TimeSpan.FromSeconds(5), LookAgain = TimeSpan.FromMilliseconds(20);

    /// <summary>Takes out what works by itself (jobs, outbox, index) and the server; to be called before the house is built.</summary>
    /// <param name="urls">Where the house will listen: under these names its front page is made.</param>
    public static void Furnish(IServiceCollection services, IReadOnlyList<string> urls)
    {
        foreach (var worker in services.Where(service => service.ServiceType == typeof(IHostedService)).ToList())
            if (worker.ImplementationType?.Assembly.GetName().Name?.StartsWith("Microsoft.", StringComparison.Ordinal) is not true)
                services.Remove(worker);
        services.AddHostedService<PublicListener>();
        services.AddSingleton<ShelvePages>();
        services.Replace(ServiceDescriptor.Singleton<IServer>(new Deaf(urls)));
    }

    /// <summary>What was laid aside before, made anew by this program, and the front page. Nothing where nobody ever did anything in this house.</summary>
    /// <param name="services">Of a house that was furnished for it and has started.</param>
    public static async Task Lay(IServiceProvider services, CancellationToken stop)
    {
        var generation = services.GetRequiredService<PublicGeneration>();
        for (var waited = TimeSpan.Zero; generation.IsDeaf && waited < HeardAtMost; waited += LookAgain)
            await Task.Delay(LookAgain, stop);
        await services.GetRequiredService<ShelvePages>().Turn(stop);
    }

    /// <summary>A server nobody can reach; it only knows where the house will listen.</summary>
    private sealed class Deaf : IServer
    {
        public Deaf(IReadOnlyList<string> urls)
        {
            var addresses = new ServerAddressesFeature();
            foreach (var url in urls)
                addresses.Addresses.Add(url);
            Features.Set<IServerAddressesFeature>(addresses);
        }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
