using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.Mail;
using Mingtang.Foundation.Outbox;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Operations;

public sealed class CheckTests
{
    [Theory, EveryEngine]
    public async Task A_lost_and_a_changed_file_are_named(Engine engine)
    {
        using var house = new TestHouse(engine);
        var (lost, changed, whole) = (await Keep(house, "一"), await Keep(house, "二"), await Keep(house, "三"));
        File.Delete(PathOf(house, lost));
        File.WriteAllText(PathOf(house, changed), "贰");

        var findings = await Findings(house, "文件");
        findings.Select(f => f.What).ShouldBe([$"文件 {lost} 丢失（text/plain，3 字节）。", $"文件 {changed} 的内容被改动或损坏。"], ignoreOrder: true);
        findings.ShouldAllBe(f => f.Severity == CheckSeverity.Wrong);
        findings.ShouldNotContain(f => f.What.Contains(whole));
    }

    [Theory, EveryEngine]
    public async Task A_database_not_yet_migrated_says_so_and_ends_the_check(Engine engine)
    {
        using var house = new EmptyHouse(engine);
        var part = (await house.Read(s => s.GetRequiredService<CheckRound>().Run())).ShouldHaveSingleItem();
        part.IsWrong.ShouldBeTrue();
        part.Findings.ShouldContain(f => f.What.Contains("migrate"));
    }

    [Fact]
    public async Task A_foreign_key_that_leads_nowhere_is_named()
    {
        using var house = new TestHouse(Engine.Sqlite);
        await using (var raw = new SqliteConnection(house.Database.Connection))
        {
            await raw.OpenAsync();
            using var command = raw.CreateCommand();
            command.CommandText = "PRAGMA foreign_keys=OFF; CREATE TABLE tests_child (id int, parent text REFERENCES foundation_files(hash)); INSERT INTO tests_child VALUES (1, 'nowhere');";
            await command.ExecuteNonQueryAsync();
        }
        (await Findings(house, "数据库")).ShouldHaveSingleItem().What.ShouldContain("tests_child");
    }

    [Theory, EveryEngine]
    public async Task Letters_that_wait_for_a_mail_server_are_a_hint_not_an_error(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Do("tests.send", async (_, doing) =>
        {
            await doing.Send(new Letter("a@example.gov.cn", "催办", "请报送"));
            return (Outcome<int>)1;
        });
        await house.Services.GetRequiredService<OutboxRound>().Run(default);
        var finding = (await Findings(house, "发件箱")).ShouldHaveSingleItem();
        (finding.Severity, finding.What.Contains("未配置邮件", StringComparison.Ordinal)).ShouldBe((CheckSeverity.Warning, true));
    }

    [Fact]
    public async Task A_check_that_breaks_is_itself_a_finding()
    {
        using var house = new TestHouse(Engine.Sqlite, s => s.AddScoped<IChecks, Breaks>());
        (await Findings(house, "坏的")).ShouldHaveSingleItem().Severity.ShouldBe(CheckSeverity.Wrong);
    }

    private static async Task<IReadOnlyList<CheckFinding>> Findings(TestHouse house, string part) =>
        (await house.Read(s => s.GetRequiredService<CheckRound>().Run())).Single(p => p.Name == part).Findings;

    private static async Task<string> Keep(TestHouse house, string content) =>
        (await house.Read(s => s.GetRequiredService<FileBook>().Keep(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), "a.txt"))).Value.Hash;

    private static string PathOf(TestHouse house, string hash) =>
        Directory.GetFiles(Path.Combine(house.DataFolder, "files"), hash.Replace(':', '-'), SearchOption.AllDirectories).Single();

    private sealed class Breaks : IChecks
    {
        public string Name => "坏的";

        public Task<IReadOnlyList<CheckFinding>> Check(CancellationToken stop) => throw new InvalidOperationException("坏了");
    }
}
