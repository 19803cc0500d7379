using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Settings;

public sealed class SettingTests
{
    private static readonly Setting<int> Days = new(
        "tests.breakdown-days", "分解期限(日)", 15, "工作要点 2026 四(一)", Evidence.Unverified, days => days is < 1 or > 60 ? "期限应在 1 至 60 日之间。" : null);

    [Theory, EveryEngine]
    public async Task The_default_holds_until_an_act_changes_it_and_the_log_says_so(Engine engine)
    {
        using var house = House(engine);
        (await Get(house)).ShouldBe(15);
        (await Set(house, "30", "区府办〔2026〕12号")).IsRefused.ShouldBeFalse();
        (await Get(house)).ShouldBe(30);
        var line = (await house.Read(s => s.GetRequiredService<SettingBook>().All())).Single(l => l.Key == Days.Key);
        (line.Source, line.IsDefault).ShouldBe(("区府办〔2026〕12号", false));
        (await house.Read(s => s.GetRequiredService<PlatformDb>().Set<AuditBody>().Select(b => b.Plain).SingleAsync())).ShouldContain("\"30\"");
    }

    [Theory, EveryEngine]
    public async Task A_units_own_value_overrides_the_districts(Engine engine)
    {
        using var house = House(engine);
        await Set(house, "30", "区府办〔2026〕12号");
        await Set(house, "20", "镇府办〔2026〕3号", "2026");
        (await Get(house, "2026")).ShouldBe(20);
        (await Get(house, "2027")).ShouldBe(30);
        (await Get(house)).ShouldBe(30);
    }

    [Theory]
    [InlineData("61", "依据", "foundation.setting-out-of-range")]
    [InlineData("\"十五\"", "依据", "foundation.setting-not-a-value")]
    [InlineData("null", "依据", "foundation.setting-not-a-value")]
    [InlineData("20", " ", "foundation.setting-needs-source")]
    public async Task A_value_out_of_range_or_without_a_source_is_refused(string json, string source, string code)
    {
        using var house = House(Engine.Sqlite);
        (await Set(house, json, source)).Refusals.ShouldHaveSingleItem().Code.ShouldBe(code);
        (await Get(house)).ShouldBe(15);
    }

    [Fact]
    public async Task All_reasons_are_given_at_once()
    {
        using var house = House(Engine.Sqlite);
        (await Set(house, "0", "")).Refusals.Count.ShouldBe(2);
    }

    private static TestHouse House(Engine engine) => new(engine, s => s.AddSingleton<ISetting>(Days));

    private static Task<int> Get(TestHouse house, string scope = "") => house.Read(s => s.GetRequiredService<SettingBook>().Get(Days, scope));

    private static Task<Outcome<string>> Set(TestHouse house, string json, string source, string scope = "") =>
        house.Do("foundation.set", (s, doing) => s.GetRequiredService<SettingBook>().Set(doing, Days.Key, json, source, scope));
}
