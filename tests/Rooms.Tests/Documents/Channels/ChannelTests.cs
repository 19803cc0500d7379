using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.Outbox;
using Mingtang.Foundation.Web;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Documents.Channels;

/// <summary>一次推送、同步入库、多点触达: to a real receiver over HTTP that may fail.</summary>
public sealed class ChannelTests
{
    [Theory, EveryEngine]
    public async Task A_channel_that_fails_is_work_and_is_sent_again_by_hand_with_its_receipt(Engine engine)
    {
        using var library = new Library { Answers = HttpStatusCode.ServiceUnavailable };
        using var house = House(library, engine);
        var document = await house.Published();
        (await Deliver(house)).ShouldBe(1, "the outbox will try it again");

        var failed = (await Posts(house)).ShouldHaveSingleItem();
        (failed.State, failed.Attempts, failed.Receipt).ShouldBe((PostState.Failed, 1, null));
        (await house.Waiting(house.Clerk)).ShouldContain(work => work.Kind == "渠道未送达" && work.Title.Contains("市政策文件库", StringComparison.Ordinal));

        library.Answers = HttpStatusCode.OK;
        (await house.With<SendAgain, Outcome<bool>>(act => act.Do(failed.Id, house.Clerk))).Refusals.ShouldBeEmpty();
        (await Deliver(house)).ShouldBe(0);

        var arrived = (await Posts(house)).ShouldHaveSingleItem();
        (arrived.State, arrived.Receipt).ShouldBe((PostState.Received, "receipt-2"));
        (await house.Waiting(house.Clerk)).ShouldNotContain(work => work.Kind == "渠道未送达");
        var record = JsonDocument.Parse(library.Bodies.Last()).RootElement;
        record.GetProperty("IndexNumber").GetString().ShouldBe((await house.Public(document.Id))!.IndexNumber);
        (await house.With<SendAgain, Outcome<bool>>(act => act.Do(arrived.Id, house.Clerk))).Refusals.ShouldBe([SendAgain.Arrived]);
    }

    [Fact]
    public async Task A_withdrawal_follows_to_whom_the_document_went()
    {
        using var library = new Library();
        using var house = House(library);
        var document = await house.Published();
        await Deliver(house);
        (await house.Withdraw(document.Id, "内容有误")).Refusals.ShouldBeEmpty();
        await Deliver(house);

        var record = JsonDocument.Parse(library.Bodies.Last()).RootElement;
        (record.GetProperty("Action").GetString(), record.GetProperty("Reason").GetString()).ShouldBe(("withdraw", "内容有误"));
        record.TryGetProperty("Text", out _).ShouldBeFalse("the text is not sent once more");
        record.GetProperty("Validity").GetString().ShouldBe("已撤下", "whatever was in force is withdrawn now");
    }

    /// <summary>A receiver elsewhere has neither our host nor our clock nor our English.</summary>
    [Fact]
    public async Task What_is_sent_holds_addresses_of_this_site_Beijing_minutes_Chinese_words_and_its_annexes()
    {
        using var library = new Library();
        using var house = House(library);
        var list = (await house.With<FileBook, Outcome<FileRef>>(files => files.Keep(new MemoryStream("避难场所一览"u8.ToArray()), "list.txt"))).Value;
        var document = await house.Published(DocumentHouse.Wording() with { Attachments = [new("避难场所名单", list)] });
        await Deliver(house);

        var record = JsonDocument.Parse(library.Bodies.Last()).RootElement;
        var shown = (await house.Public(document.Id))!;
        record.GetProperty("Url").GetString().ShouldBe($"https://gk.example{shown.Url}");
        record.GetProperty("PublishedAt").GetString().ShouldBe(shown.PublishedAt!.Value.AddHours(8).ToString("yyyy-MM-dd HH:mm"));
        record.GetProperty("Attribute").GetString().ShouldBe("主动公开");
        var annex = record.GetProperty("Annexes").EnumerateArray().ShouldHaveSingleItem();
        (annex.GetProperty("Name").GetString(), annex.GetProperty("Url").GetString()).ShouldBe(("避难场所名单", $"https://gk.example{shown.Url}/files/1/0"));
        (annex.GetProperty("Size").GetInt64(), annex.GetProperty("MediaType").GetString()).ShouldBe((list.Size, list.MediaType));
    }

    [Fact]
    public async Task What_lacks_an_element_is_not_sent_to_the_library_and_waits_as_work()
    {
        using var library = new Library();
        using var house = House(library);
        await house.Published();
        await house.House.Do<int>("tests.spoil", async (_, doing) => await doing.Db.Set<Edition>().ExecuteUpdateAsync(set => set.SetProperty(e => e.Topic, (string?)null)));

        await Deliver(house);

        library.Bodies.ShouldBeEmpty();
        (await Posts(house)).ShouldHaveSingleItem().Trouble.ShouldBe("入库要素不全：缺主题分类");
        (await house.Waiting(house.Clerk)).ShouldContain(work => work.Kind == "渠道未送达");
    }

    private static DocumentHouse House(Library library, Engine engine = Engine.Sqlite)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Mingtang:Documents:Channels:city-library:Url", library.Address)]).Build();
        return new(engine, services =>
        {
            services.AddSingleton(house => new ChannelSettings(configuration, house.GetRequiredService<HouseSettings>()));
            services.AddScoped(_ => new SiteSettings { Domain = "gk.example" });
        });
    }

    /// <summary>One round of the outbox over what this room sent; says how many attempts failed.</summary>
    private static Task<int> Deliver(DocumentHouse house) => house.House.Read(async services =>
    {
        var db = services.GetRequiredService<PlatformDb>();
        var channel = services.GetServices<IDelivers>().Single(delivers => delivers.Kind == ChannelSending.MessageKind);
        var delivered = await db.Set<ChannelPost>().AsNoTracking().Where(post => post.State == PostState.Received).Select(post => post.Id).ToListAsync();
        var messages = await db.Database.SqlQuery<string>($"SELECT payload AS \"Value\" FROM foundation_outbox WHERE kind = {ChannelSending.MessageKind} ORDER BY created_at").ToListAsync();
        var failed = 0;
        foreach (var payload in messages.Where(payload => !delivered.Contains(JsonSerializer.Deserialize<ChannelMessage>(payload)!.PostId)))
            try
            {
                await channel.Deliver(new(Guid.CreateVersion7(), channel.Kind, payload, 1), default);
            }
            catch (HttpRequestException)
            {
                failed++;
            }
        return failed;
    });

    private static Task<List<ChannelPost>> Posts(DocumentHouse house) => house.With<PlatformDb, List<ChannelPost>>(db => db.Set<ChannelPost>().AsNoTracking().OrderBy(post => post.SentAt).ToListAsync());

    /// <summary>The city's library as far as we see it: an address that takes a record and answers with a receipt.</summary>
    private sealed class Library : IDisposable
    {
        private readonly HttpListener listener = new();
        private int taken;

        public Library()
        {
            Address = $"http://127.0.0.1:{RunningHouse.FreePort()}/records/";
            listener.Prefixes.Add(Address);
            listener.Start();
            _ = Serve();
        }

        public string Address { get; }

        public HttpStatusCode Answers { get; set; } = HttpStatusCode.OK;

        public ConcurrentQueue<string> Bodies { get; } = [];

        public void Dispose() => listener.Close();

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    var context = await listener.GetContextAsync();
                    using var body = new StreamReader(context.Request.InputStream);
                    Bodies.Enqueue(await body.ReadToEndAsync());
                    context.Response.StatusCode = (int)Answers;
                    await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($"receipt-{++taken}"));
                    context.Response.Close();
                }
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
