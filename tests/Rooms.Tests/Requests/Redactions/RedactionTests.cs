using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Printing;
using Mingtang.Reading.Pages;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Jobs;

namespace Mingtang.Requests.Redactions;

/// <summary>GIR 37: what goes out is a picture of the rest, and nobody gets back what was under a box.</summary>
public sealed class RedactionTests
{
    private const string Secret = "310104198512127890", Mobile = "13917654321";

    [Theory, EveryEngine]
    public async Task What_was_under_a_box_is_gone_and_the_rest_can_still_be_read(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        var paper = await Prepared(house, id, Paper(), "补贴明细.docx");
        var lines = await Lines(house, paper, 1);
        var proposed = await house.All<RedactionBox>();
        proposed.Select(box => box.Reason).ShouldBe(["身份证号，属于个人隐私", "证件号旁的姓名，属于个人隐私", "手机号，属于个人隐私"], ignoreOrder: true);

        (await Do(house, book => book.HandIn(house.Clerk, paper))).Refusals.ShouldBe([RedactionRefusals.ProposalsOpen]);
        (await Do(house, book => book.Confirm(house.Clerk, paper, [.. proposed.Select(box => box.Id)], "GIR 15", " "))).Refusals.ShouldBe([RedactionRefusals.ReasonMissing]);
        Done(await Do(house, book => book.Confirm(house.Clerk, paper, [.. proposed.Select(box => box.Id)], "GIR 15", "个人隐私")));
        var opinion = lines.Single(line => line.Text.Contains("内部意见", StringComparison.Ordinal));
        var sheet = (await house.All<RedactionPage>()).Single(page => page.Number == 1);
        Done(await Do(house, book => book.Hide(house.Clerk, paper, new(1, [opinion.Place.Within(4, sheet.Width, sheet.Height)], "GIR 16(1)", "内部工作流程"))));
        Done(await Do(house, book => book.HandIn(house.Clerk, paper)));
        var other = house.Someone(Role.Clerk);
        (await Do(house, book => book.Pass(house.Clerk, paper))).Refusals.ShouldBe([RedactionRefusals.OtherEyes]);
        Done(await Do(house, book => book.Pass(other, paper)));
        Done(await house.Ask<RedactionWork, Outcome<Redaction>>(work => work.Finish(paper, new WorkProgress(), default)));

        var supplied = (await house.All<RequestFile>()).ShouldHaveSingleItem();
        (supplied.Purpose, supplied.Name, supplied.MediaType).ShouldBe((FilePurpose.Supplied, "补贴明细（遮盖件）.pdf", "application/pdf"));
        var bytes = await Bytes(house, supplied.File);
        using var pages = PaperPages.Open(bytes, new()).Value;
        pages.Pages.Count.ShouldBe(2);
        pages.Pages.ShouldAllBe(page => page.Words.Count == 0);
        foreach (var trace in new[] { "/Font", "/Info", "/Metadata", "/Author", "/CreationDate", "/Producer", "LibreOffice", Secret })
            Encoding.Latin1.GetString(bytes).ShouldNotContain(trace);
        var seen = Seen(pages, 1);
        foreach (var hidden in new[] { Secret, Secret[..10], Secret[^8..], Mobile, Mobile[^8..], "欧阳明珠", "同意先行拨付" })
            seen.ShouldNotContain(hidden);
        foreach (var left in new[] { "竹苑小区加装电梯补贴", "发放明细", "补贴金额", "发放日期" })
            seen.ShouldContain(left, customMessage: seen);
        Seen(pages, 2).ShouldContain("第二页");
        (await house.Find(id)).Log.Last<RedactedAttached>()!.Line.ShouldContain("遮盖4处，试Clerk复核");
    }

