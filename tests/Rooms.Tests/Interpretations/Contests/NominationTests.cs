using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Contests;

public sealed class NominationTests
{
    [Theory, EveryEngine]
    public async Task A_unit_puts_its_released_interpretation_forward_once_a_year_and_says_why(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var draft = await house.Drafted(await house.Published());
        Task<Outcome<Guid>> Nominate(Guid id, string? why, CurrentPerson? who = null) => house.Ask<NominationBook, Outcome<Guid>>(book => book.Nominate(who ?? house.Clerk, id, why));
        (await Nominate(draft, " ")).Refusals.ShouldBe([NominationBook.NotReleased, NominationBook.NeedsWhy]);

        var released = await house.Ask<PlatformDb, Guid>(db => db.Set<Interpretation>().Where(found => found.State == InterpretationState.Released).Select(found => found.Id).SingleAsync());
        (await Nominate(released, "一图看懂", house.Someone(Role.LegalReviewer))).Refusals.ShouldBe([InterpretationRefusals.NotYours]);
        (await Nominate(released, "一图看懂")).Refusals.ShouldBeEmpty();
        (await Nominate(released, "再推一次")).Refusals.ShouldBe([NominationBook.KnownAlready]);
        (await house.Ask<NominationBook, IReadOnlyDictionary<Guid, Nomination>>(book => book.Of(2026, default))).ShouldHaveSingleItem().Value.Why.ShouldBe("一图看懂");
    }
}
