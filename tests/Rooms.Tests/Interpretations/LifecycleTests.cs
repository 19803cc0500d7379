using FsCheck.Fluent;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Interpretations.Drafting;
using Mingtang.Interpretations.Judging;
using Mingtang.Kernel;

namespace Mingtang.Interpretations;

public sealed class LifecycleTests
{
    [Fact]
    public void Only_what_passed_the_gate_can_be_released() =>
        InterpretationLifecycle.Table.Rows.Where(row => row.To == InterpretationState.Released).ShouldHaveSingleItem().From.ShouldBe(InterpretationState.Ready);

    [Fact]
    public void Changing_the_words_always_leads_back_to_the_draft() =>
        InterpretationLifecycle.Table.Rows.Where(row => row.Act is InterpretationAct.Edit or InterpretationAct.Return).ShouldAllBe(row => row.To == InterpretationState.Draft);

    [Fact]
    public void Every_state_can_be_reached()
    {
        HashSet<InterpretationState> reached = [InterpretationLifecycle.Table.Start];
        while (InterpretationLifecycle.Table.Rows.Any(row => reached.Contains(row.From) && reached.Add(row.To)))
        {
        }
        reached.ShouldBe(Enum.GetValues<InterpretationState>(), ignoreOrder: true);
    }

    /// <summary>Whatever is done in whatever order by whomever: what is public was approved, passed and reviewed as it stands, each by somebody who did not write it.</summary>
    [Fact]
    public void No_sequence_of_acts_makes_words_public_that_others_have_not_approved_passed_and_reviewed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), acts =>
        {
            using var house = InterpretationHouse.On(Engine.Sqlite).GetAwaiter().GetResult();
            Walk(house, acts.Take(30).ToArray()).GetAwaiter().GetResult();
        }).Holds(12);

    private static async Task Walk(InterpretationHouse house, byte[] acts)
    {
        var document = house.Documents.Add(house.Unit.Id);
        var id = await house.Drafted(document);
        house.Documents.Publish(document.Id, new(2026, 10, 1, 1, 0, 0, DateTimeKind.Utc));
        var both = new CurrentPerson(house.Clerk.Id, "身兼两职", house.Unit.Id, null, Role.Approver);
        foreach (var act in acts)
        {
            house.House.Clock.Pass(TimeSpan.FromMinutes(1));
            await One(house, id, act % 9, act % 2 == 0 ? house.Head : both);
            var found = await house.Find(id);
            if (found.State != InterpretationState.Released)
                continue;
            found.ApprovedBy.ShouldNotBeNull();
            found.Writers.ShouldNotContain(found.ApprovedBy!.Value);
            found.Ticked.Count.ShouldBe(6);
            var status = await house.Ask<ReleaseBook, ReleaseStatus?>(book => book.PublicVersionOf(found.Item));
            status!.ReviewedBy.ShouldBe("审查员");
        }
    }

    private static Task One(InterpretationHouse house, Guid id, int act, CurrentPerson head) => act switch
    {
        0 => house.Ask<ReviseInterpretation, Outcome<Guid>>(revise => revise.Rewrite(house.Clerk, id, InterpretationHouse.Complete($"改{Guid.NewGuid()}"))),
        1 or 2 => house.Ask<HandInInterpretation, Outcome<Guid>>(handIn => handIn.Do(house.Clerk, id)),
        3 or 4 => house.Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Approve(head, id)),
        5 => house.Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Pass(house.Office, id, Enum.GetValues<AspectKind>(), [])),
        6 => house.Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Return(house.Office, id, "再改")),
        7 => TryReview(house, id),
        _ => house.Alone(id),
    };

    private static async Task TryReview(InterpretationHouse house, Guid id)
    {
        var item = new Foundation.ItemRef(Interpretation.Kind, id.ToString());
        if (await house.Ask<ReleaseBook, ReleaseStatus?>(book => book.StatusOf(item)) is { State: ReleaseState.Proposed })
            await house.Review(item);
    }

    [Theory, EveryEngine]
    public async Task Who_wrote_it_neither_approves_nor_passes_nor_reviews_it_and_the_head_does_not_pass_it(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var id = await house.Drafted(house.Documents.Add(house.Unit.Id));
        _ = (await house.Ask<HandInInterpretation, Outcome<Guid>>(handIn => handIn.Do(house.Clerk, id))).Value;
        var same = new CurrentPerson(house.Clerk.Id, "身兼两职", house.Unit.Id, null, Role.Approver);

        (await house.Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Approve(same, id))).Refusals.ShouldBe([InterpretationRefusals.WriterApproves]);
        (await house.Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Approve(house.Head with { UnitId = Guid.NewGuid() }, id))).Refusals.ShouldBe([InterpretationRefusals.NotYours]);
        (await house.Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Approve(house.Head, id))).IsRefused.ShouldBeFalse();
        var headAsOffice = new CurrentPerson(house.Head.Id, "负责人", null, null, Role.Office);
        (await house.Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Pass(headAsOffice, id, Enum.GetValues<AspectKind>(), []))).Refusals.ShouldBe([InterpretationRefusals.HeadPasses]);
    }

    [Theory, EveryEngine]
    public async Task The_gate_wants_every_aspect_ticked_and_own_words(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var body = string.Concat(Enumerable.Range(1, 40).Select(number => $"第{number}项规定由经办单位在收到材料后核对并作出决定。"));
        var document = house.Documents.Add(house.Unit.Id, body: body);
        var copied = new Words("照抄") { Aspects = Enum.GetValues<AspectKind>().ToDictionary(kind => kind, kind => (string?)body[..300]) };
        var id = (await house.Ask<DraftInterpretation, Outcome<Guid>>(draft => draft.Do(house.Clerk, new(Stage.Publication, document.Id), copied))).Value;
        _ = (await house.Ask<HandInInterpretation, Outcome<Guid>>(handIn => handIn.Do(house.Clerk, id))).Value;
        _ = (await house.Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Approve(house.Head, id))).Value;

        var refused = await house.Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Pass(house.Office, id, [AspectKind.Notions, AspectKind.Scope, AspectKind.Cautions, AspectKind.Standards, AspectKind.Differences], []));

        refused.Refusals.Select(refusal => refusal.Code).ShouldBe(["interpretations.aspect-not-ticked", "interpretations.too-much-copied"]);
        (await house.Find(id)).CopiedPercent!.Value.ShouldBeGreaterThan(90);
    }

    [Theory, EveryEngine]
    public async Task A_poor_one_is_returned_with_its_reasons_and_comes_back_as_work(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var id = await house.Drafted(house.Documents.Add(house.Unit.Id));
        _ = (await house.Ask<HandInInterpretation, Outcome<Guid>>(handIn => handIn.Do(house.Clerk, id))).Value;
        (await house.Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Return(house.Head, id, " "))).Refusals.ShouldBe([InterpretationRefusals.ReturnNeedsReason]);

        (await house.Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Return(house.Head, id, "没有说清享受途径"))).IsRefused.ShouldBeFalse();

        var work = await house.Ask<IEnumerable<Foundation.Work.IAssignsWork>, IReadOnlyList<Foundation.Work.WaitingWork>>(rooms => rooms.OfType<InterpretationsWork>().Single().WaitingFor(house.Clerk, default));
        work.ShouldHaveSingleItem().Title.ShouldContain("没有说清享受途径");
    }

    [Fact]
    public async Task Without_an_aspect_nothing_is_handed_in_and_not_concerned_needs_its_reason()
    {
        using var house = await InterpretationHouse.On(Engine.Sqlite);
        var words = new Words("缺") { Aspects = Enum.GetValues<AspectKind>().Where(kind => kind != AspectKind.Benefits).ToDictionary(kind => kind, kind => (string?)(kind == AspectKind.Differences ? "不涉及" : "写明")) };
        var id = (await house.Ask<DraftInterpretation, Outcome<Guid>>(draft => draft.Do(house.Clerk, new(Stage.Publication, house.Documents.Add(house.Unit.Id).Id), words))).Value;

        var refused = await house.Ask<HandInInterpretation, Outcome<Guid>>(handIn => handIn.Do(house.Clerk, id));

        refused.Refusals.Select(refusal => refusal.Field).ShouldBe(["Differences", "Benefits"]);
    }

    [Fact]
    public async Task A_number_of_a_person_in_the_comparison_is_refused_wherever_it_came_from()
    {
        using var house = await InterpretationHouse.On(Engine.Sqlite);
        var before = house.Documents.Add(house.Unit.Id, "云间区稳岗补贴办法（旧）");
        var document = house.Documents.Add(house.Unit.Id, body: "第一条 为稳定岗位，制定本办法。\n第二条 材料交张晓明，手机13812345678，身份证号310117198513451234。");
        var id = await house.Drafted(document);
        _ = (await house.Ask<ReviseInterpretation, Outcome<Guid>>(revise => revise.Compare(house.Clerk, id, before.IndexNumber))).Value;

        var refused = await house.Ask<HandInInterpretation, Outcome<Guid>>(handIn => handIn.Do(house.Clerk, id));

        refused.Refusals.Select(refusal => refusal.Code).Distinct().ShouldBe(["interpretations.personal-number"]);
        refused.Refusals.Count.ShouldBe(2);
        refused.Refusals.ShouldAllBe(refusal => refusal.Message.StartsWith("「新旧对照」里有", StringComparison.Ordinal) && !refusal.Message.Contains("13812345678", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Changed_after_the_review_it_is_no_longer_released(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var document = await house.Published(interpreted: false);
        var id = await house.Ready(document);
        _ = (await house.Ask<ReviseInterpretation, Outcome<Guid>>(revise => revise.Add(house.Clerk, id, new(Form.Scene, "情形") { Text = "我是租户｜到窗口" }))).Value;
        house.House.Clock.Pass(TimeSpan.FromMinutes(1));
        await house.Forward(id, reviewed: false);

        (await house.Alone(id)).Refusals.Select(refusal => refusal.Code).ShouldBe(["foundation.not-reviewed"]);
    }

    [Fact]
    public void Each_form_says_what_it_lacks()
    {
        static string[] Lacks(PieceEntry entry) => [.. entry.Reasons.Select(refusal => refusal.Code.Split('.')[1])];
        Lacks(new(Form.Video, "视频")).ShouldBe(["piece-video-missing", "piece-captions-missing", "piece-words-missing"]);
        Lacks(new(Form.Video, "视频") { Address = "http://a.example", Captions = "字幕", Text = "稿" }).ShouldBe(["piece-address-wrong", "piece-video-missing", "piece-captions-missing"]);
        Lacks(new(Form.Video, "视频") { Address = "https://a.example/v", Captions = "WEBVTT\n\n00:00.000 --> 00:01.000\n好", Text = "稿" }).ShouldBeEmpty();
        Lacks(new(Form.Chart, "图") { Figures = "甲 1" }).ShouldBe(["piece-figures-or-picture", "piece-words-missing"]);
        Lacks(new(Form.Scene, "") { Text = "没有分隔" }).ShouldBe(["piece-title-missing", "piece-situations-missing"]);
        Lacks(new(Form.PressConference, "会")).ShouldBe(["piece-day-missing", "piece-speaker-missing", "piece-words-missing"]);
        Lacks(new(Form.Web, "网") { Address = "javascript:alert(1)", Text = "文" }).ShouldBe(["piece-address-wrong", "piece-address-wrong"]);
    }
}