    /// <summary>Upright, turned each way, cut by a CropBox, both: what the detector points at is black in what goes out, and what stood apart from it is as it was.</summary>
    [Fact]
    public async Task Boxes_cover_what_they_should_on_turned_and_cut_pages()
    {
        (int Rotate, bool IsCut)[] sheets = [(0, false), (90, false), (180, false), (270, false), (0, true), (90, true)];
        using var house = await RequestHouse.On(Engine.Sqlite);
        var paper = await Prepared(house, await house.Taken(), TurnedPaper.Of(sheets, TurnedPaper.Secret, TurnedPaper.Other, TurnedPaper.OutsideTheCut), "转页.pdf");
        var proposed = await house.All<RedactionBox>();
        proposed.Select(box => box.Page).Order().ShouldBe(Enumerable.Range(1, sheets.Length), "one mobile number on each, and none from outside the cut");
        Done(await Do(house, book => book.Confirm(house.Clerk, paper, [.. proposed.Select(box => box.Id)], "GIR 15", "个人隐私")));
        Done(await Do(house, book => book.HandIn(house.Clerk, paper)));
        Done(await Do(house, book => book.Pass(house.Head, paper)));
        Done(await house.Ask<RedactionWork, Outcome<Redaction>>(work => work.Finish(paper, new WorkProgress(), default)));

        using var result = PaperPages.Open(await Bytes(house, (await house.All<RequestFile>()).Single().File), new()).Value;
        using var secret = PaperPages.Open(TurnedPaper.Of(sheets, TurnedPaper.Secret), new()).Value;
        using var other = PaperPages.Open(TurnedPaper.Of(sheets, TurnedPaper.Other), new()).Value;
        for (var number = 1; number <= sheets.Length; number++)
        {
            var (seen, hidden, left) = (result.Draw(number).Value, secret.Draw(number).Value, other.Draw(number).Value);
            // The new sheet is a tenth of a millimetre's rounding away.
            (Math.Abs(seen.Width - hidden.Width) + Math.Abs(seen.Height - hidden.Height)).ShouldBeLessThan(4, $"page {number}");
            TurnedPaper.DarkShare(seen, hidden).ShouldBeGreaterThan(0.93, $"page {number}: all of the number's place is painted, but for the box's own number");
            TurnedPaper.DarkShare(seen, left).ShouldBe(TurnedPaper.DarkShare(left, left), 0.05, $"page {number}: the other line is as it was");
        }
    }

    [Theory, EveryEngine]
    public async Task Paper_pages_and_words_are_kept_sealed_and_belong_to_the_unit(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        var paper = await Prepared(house, id, Paper(), "补贴明细.docx");

        var kept = (await house.All<Redaction>()).Single();
        Encoding.Latin1.GetString(await Bytes(house, kept.Paper)).ShouldNotContain("PK\u0003\u0004");
        var page = (await house.All<RedactionPage>()).First();
        Png.Is(await Bytes(house, page.Picture)).ShouldBeFalse();
        page.SealedLines.ShouldNotContain("欧阳");
        (await house.Ask<SealedStore, byte[]?>(files => files.Open(kept.SealedKey, kept.Paper)))!.Length.ShouldBe(Paper().Length);
        var stranger = house.Someone(Role.Clerk, Guid.NewGuid());
        (await Do(house, book => book.Hide(stranger, paper, new(1, [new(10, 10, 100, 100)], "GIR 15", "隐私")))).Refusals.ShouldBe([RedactionRefusals.NoSuch]);
        (await house.Ask<RedactionBook, Outcome<Redaction>>(book => book.Bring(stranger, id, Paper(), "a.docx"))).Refusals.ShouldBe([RequestRefusals.NotYours]);
        (await Do(house, book => book.Hide(house.Clerk, paper, new(1, [new(10, 10, 100, 9000)], "GIR 99", "")))).Refusals
            .ShouldBe([RedactionRefusals.GroundMissing, RedactionRefusals.ReasonMissing, RedactionRefusals.OffThePage]);
    }

