using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Operations;

public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mt-backup-").FullName;

    private string Archive => Path.Combine(folder, "house.backup");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, EveryEngine]
    public async Task What_was_backed_up_comes_back_whole(Engine engine)
    {
        using var house = new TestHouse(engine);
        var kept = await Furnish(house);
        var taken = (await Take(house)).Value;
        taken.Parts.Select(p => p.Name).ShouldBe(["database", $"files/{kept.Hash.Replace(':', '-')}", "audit/head"]);

        using var fresh = new EmptyHouse(engine, house.Services.GetRequiredService<MasterKey>());
        (await Restore(fresh)).IsRefused.ShouldBeFalse();

        (await Wrong(fresh)).ShouldBeEmpty();
        (await fresh.Read(s => s.GetRequiredService<PlatformDb>().Set<AuditEntry>().CountAsync())).ShouldBe(6);
        (await fresh.Read(s => s.GetRequiredService<AuditReading>().OpenPersonal(1, Actor.Platform, "核对"))).ShouldNotBeNull().ShouldContain("13800000001");
        await using var content = (await fresh.Read(s => s.GetRequiredService<FileBook>().Open(kept)))!;
        (await new StreamReader(content).ReadToEndAsync()).ShouldBe("会议纪要");
    }

    [Theory, EveryEngine]
    public async Task A_backup_taken_while_acts_go_on_is_one_moment_of_the_house(Engine engine)
    {
        using var house = new TestHouse(engine);
        await Furnish(house);
        using var done = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !done.IsCancellationRequested; i++)
            {
                await house.Write($"{i % 5}", $"1390000{i:0000}");
                await house.KeepHead();
            }
        });
        await Task.Delay(100);
        (await Take(house)).IsRefused.ShouldBeFalse();
        await done.CancelAsync();
        await writing;

        using var fresh = new EmptyHouse(engine, house.Services.GetRequiredService<MasterKey>());
        (await Restore(fresh)).IsRefused.ShouldBeFalse();
        (await Wrong(fresh)).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Nothing_that_exists_is_overwritten(Engine engine)
    {
        using var house = new TestHouse(engine);
        await Furnish(house);
        await Take(house);
        (await Take(house)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.backup-exists");

        var refusals = (await house.Read(s => s.GetRequiredService<BackupRestoring>().Restore(Archive))).Refusals;
        refusals.Select(r => r.Code).Distinct().ShouldBe(["foundation.restore-not-empty"]);
        refusals.Count.ShouldBe(2, "database and folder are both named");
        (await house.Check()).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_changed_part_is_named_and_nothing_is_restored(Engine engine)
    {
        using var house = new TestHouse(engine);
        var kept = await Furnish(house);
        await Take(house);
        Change($"files/{kept.Hash.Replace(':', '-')}", "另一份纪要");

        using var fresh = new EmptyHouse(engine, house.Services.GetRequiredService<MasterKey>());
        var refusal = (await Restore(fresh)).Refusals.ShouldHaveSingleItem();
        (refusal.Code, refusal.Message).ShouldSatisfyAllConditions(r => r.Code.ShouldBe("foundation.backup-damaged"), r => r.Message.ShouldContain(kept.Hash[7..]));
        Directory.GetFileSystemEntries(fresh.DataFolder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_master_key_another_engine_and_a_newer_version_are_refused_together()
    {
        using var house = new TestHouse(Engine.Sqlite);
        await Furnish(house);
        await Take(house);
        Change("manifest.json", text => text.Replace("20261122_0002_services", "20991231_0099_future", StringComparison.Ordinal));

        using var fresh = new EmptyHouse(Engine.Postgres, MasterKey.From(Convert.ToBase64String(new byte[32]), "", new StandardCryptography()));
        (await Restore(fresh)).Refusals.Select(r => r.Code).ShouldBe(
            ["foundation.backup-other-engine", "foundation.backup-newer", "foundation.restore-other-key"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("no such file")]
    [InlineData("not a zip")]
    public async Task What_is_no_backup_is_refused(string what)
    {
        if (what == "not a zip")
            await File.WriteAllTextAsync(Archive, "PK? no");
        using var fresh = new EmptyHouse(Engine.Sqlite);
        (await Restore(fresh)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.backup-unreadable");
    }

    [Fact]
    public async Task After_a_restore_the_house_wants_its_own_master_key_back_and_makes_no_new_one()
    {
        using var house = new TestHouse(Engine.Sqlite);
        await Furnish(house);
        await Take(house);
        using var fresh = new EmptyHouse(Engine.Sqlite);
        (await Restore(fresh)).IsRefused.ShouldBeFalse();

        Should.Throw<CryptographicException>(() => fresh.Read(s => Task.FromResult(s.GetRequiredService<MasterKey>()))).Message.ShouldContain("主密钥不见了");
        File.Exists(Path.Combine(fresh.DataFolder, "master.key")).ShouldBeFalse();
        File.Copy(Path.Combine(house.DataFolder, "master.key"), Path.Combine(fresh.DataFolder, "master.key"));
        (await Wrong(fresh)).ShouldBeEmpty();
    }

    private static async Task<FileRef> Furnish(TestHouse house)
    {
        await house.Fill();
        await house.KeepHead();
        return (await house.Read(s => s.GetRequiredService<FileBook>().Keep(new MemoryStream(Encoding.UTF8.GetBytes("会议纪要")), "纪要.txt"))).Value;
    }

    private Task<Outcome<BackupManifest>> Take(TestHouse house) => house.Read(s => s.GetRequiredService<BackupTaking>().Take(Archive));

    private Task<Outcome<BackupManifest>> Restore(EmptyHouse house) => house.Read(s => s.GetRequiredService<BackupRestoring>().Restore(Archive));

    private static async Task<List<string>> Wrong(EmptyHouse house)
    {
        var parts = await house.Read(s => s.GetRequiredService<CheckRound>().Run());
        parts.Count.ShouldBeGreaterThanOrEqualTo(4);
        return [.. parts.Where(p => p.IsWrong).SelectMany(p => p.Findings).Select(f => f.What)];
    }

    private void Change(string entry, string content) => Change(entry, _ => content);

    private void Change(string entry, Func<string, string> change)
    {
        using var archive = ZipFile.Open(Archive, ZipArchiveMode.Update);
        var old = archive.GetEntry(entry)!;
        string text;
        using (var reader = new StreamReader(old.Open()))
            text = reader.ReadToEnd();
        old.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
        writer.Write(change(text));
    }
}
