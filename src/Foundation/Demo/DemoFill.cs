using Microsoft.Extensions.DependencyInjection;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Demo;

/// <summary>Runs the seeds that this data folder has not seen yet.</summary>
public sealed class DemoFill(IServiceScopeFactory scopes, HouseSettings house)
{
    private string Register => Path.Combine(house.DataFolder, "demo-filled");

    public async Task Run(IProgress<string> progress, CancellationToken stop)
    {
        var filled = File.Exists(Register) ? (await File.ReadAllLinesAsync(Register, stop)).ToHashSet() : [];
        foreach (var name in Names().Where(name => !filled.Contains(name)))
        {
            await Fill(name, progress, stop);
            await File.AppendAllTextAsync(Register, name + "\n", stop);
        }
    }

    private List<string> Names()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IDemoSeed>().OrderBy(seed => seed.Order).Select(seed => seed.Name)];
    }

    private async Task Fill(string name, IProgress<string> progress, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var seed = scope.ServiceProvider.GetServices<IDemoSeed>().Single(seed => seed.Name == name);
        progress.Report($"填充演示数据：{name} …");
        try
        {
            await seed.Fill(scope.ServiceProvider, progress, stop);
        }
        catch (RefusedOutcomeException refused)
        {
            throw new DemoStoppedException(name, refused);
        }
    }
}
