using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents;
using Mingtang.Documents.Channels;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Jobs;
using Mingtang.HouseKit;
using Mingtang.Interpretations.Duties;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Together;

/// <summary>三同步 through the real act of publication: together, at once or at a set time, or not at all.</summary>
public sealed class TogetherTests
{
    [Theory, EveryEngine]
    public async Task A_document_and_its_interpretation_go_out_in_one_act(Engine engine)
    {
        using var house = new TogetherHouse(engine);
        var document = await house.Signed();
        (await house.IsPublic(document.Id)).ShouldBeFalse();

        (await house.Documents.Publish(document.Id)).Refusals.ShouldBeEmpty();

        (await house.IsPublic(document.Id)).ShouldBeTrue();
        (await house.Of(document.Id)).IsInStep.ShouldBeTrue();
    }

    [Theory, EveryEngine]
    public async Task At_a_set_time_both_go_out_and_neither_before(Engine engine)
    {
        using var house = new TogetherHouse(engine);
        var document = await house.Signed();
        (await house.Documents.With<PublishEdition, Outcome<Edition>>(act => act.At(document.Id, new DateTime(2026, 10, 21, 1, 0, 0, DateTimeKind.Utc), house.Clerk))).Refusals.ShouldBeEmpty();

        await PublishDue(house);
        (await house.IsPublic(document.Id)).ShouldBeFalse();

        house.House.Clock.MoveTo(2026, 10, 21, 9);
        await PublishDue(house);
        (await house.IsPublic(document.Id)).ShouldBeTrue();
    }

    [Theory, EveryEngine]
    public async Task An_interpretation_changed_before_the_set_time_holds_both_back(Engine engine)
    {
        using var house = new TogetherHouse(engine);
        var document = await house.Signed();
        (await house.Documents.With<PublishEdition, Outcome<Edition>>(act => act.At(document.Id, new DateTime(2026, 10, 21, 1, 0, 0, DateTimeKind.Utc), house.Clerk))).Refusals.ShouldBeEmpty();
        (await house.Rewrite((await house.Of(document.Id)).Id, "改过的标题")).Refusals.ShouldBeEmpty();

        house.House.Clock.MoveTo(2026, 10, 21, 9);
        await PublishDue(house);

        (await house.IsPublic(document.Id)).ShouldBeFalse();
        var told = await house.Documents.With<PlatformDb, string?>(db => db.Set<Edition>().Where(e => e.DocumentId == document.Id).Select(e => e.ReturnedWhy).SingleAsync());
        told.ShouldNotBeNull().ShouldContain("应当解读");
    }

    [Theory, EveryEngine]
    public async Task A_companion_that_fails_after_the_interpretation_went_leaves_nothing_public(Engine engine)
    {
        using var house = new TogetherHouse(engine, services => services.AddScoped<IGoesWith>(_ => new FailsLast()));
        var document = await house.Signed();

        await Should.ThrowAsync<InvalidOperationException>(() => house.Documents.Publish(document.Id));

        (await house.IsPublic(document.Id)).ShouldBeFalse();
        (await house.Of(document.Id)).State.ShouldBe(InterpretationState.Ready);
    }

