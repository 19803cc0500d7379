using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;

namespace Mingtang.Requests.Portal;

/// <summary>More people at once than can be served: told to come back, with everything still before them.</summary>
public sealed class BusyTests
{
    [Theory, EveryEngine]
    public async Task Who_comes_when_all_turns_are_taken_is_told_when_to_return_and_keeps_what_was_typed(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var guest = portal.Browser();
        var gate = portal.Services.GetRequiredService<WriteGate>();
        List<IDisposable> taken = [];
        for (var turn = 0; turn < gate.Turns; turn++)
            taken.Add(await gate.Enter(default));
        gate.Patience = TimeSpan.FromMilliseconds(1);

        var refused = await guest.Post("/requests/apply", Form(unit));
        var page = await refused.Content.ReadAsStringAsync();
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(15));
        page.ShouldContain("现在办理的人太多，这次没有办成");
        foreach (var typed in new[] { "加装电梯补贴明细", "各楼栋的金额和日期", "诸葛青云", "310117199001011234", "13800001234" })
            page.ShouldContain(typed);
        (await Stored(portal)).ShouldBe(0);

        taken.ForEach(turn => turn.Dispose());
        gate.Patience = TimeSpan.FromMinutes(1);
        (await (await guest.Post("/requests/apply", Form(unit))).Content.ReadAsStringAsync()).ShouldContain("申请已提交");
        (await Stored(portal)).ShouldBe(1);
    }

    private static async Task<int> Stored(TestPortal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<InformationRequest>().CountAsync();
    }

    private static (string, string?)[] Form(UnitRef unit) =>
    [
        ("Input.UnitId", unit.Id.ToString()), ("Input.Kind", "NaturalPerson"), ("Input.Name", "诸葛青云"), ("Input.Identity", "IdentityCard"), ("Input.IdentityNumber", "310117199001011234"), ("Input.Phone", "13800001234"),
        ("Input.Title", "加装电梯补贴明细"), ("Input.Description", "各楼栋的金额和日期"), ("Input.Form", "Electronic"), ("Input.Way", "Portal"), ("HasReadPrivacy", "true"),
    ];
}