    [Theory, EveryEngine]
    public async Task While_a_paper_waits_no_reply_is_drafted_and_afterwards_the_draft_lists_what_is_withheld(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        var paper = await Prepared(house, id, Picture(), "签收单.png");
        ReplyWords partly = new(ReplyKind.PartlyDisclosed, null, "提供") { Withheld = [new("签名", "GIR 15", "隐私")] };
        (await house.Do(id, new DraftReply(partly))).Refusals.ShouldBe([RedactionRefusals.Open]);
        (await Do(house, book => book.HandIn(house.Clerk, paper))).Refusals.ShouldBe([RedactionRefusals.NothingHidden]);
        Done(await Do(house, book => book.Hide(house.Clerk, paper, new(1, [new(100, 100, 300, 80), new(100, 300, 300, 80)], "GIR 15", "签名，属于个人隐私"))));
        Done(await Do(house, book => book.HandIn(house.Clerk, paper)));
        (await Do(house, book => book.Return(house.Head, paper, ""))).Refusals.ShouldBe([RedactionRefusals.ReturnNeedsReason]);
        Done(await Do(house, book => book.Return(house.Head, paper, "第二处多遮了")));
        Done(await Do(house, book => book.TakeAway(house.Clerk, paper, [house.All<RedactionBox>().Result[1].Id])));
        Done(await Do(house, book => book.HandIn(house.Clerk, paper)));
        Done(await Do(house, book => book.Pass(house.Head, paper)));
        Done(await house.Ask<RedactionWork, Outcome<Redaction>>(work => work.Finish(paper, new WorkProgress(), default)));
        (await house.Ask<RedactionWork, Outcome<Redaction>>(work => work.Finish(paper, new WorkProgress(), default))).IsRefused.ShouldBeTrue();

        (await house.Ask<Withheld, string?>(withheld => withheld.LinesOf(id, default))).ShouldBe("「签收单」第1页共1处｜第十五条｜签名，属于个人隐私");
        (await house.Do(id, new DraftReply(partly))).IsRefused.ShouldBeFalse();
        (await Do(house, book => book.Hide(house.Clerk, paper, new(1, [new(10, 10, 50, 50)], "GIR 15", "隐私")))).Refusals.ShouldBe([RedactionRefusals.NotNowForCase]);
    }

