using System.Diagnostics;
using Mingtang.HouseKit;

namespace Mingtang.Interpretations.Together;

public sealed class CrashTests
{
    private const int Documents = 16;
    private const int KilledAfter = 5;

    [Theory, EveryEngine]
    public async Task Killed_amid_publications_no_document_is_public_without_its_interpretation_nor_the_other_way_round(Engine engine)
    {
        using var house = new TogetherHouse(engine);
        var ready = new List<Guid>();
        for (var number = 1; number <= Documents; number++)
            ready.Add((await house.Signed($"云间区第{number}号办法", number)).Id);
        using var process = Start(house, ready);
        var acknowledged = new List<Guid>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            line.ShouldStartWith("public ");
            acknowledged.Add(Guid.Parse(line["public ".Length..]));
            if (acknowledged.Count == KilledAfter)
                process.Kill();
        }
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(137, "it was to die by kill -9, not to end by itself");

        foreach (var id in ready)
        {
            var isPublic = await house.IsPublic(id);
            (acknowledged.Contains(id) && !isPublic).ShouldBeFalse("an acknowledged publication is kept");
        }
    }

    private static Process Start(TogetherHouse house, List<Guid> documents) => Process.Start(new ProcessStartInfo("dotnet",
    [
        typeof(CrashTests).Assembly.Location, house.House.Database.Connection, house.House.DataFolder, $"{house.Clerk.Id}", $"{house.Documents.Unit.Id}", .. documents.Select(id => $"{id}"),
    ])
    { RedirectStandardOutput = true })!;
}
