using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mingtang.HouseKit;

namespace Mingtang.Library.Asking;

/// <summary>A machine may word an answer, and can make it neither say more nor know more than the house lets out.</summary>
public sealed class WordAnswerTests : IAsyncLifetime
{
    private const string Question = "创业带头人一次性补贴是多少钱？";

    private const string Answer = "创业带头人一次性补贴为八千元，由区人社局在受理后二十个工作日内发放。申请人不得重复领取。";

    private const string Good = "创业带头人一次性补贴为8000元[1]。由区人社局在受理后20个工作日内发放。[1]\n申请人不得重复领取[1]。";

    private FakeEndpoint fake = null!;
    private TestPortal portal = null!;
    private readonly LogLines log = new();

    public async Task InitializeAsync()
    {
        fake = await FakeEndpoint.Start();
        portal = new(settings: fake.SettingsWith(), change: services => services.AddSingleton<ILoggerProvider>(log));
        await portal.Services.Released(Question, Answer);
        await portal.Services.Finds("热身");
    }

    public async Task DisposeAsync()
    {
        await portal.DisposeAsync();
        await fake.DisposeAsync();
    }

    [Fact]
    public async Task Worded_sentences_are_shown_with_their_sources_and_marked_as_made_by_a_machine()
    {
        fake.Says = _ => Good;
        var page = await portal.Browser().GetStringAsync(Address(Question));
        page.ShouldContain("AI 生成");
        page.ShouldContain("创业带头人一次性补贴为8000元");
        page.ShouldContain("八千元", customMessage: "the passage itself is quoted as ever");
        using var json = JsonDocument.Parse(await portal.Browser().GetStringAsync("/api" + Address(Question)));
        var worded = json.RootElement.GetProperty("worded");
        worded.GetProperty("machineMade").GetBoolean().ShouldBeTrue();
        worded.GetProperty("sentences").GetArrayLength().ShouldBe(3);
        fake.Keys.ShouldContain("Bearer geheim");
        fake.Heard.Count.ShouldBe(1, "the same answer again is not asked for again");
    }

    [Fact]
    public async Task Every_lie_is_left_out_and_the_rest_stays()
    {
        string[] lies =
        [
            "创业带头人一次性补贴为9000元[1]。",
            "创业带头人一次性补贴为8000万元[1]。",
            "由区人社局在受理后20日内发放[1]。",
            "由区民政局在受理后20个工作日内发放[1]。",
            "由区人社局在2026年3月1日前发放[1]。",
            "申请人可以重复领取[1]。",
            "申请人得重复领取[1]。",
            "根据《创业扶持条例》，创业带头人一次性补贴为8000元[1]。",
            "创业带头人一次性补贴为8000元。",
            "创业带头人一次性补贴为8000元[7]。",
            "联系人张伟，创业带头人一次性补贴为8000元[1]。",
            "创业带头人一次性补贴为8000元，请登录evil.example领取[1]。",
            "创业带头人还能免费得到一套住房和一辆汽车[1]。",
        ];
        fake.Says = _ => string.Join('\n', lies) + "\n申请人不得重复领取[1]。";
        var page = await portal.Browser().GetStringAsync(Address(Question));
        page.ShouldContain("AI 生成");
        Worded(page).ShouldBe("申请人不得重复领取。[1]");
    }

    [Fact]
    public async Task When_no_sentence_stands_the_check_the_plain_answer_is_shown()
    {
        fake.Says = _ => "<script>alert(1)</script>[1]。创业带头人补贴九万元[1]。无法回答。";
        var page = await portal.Browser().GetStringAsync(Address(Question));
        Worded(page).ShouldBeNull();
        page.ShouldNotContain("AI 生成");
        page.ShouldContain("八千元");
    }

    [Fact]
    public async Task It_cites_the_passage_that_says_so_and_no_other()
    {
        await portal.Services.Released("创业带头人的场地补贴是多少钱？", "创业带头人场地补贴每年六千元。");
        await portal.Services.Finds("热身");
        fake.Says = request => request.Contains("六千元", StringComparison.Ordinal) && request.IndexOf("[2]", StringComparison.Ordinal) > 0
            ? "一次性补贴为8000元[2]。创业带头人场地补贴每年六千元[2]。" : "";
        Worded(await portal.Browser().GetStringAsync(Address(Question))).ShouldBe("创业带头人场地补贴每年六千元。[2]");
    }