    [Theory, EveryEngine]
    public async Task A_paper_that_cannot_be_drawn_says_why_and_a_case_that_ends_drops_what_was_open(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        var broken = (await house.Ask<RedactionBook, Outcome<Redaction>>(book => book.Bring(house.Clerk, id, "%PDF-1.4 nothing of a paper"u8.ToArray(), "坏.pdf"))).Value.Id;
        (await house.Ask<RedactionWork, Outcome<Redaction>>(work => work.Prepare(broken, new WorkProgress(), default))).IsRefused.ShouldBeTrue();
        (await house.Ask<RedactionBook, Outcome<Redaction>>(book => book.Bring(house.Clerk, id, "#!/bin/sh"u8.ToArray(), "程序.pdf"))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Paper");
        var open = await Prepared(house, id, Picture(), "签收单.png");
        await house.Done(id, new Withdraw(new(2026, 10, 20), "电话撤回"));

        var papers = (await house.All<Redaction>()).ToDictionary(paper => paper.Id);
        (papers[broken].State, papers[open].State).ShouldBe((RedactionState.Broken, RedactionState.Dropped));
        papers[broken].Note.ShouldNotBeNullOrWhiteSpace();
    }

    /// <summary>The node went down while a paper was being drawn, and again while it was being bound.</summary>
    [Theory, EveryEngine]
    public async Task What_a_node_left_half_done_is_taken_up_by_the_job(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        var paper = (await house.Ask<RedactionBook, Outcome<Redaction>>(book => book.Bring(house.Clerk, id, Picture(), "签收单.png"))).Value.Id;
        async Task<RedactionState> AfterTheJob()
        {
            await Continue(house);
            return (await house.All<Redaction>()).Single().State;
        }

        (await AfterTheJob()).ShouldBe(RedactionState.Preparing, "somebody may be at it");
        house.House.Clock.Pass(TimeSpan.FromMinutes(16));
        (await AfterTheJob()).ShouldBe(RedactionState.Marking);
        Done(await Do(house, book => book.Hide(house.Clerk, paper, new(1, [new(100, 100, 300, 80)], "GIR 15", "签名，属于个人隐私"))));
        Done(await Do(house, book => book.HandIn(house.Clerk, paper)));
        Done(await Do(house, book => book.Pass(house.Head, paper)));
        house.House.Clock.Pass(TimeSpan.FromMinutes(16));
        (await AfterTheJob()).ShouldBe(RedactionState.Done);
        (await AfterTheJob()).ShouldBe(RedactionState.Done);
        (await house.All<RequestFile>()).ShouldHaveSingleItem();
    }

    [Theory, EveryEngine]
    public async Task A_paper_that_breaks_the_job_does_not_hold_up_the_others(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        var breaking = (await house.Ask<RedactionBook, Outcome<Redaction>>(book => book.Bring(house.Clerk, id, Picture(), "一.png"))).Value.Id;
        house.House.Clock.Pass(TimeSpan.FromMinutes(1));
        await house.Ask<RedactionBook, Outcome<Redaction>>(book => book.Bring(house.Clerk, id, Picture(), "二.png"));
        await house.Ask<PlatformDb, int>(db => db.Set<Redaction>().Where(paper => paper.Id == breaking).ExecuteUpdateAsync(set => set.SetProperty(paper => paper.SealedKey, "no key")));
        house.House.Clock.Pass(TimeSpan.FromMinutes(16));

        await Should.ThrowAsync<AggregateException>(() => Continue(house));
        (await house.All<Redaction>()).OrderBy(paper => paper.MadeAt).Select(paper => paper.State).ShouldBe([RedactionState.Preparing, RedactionState.Marking]);
    }

    /// <summary>Somebody else wrote to the paper in the moment it was to be stored: the painting is not thrown away for that.</summary>
    [Theory, EveryEngine]
    public async Task A_clash_at_the_end_leaves_the_paper_waiting_and_the_job_finishes_it(Engine engine)
    {
        var meddler = new Meddler();
        using var house = await RequestHouse.On(engine, services => services.AddSingleton<IFollowsFacts>(meddler));
        var id = await house.Taken();
        var paper = await Prepared(house, id, Picture(), "签收单.png");
        Done(await Do(house, book => book.Hide(house.Clerk, paper, new(1, [new(100, 100, 300, 80)], "GIR 15", "签名，属于个人隐私"))));
        Done(await Do(house, book => book.HandIn(house.Clerk, paper)));
        Done(await Do(house, book => book.Pass(house.Head, paper)));

        meddler.Left = 1;
        (await house.Ask<RedactionWork, Outcome<Redaction>>(work => work.Finish(paper, new WorkProgress(), default))).Refusals.Single().Code.ShouldBe("foundation.changed-meanwhile");
        (await house.All<Redaction>()).Single().State.ShouldBe(RedactionState.Passed);
        house.House.Clock.Pass(TimeSpan.FromMinutes(16));
        await Continue(house);
        (await house.All<Redaction>()).Single().State.ShouldBe(RedactionState.Done);
        (await house.All<RequestFile>()).ShouldHaveSingleItem();
    }

    /// <summary>Changes the row behind the back of the act that holds it.</summary>
    private sealed class Meddler : IFollowsFacts
    {
        public int Left { get; set; }

        public Task Follow(Doing doing, RequestCase after, Happening fact, CancellationToken stop) =>
            Left-- > 0 ? doing.Db.Set<Redaction>().ExecuteUpdateAsync(set => set.SetProperty(paper => paper.Revision, paper => paper.Revision + 1), stop) : Task.CompletedTask;
    }

    private static Task Continue(RequestHouse house) => house.Ask<IEnumerable<IRoomJob>, bool>(async jobs =>
    {
        await jobs.OfType<ContinueRedactions>().Single().Run(new(house.House.Clock.GetUtcNow().UtcDateTime, null), default);
        return true;
    });

    [Fact]
    public void Every_state_of_a_paper_leads_to_an_end()
    {
        HashSet<RedactionState> ending = [RedactionState.Done, RedactionState.Dropped];
        while (RedactionLifecycle.Table.Rows.Any(row => ending.Contains(row.To) && ending.Add(row.From)))
        {
        }
        ending.ShouldBe(Enum.GetValues<RedactionState>(), ignoreOrder: true);
    }

    /// <summary>Boxes anywhere, of any size: every point under one is black or part of its number, every other point as it was.</summary>
    [Fact]
    public void Painting_leaves_nothing_under_a_box_and_touches_nothing_beside_it() => Parallel.For(0, 300, seed =>
    {
        var chance = new Random(seed);
        var before = new Raster(120, 170, new byte[120 * 170 * 3]);
        chance.NextBytes(before.Rgb);
        var after = new Raster(120, 170, [.. before.Rgb]);
        var page = new RedactionPage { Width = 2100, Height = 2970, PictureHash = "", SealedLines = "" };
        var boxes = Enumerable.Range(1, chance.Next(1, 5)).Select(number => (number, new RedactionBox
        {
            X = chance.Next(2000),
            Y = chance.Next(2800),
            Width = chance.Next(1, 900),
            Height = chance.Next(1, 900),
            Ground = "GIR 15",
            Reason = "隐私",
            ByName = "某人",
        })).ToList();
        RedactionWork.Paint(after, page, boxes);
        for (var y = 0; y < 170; y++)
            for (var x = 0; x < 120; x++)
            {
                var point = (y * 120 + x) * 3;
                var touched = boxes.Any(one => (x + 1) * 2100 > one.Item2.X * 120 && x * 2100 < (one.Item2.X + one.Item2.Width) * 120 && (y + 1) * 2970 > one.Item2.Y * 170 && y * 2970 < (one.Item2.Y + one.Item2.Height) * 170);
                if (touched)
                    (after.Rgb[point..(point + 3)] is [0, 0, 0] or [255, 255, 255]).ShouldBeTrue($"seed {seed}: {x},{y}");
                else
                    after.Rgb.AsSpan(point, 3).SequenceEqual(before.Rgb.AsSpan(point, 3)).ShouldBeTrue($"seed {seed}: {x},{y}");
            }
    });

    /// <summary>Three lines of ink, and a word whose typeface reaches into all of them.</summary>
    [Fact]
    public void A_words_box_is_as_high_as_its_ink_and_never_less_than_a_character()
    {
        var picture = Raster.Blank(200, 200);
        foreach (var top in new[] { 40, 80, 120 })
            picture.Fill(20, top, 60, 20, 0);
        var word = new PageWord(20, 50, 80, 130, "竹苑路");
        var fitted = InkFit.Of(word, picture, 200);
        (fitted.Top, fitted.Bottom).ShouldBe((80, 100));

        var stroke = Raster.Blank(200, 200);
        stroke.Fill(20, 84, 20, 3, 0);
        stroke.Fill(20, 97, 20, 3, 0);
        var two = InkFit.Of(new(20, 60, 40, 125, "二"), stroke, 200);
        two.Top.ShouldBeLessThanOrEqualTo(84);
        two.Bottom.ShouldBeGreaterThanOrEqualTo(100);
        InkFit.Of(word, Raster.Blank(200, 200), 200).ShouldBe(word);
    }

    private static byte[] Paper() => DocxPrinter.Print(
        new PrintedDocument("补贴明细",
        [
            new Block.Title("竹苑小区加装电梯补贴发放明细"), new Block.Text("申请户主：欧阳明珠，身份证号310104198512127890"), new Block.Text("联系手机13917654321"), new Block.Text("补贴金额：伍万陆仟元"),
            new Block.Text("发放日期：二〇二六年三月"), new Block.Text("内部意见：同意先行拨付"), new Block.PageBreak(), new Block.Text("第二页没有需要遮盖的内容"),
        ]),
        PageLayout.Official);

    private static byte[] Picture()
    {
        var picture = Raster.Blank(600, 800);
        for (var line = 0; line < 6; line++)
            picture.Fill(80, 100 + line * 80, 400, 24, 40);
        return Png.Write(picture);
    }

    private static string Seen(PaperPages pages, int number) =>
        string.Concat(Recogniser.Words(pages.Draw(number).Value, pages.Pages[number - 1].Width).Select(word => word.Text)).Replace(" ", "", StringComparison.Ordinal);

    private static async Task<Guid> Prepared(RequestHouse house, Guid id, byte[] content, string name)
    {
        var paper = (await house.Ask<RedactionBook, Outcome<Redaction>>(book => book.Bring(house.Clerk, id, content, name))).Value.Id;
        Done(await house.Ask<RedactionWork, Outcome<Redaction>>(work => work.Prepare(paper, new WorkProgress(), default)));
        return paper;
    }

    private static Task<Outcome<Redaction>> Do(RequestHouse house, Func<RedactionBook, Task<Outcome<Redaction>>> act) => house.Ask(act);

    private static void Done(Outcome<Redaction> outcome) => outcome.Refusals.ShouldBeEmpty();

    private static async Task<IReadOnlyList<SheetLine>> Lines(RequestHouse house, Guid paper, int number)
    {
        var page = (await house.All<RedactionPage>()).Single(page => page.RedactionId == paper && page.Number == number);
        return await house.Ask<RedactionWork, IReadOnlyList<SheetLine>>(work => Task.FromResult(work.LinesOf(page)));
    }

    private static Task<byte[]> Bytes(RequestHouse house, FileRef file) => house.Ask<FileBook, byte[]>(async files =>
    {
        await using var content = (await files.Open(file))!;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    });
}