    [Theory, EveryEngine]
    public async Task It_is_handed_in_with_an_interpretation_its_head_approved_or_let_go_by_the_office(Engine engine)
    {
        using var house = new TogetherHouse(engine);
        var document = await house.Draft();
        (await house.Documents.Submit(document.Id)).Refusals.ShouldBe([InterpretationRefusals.NotHandedInTogether]);
        var id = await house.Interpret(document);
        await house.HandIn(id);
        (await house.Documents.Submit(document.Id)).Refusals.ShouldBe([InterpretationRefusals.NotHandedInTogether], "written, but not approved");
        await house.Approve(id);
        (await house.Documents.Submit(document.Id)).Refusals.ShouldBeEmpty();

        var urgent = await house.Draft("云间区应急停车办法");
        (await house.Documents.With<DutyBook, Outcome<Guid>>(book => book.LetGoFirst(house.Documents.Office, urgent.Id, "台风将至", null))).Refusals.ShouldBeEmpty();
        (await house.Documents.Submit(urgent.Id)).Refusals.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task What_is_taken_off_takes_its_interpretation_along_with_the_reason(Engine engine)
    {
        using var house = new TogetherHouse(engine);
        var document = await house.Signed();
        (await house.Documents.Publish(document.Id)).Refusals.ShouldBeEmpty();

        (await house.Documents.Withdraw(document.Id, "条款引用有误")).Refusals.ShouldBeEmpty();

        var found = await house.Of(document.Id);
        (found.State, found.WithdrawnWhy).ShouldBe((InterpretationState.Withdrawn, "所解读的文件已经撤下：条款引用有误"));
        (await house.Documents.With<PlatformDb, int>(db => db.Set<Duty>().CountAsync())).ShouldBe(0);
        var recalled = await house.Documents.With<PlatformDb, List<ChannelPost>>(db => db.Set<ChannelPost>().Where(post => post.IsWithdrawal).ToListAsync());
        recalled.Count(post => post.ItemKind is null).ShouldBe(1);
        recalled.Count(post => post.ItemKind == Interpretation.Kind).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Interpretations_go_to_the_city_library_with_their_elements_and_count_there(Engine engine)
    {
        using var house = new TogetherHouse(engine);
        var document = await house.Signed();
        (await house.Documents.Publish(document.Id)).Refusals.ShouldBeEmpty();
        var post = await house.Documents.With<PlatformDb, ChannelPost>(db => db.Set<ChannelPost>().SingleAsync(p => p.ItemKind == Interpretation.Kind));

        var record = (await house.Documents.With<LibraryExport, LibraryRecord?>(export => export.Record(post, default))).ShouldNotBeNull();

        (record.Genre, record.Topic, record.Missing.Count).ShouldBe(("政策解读", DocumentHouse.Wording().Topic, 0));
        record.Relations.ShouldHaveSingleItem().Title.ShouldBe("云间区稳岗补贴办法");
        var share = await Metadata(house);
        (share.Numerator, share.Denominator).ShouldBe((2, 2));

        // An interpretation of a text without a topic lacks one, and so does the text.
        await house.House.Do<int>("tests.spoil", async (_, doing) => await doing.Db.Set<Edition>().ExecuteUpdateAsync(set => set.SetProperty(e => e.Topic, (string?)null)));
        share = await Metadata(house);
        (share.Numerator, share.Denominator).ShouldBe((0, 2));
        share.Rows.Select(row => row.Why).ShouldBe(["缺主题分类", "缺主题分类"]);
    }

    [Fact]
    public async Task Appointments_and_the_like_need_no_interpretation_whatever_their_genre()
    {
        using var house = new TogetherHouse(Engine.Sqlite);
        var district = await house.House.Services.Unit(Agencies.Units.UnitKind.District, "区政府");
        async Task<string?> Ground(string title, DocumentKind kind = DocumentKind.Official)
        {
            var document = new DocumentRef(Guid.NewGuid(), Guid.NewGuid(), kind, district.Id, house.Documents.Unit.Id, title, EditionState.Draft) { Genre = "通知", IsOpenToAll = true };
            return await house.Documents.With<MustInterpret, string?>(must => must.Ground(document, default));
        }

        (await Ground("云间区人民政府关于沈未央同志职务任免的通知")).ShouldBeNull();
        (await Ground("云间区人民政府关于同意设立社区的批复")).ShouldBeNull();
        (await Ground("云间区人民政府办公室转发区住房局关于物业管理意见的通知")).ShouldBeNull();
        (await Ground("云间区关于进一步优化营商环境的若干意见")).ShouldBe("以区政府或区府办名义印发");
        (await Ground("云间区表彰奖励办法", DocumentKind.Normative)).ShouldBe("规范性文件", "a normative document is not let off by its title");
    }

    private static async Task<Measurement> Metadata(TogetherHouse house) => await house.Documents.With<IEnumerable<IIndicator>, Measurement>(all =>
        all.Single(one => one.Info.Id == "documents.metadata_complete_share").Measure(Period.Year(2026), house.Documents.Unit.Id, null, default));

    private static Task<bool> PublishDue(TogetherHouse house) => house.House.Read(async services =>
    {
        await services.GetServices<IRoomJob>().Single(job => job.Name == "documents.publish-due").Run(new(house.House.Clock.GetUtcNow().UtcDateTime, null), default);
        return true;
    });

    private sealed class FailsLast : IGoesWith
    {
        public Task<IReadOnlyList<Companion>> With(DocumentRef document, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<Companion>>([new(new ItemRef("tests.companion", "1"), "问答", "会失败", "/", [])]);

        public Task<Outcome> Release(Doing doing, DocumentRef document, Companion companion, CancellationToken stop) => throw new InvalidOperationException("power cut");
    }
}
