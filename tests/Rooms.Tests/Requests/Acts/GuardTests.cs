using Mingtang.Foundation.People;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Acts;

/// <summary>Each guard by its article, without a database.</summary>
public sealed class GuardTests
{
    private static readonly CurrentPerson Somebody = new(new Guid(1, 0, 0, new byte[8]), "某人", null, null, Role.Clerk);
    private static readonly DateOnly Received = new(2026, 9, 18);

    [Fact]
    public void A_second_correction_notice_is_refused_whatever_happened_between() =>
        Codes(new AskCorrection("文号", 10), Received, new CorrectionAsked(Received, "甲", 10, Received), new Corrected(Received, "乙", null)).ShouldBe(["requests.correction-once"]);

    [Theory]
    [InlineData("2026-09-29", false)]
    [InlineData("2026-09-30", true)]
    public void A_correction_is_asked_within_seven_working_days(string today, bool isRefused) =>
        Codes(new AskCorrection("文号", 10), Day(today)).Contains("requests.correction-too-late").ShouldBe(isRefused);

    [Fact]
    public void A_late_correction_needs_its_good_reason()
    {
        Happening[] asked = [new CorrectionAsked(Received, "甲", 5, new(2026, 9, 27))];
        Codes(new Correct(Day("2026-10-09"), "乙", null), Day("2026-10-10"), asked).ShouldBe(["requests.late-correction-needs-reason"]);
        Codes(new Correct(Day("2026-10-09"), "乙", "住院"), Day("2026-10-10"), asked).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-10-22", false)]
    [InlineData("2026-10-23", true)]
    public void An_extension_told_after_the_first_term_is_none(string told, bool isRefused) =>
        Codes(new NotifyExtension(Day(told)), Day(told), new ExtensionAsked(Received, 20, "多"), new ExtensionApproved(Received, 20)).Contains("requests.extension-too-late").ShouldBe(isRefused);

    [Fact]
    public void An_extension_needs_the_heads_consent_and_comes_once()
    {
        Codes(new NotifyExtension(Received), Received, new ExtensionAsked(Received, 20, "多")).ShouldBe(["requests.extension-not-approved"]);
        Codes(new AskExtension(21, ""), Received).ShouldBe(["requests.extension-too-long", "requests.extension-needs-reason"]);
        Codes(new AskExtension(5, "又"), Received, new ExtensionAsked(Received, 10, "多"), new ExtensionApproved(Received, 10), new ExtensionNotified(Received, 10)).ShouldBe(["requests.extension-once"]);
        Codes(new ApproveExtension(), Received, new ExtensionAsked(Received, 20, "多")).ShouldBe(["requests.other-eyes"]);
    }

    [Fact]
    public void Silence_of_a_third_party_leaves_it_to_the_agency_and_of_a_co_maker_means_consent()
    {
        Consequence Of(ConsultationKind kind) => Log(
            new ConsultationSent(Received, "1", kind, "甲", "乙"), new ConsultationDelivered(Received, "1"), new ConsultationLapsed(Day("2026-10-20"), "1", kind)).Consultations[0].Consequence;

        Of(ConsultationKind.ThirdParty).ShouldBe(Consequence.AgencyDecides);
        Of(ConsultationKind.CoMaker).ShouldBe(Consequence.Disclose);
    }

    [Fact]
    public void Silence_is_noted_only_after_fifteen_working_days_from_delivery()
    {
        Happening[] sent = [new ConsultationSent(Received, "1", ConsultationKind.ThirdParty, "甲", "乙")];
        Codes(new LapseConsultation("1"), Day("2026-12-01"), sent).ShouldBe(["requests.delivery-unknown"]);
        Happening[] delivered = [.. sent, new ConsultationDelivered(Day("2026-09-21"), "1")];
        Codes(new LapseConsultation("1"), Day("2026-10-19"), delivered).ShouldBe(["requests.not-lapsed-yet"]);
        Codes(new LapseConsultation("1"), Day("2026-10-20"), delivered).ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_gives_its_reason_and_a_partial_answer_each_part_its_ground()
    {
        foreach (var row in ReplyRow.All.Where(row => row.Group?.StartsWith("（三）", StringComparison.Ordinal) == true))
            Codes(new DraftReply(new(row.Kind, null, "不予公开")), Received).ShouldContain("requests.reply-needs-reason", row.Label);
        Codes(new DraftReply(new(ReplyKind.PartlyDisclosed, null, "提供")), Received).ShouldBe(["requests.withheld-missing"]);
        Codes(new DraftReply(new(ReplyKind.PartlyDisclosed, null, "提供") { Withheld = [new("姓名", "", "隐私")] }), Received).ShouldBe(["requests.withheld-needs-ground"]);
        Codes(new DraftReply(new(ReplyKind.PartlyDisclosed, null, "提供") { Withheld = [new("姓名", "GIR 15", "隐私")] }), Received).ShouldBeEmpty();
    }

    [Fact]
    public void Not_held_stands_on_a_search_that_found_nothing_and_others_duty_on_a_name()
    {
        var notHeld = new ReplyWords(ReplyKind.NotHeld, "GIR 36(4)", "没有", "未制作");
        Codes(new DraftReply(notHeld), Received).ShouldBe(["requests.not-held-needs-search"]);
        Codes(new DraftReply(notHeld), Received, new Searched(Received, "档案室", "词", true)).ShouldBe(["requests.not-held-needs-search"]);
        Codes(new DraftReply(notHeld), Received, new Searched(Received, "档案室", "词", false)).ShouldBeEmpty();
        Codes(new DraftReply(notHeld with { Basis = "GIR 36(5)" }), Received).ShouldBe(["requests.elsewhere-missing"]);
        Codes(new DraftReply(notHeld with { Basis = "GIR 14" }), Received).ShouldContain("requests.basis-unknown");
    }

    [Fact]
    public void Disclosure_against_a_third_partys_will_needs_the_public_interest_and_a_letter_to_it()
    {
        Happening[] refused = [new ConsultationSent(Received, "1", ConsultationKind.ThirdParty, "甲", "乙"), new ConsultationAnswered(Received, "1", Stance.RefusesWithGround, "商业秘密")];
        Codes(new DraftReply(new(ReplyKind.Disclosed, null, "提供")), Received, refused).ShouldBe(["requests.against-will-needs-telling", "requests.against-will-needs-interest"]);
        Codes(new DraftReply(new(ReplyKind.Disclosed, null, "提供", "关系食品安全")), Received, [.. refused, new ThirdPartyTold(Received, "1", "检测结果")]).ShouldBeEmpty();
        Codes(new DraftReply(new(ReplyKind.ThirdPartyRights, null, "不予公开", "商业秘密")), Received).ShouldBe(["requests.rights-need-consultation"]);
    }

    [Fact]
    public void Massive_repeated_applications_are_answered_so_only_after_unreasonable_reasons()
    {
        var massive = new DraftReply(new(ReplyKind.MassiveRepeated, null, "不予处理", "重复"));
        Codes(massive, Received).ShouldBe(["requests.massive-needs-reasons"]);
        Codes(massive, Received, new ReasonsWanted(Received, "多", 31), new ReasonsGiven(Received, "无", true)).ShouldBe(["requests.massive-needs-reasons"]);
        Codes(massive, Received, new ReasonsWanted(Received, "多", 31), new ReasonsGiven(Received, "无", false)).ShouldBeEmpty();
    }

    [Fact]
    public void A_hard_case_is_conferred_before_its_reply()
    {
        var reply = new DraftReply(new(ReplyKind.Disclosed, null, "提供"));
        Codes(reply, Received, new FoundHard(Received, "涉诉")).ShouldBe(["requests.hard-needs-conference"]);
        Codes(reply, Received, new FoundHard(Received, "涉诉"), new Conferred(Received, "区府办、区司法局", "同意提供")).ShouldBeEmpty();
    }

    [Fact]
    public void Rows_of_lapsed_periods_are_never_drafted() =>
        Codes(new DraftReply(new(ReplyKind.FeeUnpaid, null, "终止", "逾期")), Received).ShouldBe(["requests.row-comes-by-itself"]);

    [Fact]
    public void While_somebody_is_being_asked_nothing_is_signed()
    {
        Happening[] drafted =
        [
            new ConsultationSent(Received, "1", ConsultationKind.CoMaker, "甲", "乙"), new ReplyDrafted(Received, new(ReplyKind.Disclosed, null, "提供")), new LegalPassed(Received, null), new SecrecyPassed(Received),
        ];
        Codes(new Sign(), Received, drafted).ShouldBe(["requests.other-eyes", "requests.consultation-open"]);
    }

    [Fact]
    public void A_reply_by_post_is_in_time_on_the_day_it_was_posted()
    {
        Happening[] signed =
        [
            new ReplyDrafted(Received, new(ReplyKind.Disclosed, null, "提供")), new LegalPassed(Received, null), new SecrecyPassed(Received), new ReplySigned(Day("2026-10-22")),
        ];
        var served = new Serve(ServiceWay.Post, Day("2026-10-22"), "XA1").Decide(At(Day("2026-10-26"), signed)).Value;
        Log([.. signed, served]).Result!.On.ShouldBe(Day("2026-10-22"));
        Codes(new Serve(ServiceWay.Post, Day("2026-10-21"), "XA1"), Day("2026-10-26"), signed).ShouldBe(["requests.day-impossible"]);
        Codes(new Serve(null, Day("2026-10-22"), ""), Day("2026-10-26"), signed).ShouldBe(["requests.service-way-missing", "requests.proof-missing"]);
    }

    [Fact]
    public void On_the_spot_goes_only_what_needs_no_review()
    {
        Codes(new ReplyOnTheSpot(new(ReplyKind.Disclosed, "GIR 36(2)", "提供")), Received).ShouldBe(["requests.not-for-the-spot"]);
        Codes(new ReplyOnTheSpot(new(ReplyKind.Disclosed, "GIR 36(1)", "已公开", Elsewhere: "/documents")), Received).ShouldBeEmpty();
        Codes(new ReplyOnTheSpot(new(ReplyKind.PublishedWork, null, "可到图书馆借阅", "公开出版")), Received.AddDays(1)).ShouldBe(["requests.spot-is-the-day"]);
    }

    [Theory]
    [InlineData(FeeMethod.ByPage, 30, 0, 0)]
    [InlineData(FeeMethod.ByPage, 31, 0, 10)]
    [InlineData(FeeMethod.ByPage, 201, 0, 2740)]
    [InlineData(FeeMethod.ByItem, 0, 9, 0)]
    [InlineData(FeeMethod.ByItem, 0, 10, 100)]
    [InlineData(FeeMethod.ByItem, 0, 30, 200)]
    internal void A_case_costs_what_it_adds_to_the_month_or_its_own_pages(FeeMethod method, int pages, int before, long yuan)
    {
        var fact = (FeeAssessed)new AssessFee(method, pages, null).Decide(new(Log(), Somebody, Received, WorkingDayCalendar.Official, new(before, before + 1))).Value;
        fact.Yuan.ShouldBe(yuan);
    }

    [Fact]
    public void A_fee_that_was_not_paid_in_thirty_days_ends_the_case()
    {
        Happening[] asked = [new FeeAssessed(Received, FeeMethod.ByPage, 40, 100, null), new FeeNotified(Received, 100, Day("2026-10-19"))];
        Codes(new LapseFee(), Day("2026-10-19"), asked).ShouldBe(["requests.not-lapsed-yet"]);
        var lapsed = new LapseFee().Decide(At(Day("2026-10-20"), asked)).Value;
        Log([.. asked, lapsed]).Result!.Reply.ShouldBe(ReplyKind.FeeUnpaid);
        Codes(new NotifyFee(), Received, new FeeAssessed(Received, FeeMethod.ByPage, 20, 0, null)).ShouldBe(["requests.nothing-to-pay"]);
    }

    [Fact]
    public void Secrecy_is_reviewed_point_by_point() =>
        Codes(new PassSecrecy(["国家秘密"]), Received, new ReplyDrafted(Received, new(ReplyKind.Disclosed, null, "提供")), new LegalPassed(Received, null)).ShouldContain("requests.checklist-open");

    private static IReadOnlyList<string> Codes(Deed deed, DateOnly today, params Happening[] facts) => [.. deed.Decide(At(today, facts)).Refusals.Select(refusal => refusal.Code)];

    private static AtHand At(DateOnly today, params Happening[] facts) => new(Log(facts), Somebody, today, WorkingDayCalendar.Official, new(0, 1));

    private static RequestLog Log(params Happening[] facts) => new(
        [.. ((Happening[])[new Arrived(Received, Channel.Counter), new Received(Received, null), .. facts]).Select(fact => new Logged(fact, Somebody.Id, Somebody.Name, default))]);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