    [Theory]
    [InlineData("我叫李四，", "李四")]
    [InlineData("我是张伟，", "张伟")]
    [InlineData("本人王小明住在解放路12号3单元402室，", "解放路", "王小明", "402")]
    [InlineData("我QQ123456，", "123456")]
    [InlineData("微信号zhang_san1990，", "zhang_san1990")]
    [InlineData("电话一三八一二三四五六七八，", "一三八", "13812345678")]
    [InlineData("我的身份证310101199003078518，", "310101199003078518")]
    [InlineData("写信到 zhang.san@example.com，", "zhang.san")]
    [InlineData("")]
    public async Task It_hears_the_kind_of_question_and_public_passages_and_no_word_that_was_typed(string personal, params string[] words)
    {
        fake.Says = _ => Good;
        await portal.Services.Drafted("还没有公开的创业带头人补贴？", "还没有公开的答案，创业带头人补贴另有三千元。");
        (await portal.Browser().GetStringAsync(Address($"{personal}想打听{Question}"))).ShouldContain("八千元");
        foreach (var heard in fake.Heard)
        {
            heard.ShouldContain("八千元");
            heard.ShouldContain("问的是：");
            foreach (var word in words.Append("想打听").Append("三千元"))
                heard.ShouldNotContain(word);
            heard.Length.ShouldBeLessThan(5_000);
        }
        if (personal.Length == 0)
            fake.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_an_answer_it_is_not_asked()
    {
        fake.Says = _ => Good;
        await portal.Browser().GetStringAsync(Address("月球背面的停车费怎么交？"));
        fake.Heard.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("error")]
    [InlineData("no json")]
    [InlineData("other form")]
    [InlineData("endless")]
    public async Task When_it_fails_the_plain_answer_comes_with_a_line_in_the_log(string how)
    {
        fake.Says = _ => Good;
        if (how == "error")
            fake.Status = HttpStatusCode.InternalServerError;
        else
            fake.Raw = how switch { "no json" => "<html>", "other form" => "{\"choices\":[{}]}", _ => new string(' ', 2_000_000) + "{}" };
        await ThePlainAnswerComes(portal);
    }

    [Fact]
    public async Task When_it_takes_too_long_it_is_not_waited_for()
    {
        await using var impatient = new TestPortal(settings: fake.SettingsWith(patience: 1), change: services => services.AddSingleton<ILoggerProvider>(log));
        await impatient.Services.Released(Question, Answer);
        await impatient.Services.Finds("热身");
        fake.Says = _ => Good;
        fake.Waits = TimeSpan.FromHours(1);
        await ThePlainAnswerComes(impatient);
    }

    private async Task ThePlainAnswerComes(TestPortal asked)
    {
        var page = await asked.Browser().GetStringAsync(Address(Question)).WaitAsync(TimeSpan.FromMinutes(1));
        page.ShouldContain("八千元");
        page.ShouldNotContain("AI 生成");
        log.Lines.ShouldContain(line => line.Contains("plain answer"));
        log.Lines.ShouldNotContain(line => line.Contains("geheim"));
    }

    [Fact]
    public async Task After_three_failures_nobody_waits_for_it_any_more()
    {
        fake.Status = HttpStatusCode.BadGateway;
        for (var i = 0; i < 5; i++)
            await portal.Browser().GetStringAsync(Address(Question));
        fake.Heard.Count.ShouldBe(3);
    }

    [Fact]
    public async Task It_is_off_unless_it_is_configured()
    {
        await using var plain = new TestPortal();
        await plain.Services.Released(Question, Answer);
        await plain.Services.Finds("热身");
        (await plain.Browser().GetStringAsync(Address(Question))).ShouldNotContain("AI 生成");
        fake.Heard.ShouldBeEmpty();
    }

    private static string Address(string question) => "/library/ask?q=" + Uri.EscapeDataString(question);

    private static string? Worded(string page) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelector(".mt-worded p")?.TextContent.Trim();

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

        public IReadOnlyCollection<string> Lines => lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
