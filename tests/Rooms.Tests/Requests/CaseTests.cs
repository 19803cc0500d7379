using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.Operations;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Jobs;

namespace Mingtang.Requests;

/// <summary>Cases in the database: what is stored is what happened, on both engines.</summary>
public sealed class CaseTests
{
    [Theory, EveryEngine]
    public async Task A_case_goes_from_the_counter_to_the_archive_and_keeps_every_step(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        (await house.Find(id)).Request.DueOn.ShouldBe(new(2026, 11, 17));

        await house.Done(id, new LogContact(ContactWay.Phone, "说明了可以提供的范围"), new Search("档案室", "加装电梯", true));
        var after = await house.Done(id, [.. house.Answer(), new Archive("2026-依申请-001")]);

        after.Request.State.ShouldBe(RequestState.Archived);
        after.Request.Reply.ShouldBe(ReplyKind.Disclosed);
        after.Request.IsInTime.ShouldBe(true);
        (await house.Find(id)).Log.Entries.Select(entry => entry.What.GetType().Name).ShouldBe(
            ["Arrived", "Received", "Contacted", "Searched", "ReplyDrafted", "LegalPassed", "SecrecyPassed", "ReplySigned", "Served", "Archived"]);
        (await house.Ask<IEnumerable<IChecks>, IReadOnlyList<CheckFinding>>(checks => checks.OfType<FactsCheck>().Single().Check(default))).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task What_identifies_the_applicant_is_stored_sealed_and_shown_masked(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        await house.Taken();
        var stored = (await house.All<InformationRequest>()).Single();

        foreach (var secret in new[] { "诸葛青云", "310117199001011234", "13800001234", "qing.yun", "501室" })
            $"{stored.SealedApplicant}{stored.MaskedName}{stored.ApplicantKey}{stored.Title}{stored.CodeDigest}".ShouldNotContain(secret);
        stored.MaskedName.ShouldBe("诸***");
        var masked = await house.Ask<ApplicantBook, Applicant>(book => Task.FromResult(book.Masked(stored)));
        masked.IdentityNumber.ShouldBe("310117********1234");
        masked.Phone.ShouldBe("138****1234");
        masked.Email.ShouldBe("q***@mail.example");
        masked.Address.ShouldBe("上海市云间区竹苑路***");
    }

    [Theory, EveryEngine]
    public async Task Each_unmasking_gives_its_reason_to_the_second_log(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var request = (await house.Find(await house.Taken())).Request;

        (await house.Ask<ApplicantBook, Outcome<Applicant>>(book => book.Read(house.Clerk, request, " ", default))).Refusals.ShouldBe([RequestRefusals.ReadingNeedsReason]);
        (await house.Ask<ApplicantBook, Outcome<Applicant>>(book => book.Read(house.Head, request, "看看", default))).Refusals.ShouldBe([RequestRefusals.NotYours]);
        (await house.Ask<ApplicantBook, Outcome<Applicant>>(book => book.Read(house.Clerk, request, "邮寄答复", default))).Value.Name.ShouldBe("诸葛青云");

        var line = (await house.Ask<PersonalReads, List<ReadLine>>(reads => reads.Find(new(Item: request.Item)))).ShouldHaveSingleItem();
        (line.Why, line.PersonId).ShouldBe(("邮寄答复", house.Clerk.Id));
    }

    /// <summary>People write names into reasons, and what stands in the chained log can never be taken out.</summary>
    [Theory, EveryEngine]
    public async Task Reasons_stay_in_the_sealed_facts_and_out_of_the_log(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        await house.Done(id, new AskExtension(20, "诸葛青云要的材料分散"), new HandOver(house.Head.Id, "试Approver", "诸葛青云是经办人的邻居"), new DraftReply(new(ReplyKind.Disclosed, null, "提供")));
        (await house.Do(id, new Return("诸葛青云的姓名写错"), house.Legal)).IsRefused.ShouldBeFalse();

        (await house.Find(id)).Log.Last<Returned>()!.Reason.ShouldBe("诸葛青云的姓名写错");
        var lines = await house.Ask<AuditReading, List<AuditLine>>(log => log.Find(new(Act: "requests.")));
        lines.Select(line => line.Act).Take(4).ShouldBe(["requests.return", "requests.draft-reply", "requests.hand-over", "requests.ask-extension"]);
        lines.ShouldAllBe(line => !$"{line.Summary}{line.Why}".Contains("诸葛"));
    }

    [Theory]
    [InlineData(Channel.Counter, true)]
    [InlineData(Channel.RegisteredMail, true)]
    [InlineData(Channel.OrdinaryMail, false)]
    [InlineData(Channel.Fax, false)]
    [InlineData(Channel.Email, false)]
    internal async Task The_channel_decides_whether_an_application_is_received(Channel channel, bool isReceived)
    {
        using var house = await RequestHouse.On(Engine.Sqlite);
        var id = await house.Taken(house.Application(channel));
        var found = (await house.Find(id)).Request;
        (found.ReceivedOn is not null).ShouldBe(isReceived);
        found.NextOn.ShouldBe(isReceived ? new DateOnly(2026, 11, 17) : channel == Channel.OrdinaryMail ? new(2026, 10, 20) : new(2026, 10, 21));
        if (isReceived)
            return;
        (await house.Do(id, new Confirm(new(2026, 10, 20), null))).Refusals.ShouldBe([RequestRefusals.ConfirmationNeedsBothSides]);
        (await house.Done(id, new Confirm(new(2026, 10, 20), "电话核对"))).Request.DueOn.ShouldBe(new(2026, 11, 17));
    }

    [Theory, EveryEngine]
    public async Task No_other_unit_touches_a_case_and_a_reviewer_sees_it_only_while_it_waits_for_the_review(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        var stranger = Guid.NewGuid();

        (await house.Do(id, new Search("档案室", "词", true), house.Someone(Role.Clerk, stranger))).Refusals.ShouldBe([RequestRefusals.NotYours]);
        (await house.Do(id, new Search("档案室", "词", true), house.Head)).Refusals.ShouldBe([RequestRefusals.NotYours]);

        var scope = await house.Ask<RequestScope, RequestScope>(Task.FromResult);
        var found = (await house.Find(id)).Request;
        scope.Covers(house.Someone(Role.Reviewer, stranger), found).ShouldBeFalse();
        scope.Covers(house.Someone(Role.LegalReviewer, stranger), found).ShouldBeFalse();
        var drafted = (await house.Done(id, house.Answer()[0])).Request;
        scope.Covers(house.Someone(Role.LegalReviewer, stranger), drafted).ShouldBeTrue();
        scope.Covers(house.Someone(Role.Reviewer, stranger), drafted).ShouldBeFalse();
    }

    [Theory, EveryEngine]
    public async Task Who_wrote_the_reply_neither_reviews_nor_signs_it(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        await house.Done(id, house.Answer()[0]);
        foreach (var (deed, role) in new (Deed, Role)[] { (new PassLegal(null), Role.LegalReviewer), (new PassSecrecy(Foundation.Release.ReleaseBook.Checklist), Role.Reviewer), (new Sign(), Role.Approver) })
        {
            (await house.Do(id, deed, house.Clerk with { Role = role })).Refusals.ShouldBe([RequestRefusals.OtherEyes]);
            await house.Done(id, deed);
        }
    }

    [Theory, EveryEngine]
    public async Task Matters_of_one_paper_become_cases_received_the_same_day(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        house.House.Clock.Pass(TimeSpan.FromDays(2));

        await house.Done(id, new Split(["加装电梯补贴名单", "电梯维保合同", "居民意见征询表"]));

        var all = await house.All<InformationRequest>();
        all.Count.ShouldBe(3);
        all.ShouldAllBe(request => request.ReceivedOn == new DateOnly(2026, 10, 20) && request.DueOn == new DateOnly(2026, 11, 17) && request.State == RequestState.Handling);
        all.Select(request => request.Title).ShouldBe(["加装电梯补贴名单", "电梯维保合同", "居民意见征询表"], ignoreOrder: true);
    }

    [Theory, EveryEngine]
    public async Task The_eleventh_of_a_month_costs_what_the_rule_says(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        Guid last = default;
        for (var number = 1; number <= 12; number++)
            last = await house.Taken(house.Application(title: $"第{number}件"));
        await house.Taken(house.Application(applicant: RequestHouse.Person("别人", "310117199001015555")));

        var fee = (await house.Done(last, new AssessFee(FeeMethod.ByItem, null, null))).Log.Last<FeeAssessed>()!;

        (fee.Count, fee.Yuan).ShouldBe((12, 100));
        (await house.Done(last, new NotifyFee())).Request.DueOn.ShouldBeNull();
        house.House.Clock.Pass(TimeSpan.FromDays(5));
        (await house.Done(last, new PayFee(new(2026, 10, 23), "沪财0001"))).Request.DueOn.ShouldBe(new(2026, 11, 20));
    }

    [Theory, EveryEngine]
    public async Task The_queue_pages_through_everything_once_in_the_order_of_days_left(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        for (var number = 0; number < 23; number++)
            await house.Taken(house.Application(number % 3 == 0 ? Channel.Email : Channel.Counter, $"第{number}件") with { ArrivedOn = new DateOnly(2026, 10, 20).AddDays(-number % 7) });

        var seen = new List<InformationRequest>();
        for (string? after = null; ;)
        {
            var page = await house.Ask<RequestQueue, QueuePage>(queue => queue.Page(new(house.Unit.Id, QueuePart.Open, After: after, Most: 5), default));
            seen.AddRange(page.Lines);
            if ((after = page.Next) is null)
                break;
        }

        seen.Count.ShouldBe(23);
        seen.DistinctBy(request => request.Id).Count().ShouldBe(23);
        seen.Select(request => request.NextOn).ShouldBe(seen.Select(request => request.NextOn).Order());
    }

    [Theory, EveryEngine]
    public async Task The_clock_urges_once_at_each_stage_and_the_office_sees_what_is_late(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        var unit = await house.House.Services.Unit(shortName: "区府办");
        var office = house.Someone(Role.Office, unit.Id);
        async Task Run()
        {
            await house.Ask<IEnumerable<IRoomJob>, bool>(async jobs =>
            {
                await jobs.OfType<UrgeByClock>().Single().Run(new(house.House.Clock.GetUtcNow().UtcDateTime, null), default);
                return true;
            });
        }

        await Run();
        (await house.Find(id)).Log.Has<Urged>().ShouldBeFalse();
        foreach (var (month, day, urged) in new[] { (11, 10, 1), (11, 11, 1), (11, 13, 2), (11, 17, 3), (11, 18, 4), (11, 19, 4) })
        {
            house.House.Clock.MoveTo(2026, month, day);
            await Run();
            await Run();
            (await house.Find(id)).Log.All<Urged>().Count().ShouldBe(urged, $"{month}-{day}");
        }
        var work = await house.Ask<IEnumerable<IAssignsWork>, IReadOnlyList<WaitingWork>>(rooms => rooms.OfType<WaitingRequests>().Single().WaitingFor(office, default));
        work.ShouldContain(waiting => waiting.Kind == "临期和逾期申请" && waiting.DueOn == new DateOnly(2026, 11, 17));
    }

    [Theory, EveryEngine]
    public async Task Nobody_waits_for_a_confirmation_without_somebody_knowing(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        await house.Taken(house.Application(Channel.Email));
        var work = await house.Ask<IEnumerable<IAssignsWork>, IReadOnlyList<WaitingWork>>(rooms => rooms.OfType<WaitingRequests>().Single().WaitingFor(house.Clerk, default));
        var waiting = work.ShouldHaveSingleItem();
        (waiting.Kind, waiting.DueOn).ShouldBe(("待与申请人确认收到", new DateOnly(2026, 10, 21)));
    }

    [Theory, EveryEngine]
    public async Task The_same_form_sent_twice_is_one_application(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var form = house.Application(Channel.Portal) with { Submission = "form-1" };
        var first = (await house.Ask<TakeIn, Outcome<TakenIn>>(takeIn => takeIn.ByApplicant(form))).Value;
        var second = (await house.Ask<TakeIn, Outcome<TakenIn>>(takeIn => takeIn.ByApplicant(form))).Value;

        second.Id.ShouldBe(first.Id);
        second.Code.ShouldBeEmpty();
        (await house.All<InformationRequest>()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task All_reasons_against_an_application_come_at_once_and_none_asks_for_a_purpose()
    {
        using var house = await RequestHouse.On(Engine.Sqlite);
        var refused = await house.Ask<TakeIn, Outcome<TakenIn>>(takeIn => takeIn.AtDesk(house.Clerk, new(house.Unit.Id, Channel.Counter, new(null, null)) { Way = SupplyWay.Post }));
        refused.Refusals.Select(reason => reason.Field).ShouldBe(["Kind", "Name", "IdentityNumber", "Phone", "Address", "Title", "Description"]);
    }
}
