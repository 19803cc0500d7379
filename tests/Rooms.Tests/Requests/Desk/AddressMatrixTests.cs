using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Reading.Pages;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Conversions;
using Mingtang.Requests.Disputes;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Letters;
using Mingtang.Requests.Records;
using Mingtang.Requests.Redactions;

namespace Mingtang.Requests.Desk;

/// <summary>Nobody reads a case by changing the address: every route of the desk against everybody it is not for.</summary>
public sealed partial class AddressMatrixTests
{
    private const string Open = "竹苑小区加装电梯补贴发放明细", Closed = "方竹街道环卫作业合同", Name = "诸葛青云", Party = "云间竹里装饰工程有限公司";

    [Theory, EveryEngine]
    public async Task No_address_of_a_case_opens_for_another_unit_or_for_a_reviewer_who_has_nothing_to_review(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var (unit, other) = (await portal.Services.Unit(), await portal.Services.Unit(shortName: "区另一局"));
        var made = await Made.In(portal.Services, unit);
        var table = made.Addresses();
        var routes = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).Where(route => route.StartsWith("desk/requests", StringComparison.Ordinal)).Distinct();
        routes.Except(table.Keys.Concat(Lists)).ShouldBeEmpty("a new route wants its line in this table");

        var clerk = await portal.SignedIn(Role.Clerk, unit);
        foreach (var address in table.Values.SelectMany(all => all))
            (await clerk.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, $"own clerk, {address}");
        foreach (var (role, where) in new[] { (Role.Clerk, other), (Role.Approver, other), (Role.LegalReviewer, other), (Role.Reviewer, other), (Role.LegalReviewer, unit) })
        {
            var stranger = await portal.SignedIn(role, where);
            // A reviewer of the own unit reads its cases; what is meant here is who comes from elsewhere.
            foreach (var address in table.Values.SelectMany(all => all).Where(address => where != unit && !IsTheirs(role, address)))
            {
                var answer = await stranger.GetAsync(address);
                (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Redirect).ShouldBeTrue($"{role} of {where.ShortName}, {address}: {(int)answer.StatusCode}");
                var page = await answer.Content.ReadAsStringAsync();
                foreach (var word in new[] { Open, Closed, Name, Party })
                    page.ShouldNotContain(word, customMessage: $"{role}, {address}");
            }
        }
        var visitor = portal.Browser();
        foreach (var address in table.Values.SelectMany(all => all).Concat(Lists.Select(list => "/" + list)))
            (await visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Redirect, address);
    }

    [Fact]
    public async Task Lists_exports_and_figures_show_another_unit_nothing_and_nobody_a_full_name()
    {
        await using var portal = new TestPortal();
        var (unit, other) = (await portal.Services.Unit(), await portal.Services.Unit(shortName: "区另一局"));
        var made = await Made.In(portal.Services, unit);
        string[] lists =
        [
            .. Lists.Select(list => "/" + list), "/desk/requests?part=Closed", "/desk/requests/calendar?handler=Ics", "/desk/requests/disputes?handler=Export", $"/desk/requests/figures?row=one&column=Total&unitId={unit.Id}",
            $"/desk/requests/figures?remedy=Reconsideration&result=Total&unitId={unit.Id}", $"/desk/requests?unitId={unit.Id}", "/desk",
        ];
        foreach (var (role, where, sees) in new[] { (Role.Clerk, other, false), (Role.Approver, other, false), (Role.Clerk, unit, true), (Role.Office, other, true) })
        {
            var person = await portal.SignedIn(role, where);
            var seen = "";
            foreach (var address in lists)
            {
                var page = await (await person.GetAsync(address)).Content.ReadAsStringAsync();
                page.ShouldNotContain(Name, customMessage: $"{role}, {address}");
                page.ShouldNotContain(Party, customMessage: $"{role}, {address}");
                if (!sees)
                {
                    page.ShouldNotContain(Open, customMessage: $"{role} of {where.ShortName}, {address}");
                    page.ShouldNotContain(made.Number, customMessage: $"{role} of {where.ShortName}, {address}");
                }
                seen += page;
            }
            seen.Contains(Open, StringComparison.Ordinal).ShouldBe(sees, $"{role} of {where.ShortName}");
        }
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        foreach (var address in made.Addresses().Values.SelectMany(all => all))
        {
            var page = await (await clerk.GetAsync(address)).Content.ReadAsStringAsync();
            page.ShouldNotContain(Name, customMessage: address);
            page.ShouldNotContain(Party, customMessage: address);
            page.ShouldNotContain("310117199001011234", customMessage: address);
        }
    }

    [Fact]
    public async Task No_form_of_a_case_does_anything_for_another_unit()
    {
        await using var portal = new TestPortal();
        var (unit, other) = (await portal.Services.Unit(), await portal.Services.Unit(shortName: "区另一局"));
        var made = await Made.In(portal.Services, unit);
        foreach (var stranger in new[] { await portal.SignedIn(Role.Clerk, other), await portal.SignedIn(Role.Approver, other) })
        {
            // A token that is good: what stands against the form is the case.
            var token = Token().Match(await stranger.GetStringAsync("/desk")).Groups[1].Value;
            token.Length.ShouldBeGreaterThan(20);
            foreach (var address in made.Forms())
            {
                using var form = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = token,
                    ["Input.Words"] = "越权",
                    ["Why"] = "越权",
                    ["form"] = "Docx",
                    ["Input.Ground"] = "GIR 15",
                    ["Input.Reason"] = "越权",
                    ["Input.Wide"] = "5",
                    ["Input.High"] = "5",
                });
                var answer = await stranger.PostAsync(address, form);
                (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Redirect).ShouldBeTrue($"{address}: {(int)answer.StatusCode}");
            }
        }
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        (await db.Set<RedactionBox>().CountAsync()).ShouldBe(0);
        (await scope.ServiceProvider.GetRequiredService<RequestShelf>().Find(made.OpenId, default))!.Log.Entries.Count.ShouldBe(made.Facts);
    }

    private static string[] Lists { get; } =
    [
        "desk/requests", "desk/requests/new", "desk/requests/calendar", "desk/requests/conversions", "desk/requests/disputes", "desk/requests/precedents", "desk/requests/figures", "desk/requests/templates", "desk/requests/templates/edit",
        "desk/requests/records", "desk/requests/records/new", "desk/requests/fields",
    ];

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    /// <summary>By design: the register of disputes belongs to legal reviewers of the district, words meant for the public to secrecy reviewers.</summary>
    private static bool IsTheirs(Role role, string address) =>
        (role == Role.LegalReviewer && address.Contains("/disputes/", StringComparison.Ordinal)) || (role == Role.Reviewer && address.Contains("/answers/", StringComparison.Ordinal));

    /// <summary>An open case with letters, an attachment and a paper under the brush; a closed one with conversion, answer and dispute.</summary>
    private sealed record Made(Guid OpenId, Guid ClosedId, string Number, int Facts, Guid Letter, Guid File, Guid Paper, Guid Dispute, Guid Answer, Guid Record)
    {
        public Dictionary<string, string[]> Addresses()
        {
            var (open, closed) = ($"/desk/requests/{OpenId}", $"/desk/requests/{ClosedId}");
            return new()
            {
                ["desk/requests/{id:guid}"] = [open, closed, $"{open}?handler=File&file={File}"],
                ["desk/requests/{id:guid}/applicant"] = [$"{open}/applicant"],
                ["desk/requests/{id:guid}/do/{act}"] = [$"{open}/do/DraftReply", $"{open}/do/LogContact", $"{open}/do/AnswerConsultation"],
                ["desk/requests/{id:guid}/letters"] = [$"{open}/letters"],
                ["desk/requests/{id:guid}/letters/{letter:guid}"] = [$"{open}/letters/{Letter}"],
                ["desk/requests/{id:guid}/redactions"] = [$"{open}/redactions"],
                ["desk/requests/{id:guid}/redactions/{redaction:guid}"] = [$"{open}/redactions/{Paper}", $"{open}/redactions/{Paper}?handler=Picture&sheet=1&painted=false", $"{open}/redactions/{Paper}?handler=Picture&sheet=1&painted=true"],
                ["desk/requests/{id:guid}/conversion"] = [$"{closed}/conversion"],
                ["desk/requests/answers/{id:guid}"] = [$"/desk/requests/answers/{Answer}"],
                ["desk/requests/records/{id:guid}"] = [$"/desk/requests/records/{Record}"],
                ["desk/requests/disputes/{id:guid}"] = [$"/desk/requests/disputes/{Dispute}"],
            };
        }

        public IEnumerable<string> Forms()
        {
            var (open, closed) = ($"/desk/requests/{OpenId}", $"/desk/requests/{ClosedId}");
            return
            [
                $"{open}/do/LogContact", $"{open}/do/DraftReply", $"{open}/applicant", $"{open}/letters", $"{open}/letters?handler=Sheet", $"{open}/letters/{Letter}", $"{open}/letters/{Letter}?handler=Issue", $"{open}/letters/{Letter}?handler=Print",
                $"{open}/redactions", $"{open}/redactions/{Paper}?handler=Hide&sheet=1", $"{open}/redactions/{Paper}?handler=HandIn", $"{open}/redactions/{Paper}?handler=Pass", $"{open}/redactions/{Paper}?handler=Drop",
                $"{closed}/conversion?handler=Keep", $"{closed}/conversion?handler=Answer", $"/desk/requests/answers/{Answer}?handler=Release", $"/desk/requests/disputes/{Dispute}",
                $"/desk/requests/records/{Record}", $"/desk/requests/records/{Record}?handler=Read", $"/desk/requests/records/{Record}?handler=Proof&file={Record}",
            ];
        }

        public static async Task<Made> In(IServiceProvider services, UnitRef unit)
        {
            CurrentPerson Someone(Role role) => new(Guid.NewGuid(), $"试{role}", unit.Id, unit.ShortName, role);
            var (clerk, head, legal, reviewer) = (Someone(Role.Clerk), Someone(Role.Approver), Someone(Role.LegalReviewer), Someone(Role.Reviewer));
            async Task<T> Ask<TService, T>(Func<TService, Task<T>> ask) where TService : notnull
            {
                await using var scope = services.CreateAsyncScope();
                return await ask(scope.ServiceProvider.GetRequiredService<TService>());
            }
            async Task Do(Guid id, CurrentPerson who, Deed deed) => (await Ask<RequestFrame, Outcome<RequestCase>>(frame => frame.Do(who, id, deed))).Refusals.ShouldBeEmpty();
            async Task<Guid> Taken(string title, params IReadOnlyList<FileRef> files) => (await Ask<TakeIn, Outcome<TakenIn>>(takeIn => takeIn.AtDesk(clerk, new(unit.Id, Channel.Counter, RequestHouse.Person()) { Title = title, Description = title, Way = SupplyWay.Post, Attachments = files }))).Value.Id;

            var attached = (await Ask<FileBook, Outcome<FileRef>>(files => files.Keep(new MemoryStream("说明"u8.ToArray()), "说明.txt"))).Value;
            var (open, closed) = (await Taken(Open, attached), await Taken(Closed));
            await Do(open, clerk, new Consult(ConsultationKind.ThirdParty, Party, "报价"));
            var paper = (await Ask<RedactionBook, Outcome<Redaction>>(book => book.Bring(clerk, open, Png.Write(Raster.Blank(60, 80)), "单.png"))).Value.Id;
            (await Ask<RedactionWork, Outcome<Redaction>>(work => work.Prepare(paper, new WorkProgress(), default))).Refusals.ShouldBeEmpty();
            await Do(closed, clerk, new DraftReply(new(ReplyKind.Disclosed, null, "提供")));
            await Do(closed, legal, new PassLegal(null));
            await Do(closed, reviewer, new PassSecrecy(ReleaseBook.Checklist));
            await Do(closed, head, new Sign());
            await Do(closed, clerk, new Serve(ServiceWay.Post, new(2026, 10, 20), "XA1"));
            var (number, count) = await Ask<RequestShelf, (string, int)>(async shelf => (await shelf.Find(open, default)) is { } found ? (found.Request.Number, found.Log.Entries.Count) : default);
            var closedNumber = await Ask<RequestShelf, string>(async shelf => (await shelf.Find(closed, default))!.Request.Number);
            var dispute = (await Ask<DisputeBook, Outcome<Guid>>(book => book.Note(clerk, new(closedNumber, DisputeKind.Reconsideration, "云府复〔2026〕1号", "区政府", new(2026, 10, 20), false)))).Value;
            var answer = (await Ask<AnswerBook, Outcome<Guid>>(book => book.HandIn(clerk, closed, "问", "答"))).Value;
            var form = new RecordForm { UnitId = unit.Id, Record = Open, Wrong = "一", Right = "二", Evidence = "三", Name = Name, Identity = IdentityKind.IdentityCard, IdentityNumber = "310117199001011234", Phone = "13800001234" };
            var record = (await Ask<RecordBook, Outcome<TakenIn>>(book => book.File(clerk, form, [], null))).Value.Id;
            return await Ask<PlatformDb, Made>(async db => new(
                open, closed, number, count, (await db.Set<RequestLetter>().FirstAsync(letter => letter.RequestId == open)).Id, (await db.Set<RequestFile>().FirstAsync(file => file.RequestId == open)).Id, paper, dispute, answer, record));
        }
    }
}
