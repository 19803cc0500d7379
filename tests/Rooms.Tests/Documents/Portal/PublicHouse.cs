using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Content;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Relations;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Documents.Portal;

/// <summary>The whole house with its web server, and the people who take documents to the public.</summary>
internal sealed class PublicHouse : IAsyncDisposable
{
    private readonly CurrentPerson clerk;

    private PublicHouse(TestPortal portal, UnitRef unit)
    {
        (Portal, Unit) = (portal, unit);
        clerk = Person(Role.Clerk);
    }

    public TestPortal Portal { get; }

    public UnitRef Unit { get; }

    public static async Task<PublicHouse> Open(Engine engine = Engine.Sqlite, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var portal = new TestPortal(engine, settings, DocumentHouse.LeaveAlone);
        return new(portal, await portal.Services.Unit());
    }

    public CurrentPerson Person(Role role) => new(Guid.NewGuid(), "试验人员", Unit.Id, Unit.ShortName, role);

    public async Task<T> With<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public static Wording Words(string title = "关于公布避难场所名单的通知", string body = "避难场所全天开放。\n各街道、镇逐一核对。") => new(title, "上海市云间区试验局")
    {
        SignedOn = new DateOnly(2026, 10, 15),
        Topic = "综合政务\\应急管理",
        Genre = "通知",
        Keywords = ["避难场所", "应急"],
        Abstract = "公布全区避难场所的地址和联系人。",
        Body = StructuredText.FromTyped(body),
    };

    /// <summary>All the way, and its public address.</summary>
    public async Task<string> Publish(Wording? wording = null, DocumentKind kind = DocumentKind.Official, string code = "A20-12")
    {
        var document = (await With<DraftDocument, Outcome<Document>>(act => act.Do(
            new(kind, Unit.Id, null, wording ?? Words()) { Proposal = new(PublicityAttribute.Proactive, code, null) }, clerk))).Value;
        await TakeOut(document.Id);
        return (await With<IDocuments, DocumentRef?>(documents => documents.FindPublic(document.Id)))!.Url!;
    }

    public async Task Renew(string address, Wording wording)
    {
        var id = await Id(address);
        (await With<NewEdition, Outcome<Edition>>(act => act.Do(id, "更正个别文字", clerk))).Refusals.ShouldBeEmpty();
        (await With<ReviseEdition, Outcome<Edition>>(act => act.Do(id, new(wording, new(PublicityAttribute.Proactive, "A20-12", null), [], []), clerk))).Refusals.ShouldBeEmpty();
        await TakeOut(id);
    }

    public async Task Withdraw(string address, string why) =>
        (await With<WithdrawEdition, Outcome<Edition>>(async act => await act.Do(await Id(address), why, Person(Role.Office)))).Refusals.ShouldBeEmpty();

    public async Task<FileRef> Keep(string name, string text) =>
        (await With<FileBook, Outcome<FileRef>>(files => files.Keep(new MemoryStream(Encoding.UTF8.GetBytes(text)), name))).Value;

    public async Task<Guid> Id(string address) => (await With<IDocuments, DocumentRef?>(documents => documents.ByIndexNumber(address["/documents/".Length..])))!.Id;

    public Task<string> Text(string address) => Portal.Browser().GetStringAsync(address);

    public async Task<IHtmlDocument> Page(string address) => new HtmlParser().ParseDocument(await Text(address));

    public async Task<int> Status(string address) => (int)(await Portal.Browser().GetAsync(address)).StatusCode;

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    private async Task TakeOut(Guid id)
    {
        Portal.Clock.Pass(TimeSpan.FromMinutes(1));
        (await With<SubmitEdition, Outcome<Edition>>(act => act.Do(id, clerk))).Refusals.ShouldBeEmpty();
        var status = await With<ReleaseBook, ReleaseStatus?>(book => book.StatusOf(Document.ItemOf(id)));
        var reviewer = Person(Role.Reviewer);
        await using (var scope = Portal.Services.CreateAsyncScope())
            (await scope.ServiceProvider.GetRequiredService<ActBook>().Do(FoundationPermissions.Review, reviewer.Actor, doing =>
                scope.ServiceProvider.GetRequiredService<ReleaseBook>().Review(doing, status!.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, "已核对"), default))).Refusals.ShouldBeEmpty();
        (await With<SignEdition, Outcome<Edition>>(act => act.Do(id, new(null, null), Person(Role.Approver)))).Refusals.ShouldBeEmpty();
        (await With<RelateDocuments, Outcome<Document>>(act => act.Confirm(id, clerk))).Refusals.ShouldBeEmpty();
        (await With<PublishEdition, Outcome<Edition>>(act => act.Now(id, clerk))).Refusals.ShouldBeEmpty();
    }
}
