using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Channels;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;

namespace Mingtang.Documents;

public sealed class CrashTests
{
    private const int Documents = 24;
    private const int KilledAfter = 8;

    [Theory, EveryEngine]
    public async Task Killed_amid_publications_it_loses_none_it_acknowledged_and_leaves_none_half(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var ready = new List<Guid>();
        for (var number = 0; number < Documents; number++)
            ready.Add(await Signed(house, number));
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
        await house.House.Read(async services => await NothingIsHalf(services, ready, acknowledged));
    }

    /// <summary>Edition, document, release, message and change log say the same of every document.</summary>
    private static async Task<bool> NothingIsHalf(IServiceProvider services, List<Guid> ready, List<Guid> acknowledged)
    {
        var db = services.GetRequiredService<PlatformDb>();
        var releases = services.GetRequiredService<ReleaseBook>();
        foreach (var id in ready)
        {
            var document = await db.Set<Document>().AsNoTracking().FirstAsync(d => d.Id == id);
            var edition = await db.Set<Edition>().AsNoTracking().FirstAsync(e => e.Id == document.EditionId);
            var isPublic = document.PublicEditionId == edition.Id;
            (acknowledged.Contains(id) && !isPublic).ShouldBeFalse("an acknowledged publication is kept");
            edition.State.ShouldBe(isPublic ? EditionState.Published : EditionState.Signed);
            (await releases.PublicVersionOf(document.Item) is not null).ShouldBe(isPublic);
            (await db.Set<ChannelPost>().CountAsync(p => p.DocumentId == id)).ShouldBe(isPublic ? 1 : 0);
            var said = await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM foundation_public_changes WHERE item_id = {document.Item.Id}").SingleAsync();
            said.ShouldBe(isPublic ? 1 : 0);
        }
        return true;
    }

    private static async Task<Guid> Signed(DocumentHouse house, int number)
    {
        var document = await house.Draft(DocumentHouse.Wording($"第{number}号通知"));
        (await house.Submit(document.Id)).Refusals.ShouldBeEmpty();
        (await house.Review(document.Id)).Refusals.ShouldBeEmpty();
        (await house.Sign(document.Id)).Refusals.ShouldBeEmpty();
        return document.Id;
    }

    private static Process Start(DocumentHouse house, List<Guid> documents) => Process.Start(new ProcessStartInfo("dotnet",
    [
        typeof(CrashTests).Assembly.Location, house.House.Database.Connection, house.House.DataFolder, $"{house.Clerk.Id}", $"{house.Unit.Id}", .. documents.Select(id => $"{id}"),
    ])
    { RedirectStandardOutput = true })!;
}
